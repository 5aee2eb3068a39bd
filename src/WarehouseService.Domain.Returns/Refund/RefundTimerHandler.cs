using FluentResults;
using NodaTime;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns;

/// <summary>Fires the timers of refunds.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class RefundTimerHandler : TimerHandler<Refund>
{
    private readonly RefundDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public RefundTimerHandler(RefundDesk desk)
        : base(RefundFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<Refund>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
