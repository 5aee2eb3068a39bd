using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Hosting.CrashDispatcher;

/// <summary>The timers of tickets, and how many of them took effect.</summary>
internal sealed class CountedTimers(TicketDesk desk, Action<int> took) : IWorkHandler
{
    private readonly TicketTimerHandler _timers = new(desk);
    private int _effective;

    public bool Handles(string kind, string name) => _timers.Handles(kind, name);

    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default)
    {
        var outcome = await _timers.HandleAsync(item, now, cancellationToken);
        if (outcome == WorkOutcome.Effective)
        {
            took(Interlocked.Increment(ref _effective));
        }

        return outcome;
    }
}
