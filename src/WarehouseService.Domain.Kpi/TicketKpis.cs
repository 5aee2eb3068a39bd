using System.Collections.Immutable;
using NodaTime;
using static WarehouseService.Domain.Kpi.Occurrence;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of tickets, one row each: id, version, and the facts that a ticket's history holds.</summary>
internal static class TicketKpis
{
    private static readonly ImmutableArray<KpiRow<TicketHistory>> Rows =
    [
        Count("tickets_opened", 1, ticket => [One(ticket.Opening, ticket.Owner)]),

        Count("tickets_first_solved", 1, ticket => ticket.FirstSolve is { } solve ? [One(solve, solve.Agent)] : []),

        Count("tickets_solved_events", 1, ticket => ticket.Solves.Select(solve => One(solve, solve.Agent))),

        Count("tickets_reopened_events", 1, ticket => ticket.Reopenings.Select(reopening => One(reopening.Entry, reopening.Solver))),

        Snapshot("backlog", 1, ticket => ticket.BacklogChanges.Select(change => Change(change.Entry, change.Owner, change.Change))),

        Duration("frt", 1, ticket => ticket.FirstReply is { } reply && ticket.Opening.OpenedBy == LogParty.Customer
            ? [Lasting(reply, reply.Agent, ticket.AgeAt(reply.OccurredAt))]
            : []),

        Duration("frt_bh", 1, ticket => ticket.FirstReply is { } reply && ticket.Opening.OpenedBy == LogParty.Customer && ticket.Hours is { } hours
            ? [Lasting(reply, reply.Agent, hours.Between(ticket.Opening.OccurredAt, reply.OccurredAt))]
            : []),

        Duration("reply_time", 1, ticket =>
            from turn in ticket.Turns
            let reply = turn.Reply
            where reply is not null
            select Lasting(reply, reply.Agent, reply.OccurredAt - turn.Start.OccurredAt)),

        Rate("timely_reply_rate", 1, RepliedInTime),

        Rate("frt_sla_rate", 1, FirstRepliedInTime),

        Duration("resolution_first", 1, ticket => ticket.FirstSolve is { } solve
            ? [Lasting(solve, solve.Agent, ticket.AgeAt(solve.OccurredAt))]
            : []),

        Duration("resolution_full", 1, ticket => ticket.FinalSolve is { } solve
            ? [Lasting(solve, solve.Agent, ticket.AgeAt(solve.OccurredAt))]
            : []),

        Duration("resolution_net", 1, ticket => ticket.FinalSolve is { } solve
            ? [Lasting(solve, solve.Agent, ticket.NetAgeAt(solve.OccurredAt))]
            : []),

        Rate("resolution_efficiency", 1, ResolvedInTime),

        Rate("reopen_rate", 1, ticket => OfFirstSolves(ticket, WasReopened)),

        Rate("fcr_rate", 1, ticket => OfFirstSolves(ticket, WasSolvedAtFirstContact)),

        Rate("escalation_rate", 1, ticket => [YesOrNo(ticket.Opening, ticket.Owner, ticket.Escalations.Count > 0)]),
    ];

    private static readonly ImmutableArray<KpiRow<TicketHistory>> RowsOfWithdrawn =
    [
        Count("tickets_merged", 1, ticket => ticket.Merger is { } merger ? [One(merger, agent: null)] : []),
    ];

    internal static ImmutableArray<KpiDefinition> Definitions { get; } = [.. Rows.Concat(RowsOfWithdrawn).Select(row => row.Kpi)];

    internal static ImmutableArray<KpiRow<TicketHistory>> RowsFor(TicketHistory ticket) => ticket.IsWithdrawn ? RowsOfWithdrawn : Rows;

    private static IEnumerable<Occurrence> ResolvedInTime(TicketHistory ticket)
    {
        if (ticket.Opening.Priority is not { } priority || !ticket.Policy.ResolutionTargets.TryGetValue(priority, out var target))
        {
            return [];
        }

        if (ticket.FinalSolve is { } solve)
        {
            return [YesOrNo(ticket.Opening, solve.Agent, ticket.NetAgeAt(solve.OccurredAt) <= target)];
        }

        return ticket.NetAgeAt(ticket.AsOf) > target ? [YesOrNo(ticket.Opening, ticket.Owner, yes: false)] : [];
    }

    private static IEnumerable<Occurrence> RepliedInTime(TicketHistory ticket) =>
        ticket.Opening.Channel is { } channel && ticket.Policy.TimelyReplyTargets.TryGetValue(channel, out var target)
            ? ticket.Turns.SelectMany(turn => InTime(turn.Start, turn.Start.OccurredAt, turn.Reply, target, ticket))
            : [];

    private static IEnumerable<Occurrence> FirstRepliedInTime(TicketHistory ticket) =>
        ticket.Opening.OpenedBy == LogParty.Customer
        && ticket.Opening.Priority is { } priority && ticket.Policy.FirstReplyTargets.TryGetValue(priority, out var target)
            ? InTime(ticket.Opening, ticket.Opening.OccurredAt, ticket.FirstReply, target, ticket)
            : [];

    // What is not answered counts once it is overdue.
    private static IEnumerable<Occurrence> InTime(LogEntry source, Instant start, MessagePostedEntry? reply, Duration target, TicketHistory ticket) =>
        reply is not null ? [YesOrNo(source, reply.Agent, reply.OccurredAt - start <= target)]
        : ticket.AsOf - start > target ? [YesOrNo(source, ticket.Owner, yes: false)]
        : [];

    private static IEnumerable<Occurrence> OfFirstSolves(TicketHistory ticket, Func<TicketHistory, TicketSolvedEntry, bool> was) =>
        ticket.FirstSolve is { } solve && ticket.AsOf - solve.OccurredAt >= ticket.Policy.ReopenWindow
            ? [YesOrNo(solve, solve.Agent, was(ticket, solve))]
            : [];

    private static bool WasReopened(TicketHistory ticket, TicketSolvedEntry solve) =>
        ticket.Reopenings is [var first, ..] && first.Entry.OccurredAt - solve.OccurredAt <= ticket.Policy.ReopenWindow;

    private static bool WasSolvedAtFirstContact(TicketHistory ticket, TicketSolvedEntry solve) =>
        !WasReopened(ticket, solve)
        && !ticket.Escalations.Exists(escalation => escalation.OccurredAt <= solve.OccurredAt)
        && ticket.Replies.Count(reply => reply.OccurredAt <= solve.OccurredAt) <= 1;

    private static KpiRow<TicketHistory> Count(string id, int version, Func<TicketHistory, IEnumerable<Occurrence>> facts) =>
        new(new KpiDefinition(id, version, KpiMeasure.Count), facts);

    private static KpiRow<TicketHistory> Rate(string id, int version, Func<TicketHistory, IEnumerable<Occurrence>> facts) =>
        new(new KpiDefinition(id, version, KpiMeasure.Rate), facts);

    private static KpiRow<TicketHistory> Duration(string id, int version, Func<TicketHistory, IEnumerable<Occurrence>> facts) =>
        new(new KpiDefinition(id, version, KpiMeasure.Duration), facts);

    private static KpiRow<TicketHistory> Snapshot(string id, int version, Func<TicketHistory, IEnumerable<Occurrence>> facts) =>
        new(new KpiDefinition(id, version, KpiMeasure.Snapshot), facts);
}
