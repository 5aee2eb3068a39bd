using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tickets;

/// <summary>Carries out the timers of coordination tasks through the <see cref="CoordinationTaskDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class CoordinationTaskTimerHandler : TimerHandler<CoordinationTask>
{
    private readonly CoordinationTaskDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public CoordinationTaskTimerHandler(CoordinationTaskDesk desk)
        : base(CaseReference.TaskKind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<CoordinationTask>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
