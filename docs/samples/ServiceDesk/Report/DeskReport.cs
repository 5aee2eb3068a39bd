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

    private readonly BusinessCalendar _calendar;
    private readonly KpiCalculator _calculator;
    private readonly Dictionary<(string Agent, YearMonth Month), AgentMonth> _agentMonths = [];
    private readonly PriorityQueue<Breach, Duration> _worstBreaches = new();

    private DeskReport(BusinessCalendar calendar, Instant asOf)
    {
        _calendar = calendar;
        AsOf = asOf;
        _calculator = new(DeskPolicy.Kpis, [new() { Id = Site, Zone = calendar.Zone }], new() { AsOf = asOf });
        Cube = _calculator.Cube(Enumerable.Empty<LogEntry>());
    }

    internal Instant AsOf { get; }

    internal KpiCube Cube { get; private set; }

    internal long Tickets { get; private set; }

    internal Dictionary<BreachedMeasure, long> BreachCounts { get; } = new() { [BreachedMeasure.FirstResponse] = 0, [BreachedMeasure.Resolution] = 0 };

    /// <summary>The breaches that ran over most, the worst first.</summary>
    internal IReadOnlyList<Breach> WorstBreaches => [.. _worstBreaches.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    /// <summary>The agent-month whose efficiency is worst beyond doubt: by the upper end of its interval, so that few tickets prove little.</summary>
    internal AgentMonth? WorstAgentMonth => _agentMonths.Values.Where(month => month.All > 0)
        .OrderBy(month => month.Interval.High).ThenBy(month => month.Month).ThenBy(month => month.Agent, StringComparer.Ordinal)
        .FirstOrDefault();

    internal static async Task<DeskReport> ReadAsync(
        IRepository<Ticket> tickets, BusinessCalendar calendar, Instant asOf, CancellationToken cancel)
    {
        var report = new DeskReport(calendar, asOf);
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
        Look(BreachedMeasure.FirstResponse, ticket.FirstResponse, ticket.Policy.FirstResponse);
        Look(BreachedMeasure.Resolution, ticket.Resolution, ticket.Policy.Resolution!);

        void Look(BreachedMeasure measure, SlaClock clock, TargetsByPriority targets)
        {
            var reading = clock.Read(_calendar, targets.For(ticket.Priority), AsOf);
            if (!reading.Breached)
            {
                return;
            }

            BreachCounts[measure]++;
            _worstBreaches.Enqueue(new(ticket, measure, clock, reading), reading.Overrun);
            if (_worstBreaches.Count > BreachesShown)
            {
                _worstBreaches.Dequeue();
            }
        }
    }
}
