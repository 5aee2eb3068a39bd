using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets.Json;

namespace WarehouseService.Domain.Tickets;

/// <summary>Carries out the timers of tickets through the <see cref="TicketDesk"/>.</summary>
/// <threadsafety>Thread-safe if the desk is.</threadsafety>
public sealed class TicketTimerHandler : IWorkHandler
{
    private readonly TicketDesk _desk;

    /// <summary>A handler over the desk.</summary>
    public TicketTimerHandler(TicketDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return kind == TicketFormat.Instance.Kind && name.StartsWith("timer/", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default) =>
        WorkOutcome.Of(await _desk.FireAsync(item, now, cancellationToken).ConfigureAwait(false));
}
