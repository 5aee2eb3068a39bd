using FluentResults;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain.Tickets;

/// <summary>Carries out the timers of tickets through the <see cref="TicketDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class TicketTimerHandler : TimerHandler<Ticket>
{
    private readonly TicketDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public TicketTimerHandler(TicketDesk desk)
        : base(TicketFormat.Instance.Kind)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    protected override Task<Result<Accepted<Ticket>>> FireAsync(ClaimedWork timer, Instant now, CancellationToken cancellationToken) =>
        _desk.FireAsync(timer, now, cancellationToken);
}
