using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Complaints.Json;

namespace WarehouseService.Domain.Complaints;

/// <summary>Carries out the timers of remedies through the <see cref="RemedyDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class RemedyTimerHandler : TimerHandler<Remedy>
{
    private readonly RemedyDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public RemedyTimerHandler(RemedyDesk desk)
        : base(RemedyFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<Remedy>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
