using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Complaints.Json;

namespace WarehouseService.Domain.Complaints;

/// <summary>Carries out the timers of complaints through the <see cref="ComplaintDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class ComplaintTimerHandler : TimerHandler<Complaint>
{
    private readonly ComplaintDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public ComplaintTimerHandler(ComplaintDesk desk)
        : base(ComplaintFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<Complaint>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
