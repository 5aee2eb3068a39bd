using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace ServiceDesk.Report;

/// <summary>What the database says: figures, breaches, and the agent-month that did worst. Read ticket by ticket.</summary>
internal sealed class DeskReport
{
    private const int TicketsAPage = 500;
    private const int BreachesShown = 10;
    private const string Site = "desk";

    private readonly Calendars _calendars;
    private readonly KpiCalculator _calculator;
    private readonly Dictionary<(string Agent, YearMonth Month), AgentMonth> _agentMonths = [];
    private readonly PriorityQueue<Breach, Duration> _worstBreaches = new();

    private DeskReport(Calendars calendars, DateTimeZone zone, Instant asOf)
    {
        _calendars = calendars;
        AsOf = asOf;
        _calculator = new(DeskPolicy.Kpis, [new() { Id = Site, Zone = zone }], new() { AsOf = asOf });
        Cube = _calculator.Cube(Enumerable.Empty<LogEntry>());
    }

    internal Instant AsOf { get; }

    internal KpiCube Cube { get; private set; }

    internal long Tickets { get; private set; }

    internal Dictionary<SlaMeasure, long> BreachCounts { get; } = SlaMeasure.All.ToDictionary(measure => measure, _ => 0L);

    /// <summary>The breaches that ran over most, the worst first.</summary>
    internal IReadOnlyList<Breach> WorstBreaches => [.. _worstBreaches.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    /// <summary>The agent-month whose efficiency is worst beyond doubt: by the upper end of its interval, so that few tickets prove little.</summary>
    internal AgentMonth? WorstAgentMonth => _agentMonths.Values.Where(month => month.All > 0)
        .OrderBy(month => month.Interval.High).ThenBy(month => month.Month).ThenBy(month => month.Agent, StringComparer.Ordinal)
        .FirstOrDefault();

    internal static async Task<DeskReport> ReadAsync(
        IRepository<Ticket> tickets, Calendars calendars, DateTimeZone zone, Instant asOf, CancellationToken cancel)
    {
        var report = new DeskReport(calendars, zone, asOf);
        string? cursor = null;
        do
        {
            var page = await tickets.ListAsync(new() { Kind = "ticket" }, cursor, TicketsAPage, cancel);
            var logs = new List<IReadOnlyList<TicketEntry>>();
            foreach (var ticket in page.Items.Select(record => record.State!))
            {
                logs.Add(await TicketLog.ReadAsync(ticket, tickets.HistoryAsync(CommandContext.DefaultTenant, ticket.Id, cancel), Site, cancel));
                report.LookForBreaches(ticket);
            }

            report.Add(logs);
            cursor = page.Next;
        }
        while (cursor is not null);
        return report;
    }

    private void Add(List<IReadOnlyList<TicketEntry>> logs)
    {
        Tickets += logs.Count;
        Cube = Cube.Merge(_calculator.Cube(logs));
        foreach (var fact in logs.SelectMany(_calculator.Facts).Where(fact => fact is { Kpi.Id: "resolution_efficiency", Agent: not null }))
        {
            var key = (fact.Agent!, fact.Date.ToYearMonth());
            if (!_agentMonths.TryGetValue(key, out var month))
            {
                _agentMonths.Add(key, month = new(key.Item1, key.Item2));
            }

            month.Add(fact);
        }
    }

    private void LookForBreaches(Ticket ticket)
    {
        foreach (var timer in ticket.Timers.All)
        {
            var reading = timer.Clock.Read(_calendars, AsOf);
            if (reading.Breached)
            {
                BreachCounts[timer.Measure]++;
                Note(new(ticket, timer, reading));
            }
        }
    }

    private void Note(Breach breach)
    {
        _worstBreaches.Enqueue(breach, breach.Overrun);
        if (_worstBreaches.Count > BreachesShown)
        {
            _worstBreaches.Dequeue();
        }
    }
}
