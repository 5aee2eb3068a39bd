using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Hosting.CrashDispatcher;

/// <summary>A desk whose tickets all wait for a first response that is overdue: one timer each.</summary>
internal sealed class OverdueDesk : IDisposable
{
    private const int Writers = 64;

    private readonly ServiceProvider _services;

    internal OverdueDesk(int tickets, Func<IServiceCollection, IServiceCollection> store, Action<int> took)
    {
        Tickets = tickets;
        _services = store(new ServiceCollection())
            .AddSingleton<IWorkHandler>(provider => new CountedTimers(provider.GetRequiredService<TicketDesk>(), took))
            .AddWarehouseService()
            .AddServiceDeskMonitor(new()
            {
                Lease = HalfwayRun.Lease,
                BatchSize = HalfwayRun.Batch,
                PollInterval = Duration.FromMilliseconds(100),
            })
            .BuildServiceProvider();
    }

    internal int Tickets { get; }

    internal WorkDispatcher Dispatcher => _services.GetRequiredService<WorkDispatcher>();

    private IAggregateStore Store => _services.GetRequiredService<IAggregateStore>();

    public void Dispose() => _services.Dispose();

    internal Task OpenTicketsAsync() => ForEachTicketAsync(async ticket =>
    {
        var twoHoursAgo = _services.GetRequiredService<IClock>().GetCurrentInstant() - Duration.FromHours(2);
        var opened = await _services.GetRequiredService<TicketDesk>().HandleAsync(
            new OpenTicket { Ticket = ticket, Customer = "C1", Channel = Channel.Phone },
            new() { CommandId = "open", Actor = Actor.System("seeding"), At = twoHoursAgo });
        if (opened.IsFailed)
        {
            throw new InvalidOperationException($"{ticket} was not opened: {opened.Refusal()?.Message}");
        }
    });

    /// <summary>how many tickets have each number of fired timers in their journals.</summary>
    internal async Task<Dictionary<int, int>> FiringsAsync()
    {
        var tickets = new Dictionary<int, int>();
        await ForEachTicketAsync(async ticket =>
        {
            var journal = await Store.ReadJournalAsync(new(CommandContext.DefaultTenant, "ticket", ticket), 0, 100);
            var fired = journal.Count(happened => happened.Type == "alerts_raised");
            lock (tickets)
            {
                tickets[fired] = tickets.GetValueOrDefault(fired) + 1;
            }
        });
        return tickets;
    }

    /// <summary>How many work items are left, whatever their lease. Looking leases them in a far future: look last.</summary>
    internal async Task<int> LeftAsync() =>
        (await _services.GetRequiredService<IWorkStore>().ClaimAsync(new(), Instant.FromUtc(9000, 1, 1, 0, 0), Duration.FromDays(1), 1_000)).Length;

    private Task ForEachTicketAsync(Func<string, Task> act) => Parallel.ForEachAsync(
        Enumerable.Range(1, Tickets),
        new ParallelOptions { MaxDegreeOfParallelism = Writers },
        async (number, _) => await act(number.ToString("'T'000000", CultureInfo.InvariantCulture)));
}
