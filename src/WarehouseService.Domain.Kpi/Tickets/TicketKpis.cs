using NodaTime;
using static WarehouseService.Domain.Kpi.Occurrence;
using static WarehouseService.Domain.Kpi.Occurrences;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.TicketHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of tickets, one row each: id, version, and the facts that a ticket's history holds.</summary>
internal static class TicketKpis
{
    internal static KpiTable<TicketHistory> Table { get; } = new(
        Row.Count("tickets_opened", 1, ticket => [One(ticket.Opening, ticket.Owner)]),

        Row.Count("tickets_first_solved", 1, ticket => ticket.FirstSolve is { } solve ? [One(solve, solve.Agent)] : []),

        Row.Count("tickets_solved_events", 1, ticket => InEach(ticket.Solves, solve => One(solve, solve.Agent))),

        Row.Count("tickets_reopened_events", 1, ticket => InEach(ticket.Reopenings, reopening => One(reopening.Entry, reopening.Solver))),

        Row.Snapshot("backlog", 1, ticket => InEach(ticket.BacklogChanges, change => Change(change.Entry, change.Owner, change.Change))),

        Row.Age("backlog_age", 1, ticket => ticket.IsOpen
            ? [Lasting(ticket.Opening, ticket.Owner, ticket.AgeAt(ticket.AsOf)) with { At = ticket.AsOf }]
            : []),

        Row.Duration("frt", 1, ticket => ticket.FirstReply is { } reply && ticket.Opening.OpenedBy == LogParty.Customer
            ? [Lasting(reply, reply.Agent, ticket.AgeAt(reply.OccurredAt))]
            : []),

        Row.Duration("frt_bh", 1, ticket => ticket.FirstReply is { } reply && ticket.Opening.OpenedBy == LogParty.Customer && ticket.Hours is { } hours
            ? [Lasting(reply, reply.Agent, hours.Between(ticket.Opening.OccurredAt, reply.OccurredAt))]
            : []),

        Row.Duration("reply_time", 1, ticket => InEach(ticket.Turns, turn => turn.Reply is { } reply
            ? Lasting(reply, reply.Agent, reply.OccurredAt - turn.Start.OccurredAt)
            : null)),

        Row.Rate("timely_reply_rate", 1, RepliedInTime),

        Row.Rate("frt_sla_rate", 1, FirstRepliedInTime),

        Row.Duration("resolution_first", 1, ticket => ticket.FirstSolve is { } solve
            ? [Lasting(solve, solve.Agent, ticket.AgeAt(solve.OccurredAt))]
            : []),

        Row.Duration("resolution_full", 1, ticket => ticket.FinalSolve is { } solve
            ? [Lasting(solve, solve.Agent, ticket.AgeAt(solve.OccurredAt))]
            : []),

        Row.Duration("resolution_net", 1, ticket => ticket.FinalSolve is { } solve
            ? [Lasting(solve, solve.Agent, ticket.NetAgeAt(solve.OccurredAt))]
            : []),

        Row.Rate("resolution_efficiency", 1, ResolvedInTime),

        Row.Rate("reopen_rate", 1, ticket => OfFirstSolves(ticket, WasReopened)),

        Row.Rate("fcr_rate", 1, ticket => OfFirstSolves(ticket, WasSolvedAtFirstContact)),

        Row.Rate("escalation_rate", 1, ticket => [YesOrNo(ticket.Opening, ticket.Owner, ticket.Escalations.Count > 0)]));

    internal static KpiTable<TicketHistory> TableOfWithdrawn { get; } = new(
        Row.Count("tickets_merged", 1, ticket => ticket.Merger is { } merger ? [One(merger, agent: null)] : [], isByAgent: false));

    private static Occurrences ResolvedInTime(TicketHistory ticket)
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

    private static Occurrences RepliedInTime(TicketHistory ticket) =>
        ticket.Opening.Channel is { } channel && ticket.Policy.TimelyReplyTargets.TryGetValue(channel, out var target)
            ? InEach(ticket.Turns, turn => InTime(turn.Start, turn.Start.OccurredAt, turn.Reply, target, ticket))
            : [];

    private static Occurrences FirstRepliedInTime(TicketHistory ticket) =>
        ticket.Opening.OpenedBy == LogParty.Customer
        && ticket.Opening.Priority is { } priority && ticket.Policy.FirstReplyTargets.TryGetValue(priority, out var target)
        && InTime(ticket.Opening, ticket.Opening.OccurredAt, ticket.FirstReply, target, ticket) is { } reply
            ? [reply]
            : [];

    // What is not answered counts once it is overdue.
    private static Occurrence? InTime(LogEntry source, Instant start, MessagePostedEntry? reply, Duration target, TicketHistory ticket) =>
        reply is not null ? YesOrNo(source, reply.Agent, reply.OccurredAt - start <= target)
        : ticket.AsOf - start > target ? YesOrNo(source, ticket.Owner, yes: false)
        : null;

    private static Occurrences OfFirstSolves(TicketHistory ticket, Func<TicketHistory, TicketSolvedEntry, bool> was) =>
        ticket.FirstSolve is { } solve && ticket.AsOf - solve.OccurredAt >= ticket.Policy.ReopenWindow
            ? [YesOrNo(solve, solve.Agent, was(ticket, solve))]
            : [];

    private static bool WasReopened(TicketHistory ticket, TicketSolvedEntry solve) =>
        ticket.Reopenings is [var first, ..] && first.Entry.OccurredAt - solve.OccurredAt <= ticket.Policy.ReopenWindow;

    private static bool WasSolvedAtFirstContact(TicketHistory ticket, TicketSolvedEntry solve) =>
        !WasReopened(ticket, solve)
        && !ticket.Escalations.Exists(escalation => escalation.OccurredAt <= solve.OccurredAt)
        && ticket.Replies.Count(reply => reply.OccurredAt <= solve.OccurredAt) <= 1;
}
