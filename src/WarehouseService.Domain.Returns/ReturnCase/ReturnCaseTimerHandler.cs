using FluentResults;
using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns;

/// <summary>Carries out the timers of cases through the <see cref="ReturnCaseDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class ReturnCaseTimerHandler : TimerHandler<ReturnCase>
{
    private readonly ReturnCaseDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public ReturnCaseTimerHandler(ReturnCaseDesk desk)
        : base(ReturnCaseFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<ReturnCase>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
