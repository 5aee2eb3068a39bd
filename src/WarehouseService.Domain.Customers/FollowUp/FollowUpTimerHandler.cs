using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Customers.Json;

namespace WarehouseService.Domain.Customers;

/// <summary>Carries out the timers of follow-ups through the <see cref="FollowUpDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class FollowUpTimerHandler : TimerHandler<FollowUp>
{
    private readonly FollowUpDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public FollowUpTimerHandler(FollowUpDesk desk)
        : base(FollowUpFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<FollowUp>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
