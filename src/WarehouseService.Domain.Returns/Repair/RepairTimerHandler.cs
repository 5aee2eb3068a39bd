using FluentResults;
using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns;

/// <summary>Carries out the timers of repairs through the <see cref="RepairDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class RepairTimerHandler : TimerHandler<Repair>
{
    private readonly RepairDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public RepairTimerHandler(RepairDesk desk)
        : base(RepairFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<Repair>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
