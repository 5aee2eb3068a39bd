using NodaTime;
using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.TicketHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of tickets, one row each: id, version, and the facts that a ticket's history holds.</summary>
internal static class TicketKpis
{
    internal static KpiTable<TicketHistory> Table { get; } = new(
        Row.Count("tickets_opened", 1, ticket => One(ticket.Opening, ticket.Owner)),

        Row.Count("tickets_first_solved", 1, ticket => ticket.FirstSolve is { } solve ? One(solve, solve.Agent) : null),

        Row.CountEach("tickets_solved_events", 1, ticket => ticket.Solves, (_, solve) => One(solve, solve.Agent)),

        Row.CountEach("tickets_reopened_events", 1, ticket => ticket.Reopenings, (_, reopening) => One(reopening.Entry, reopening.Solver)),

        Row.SnapshotEach("backlog", 1, ticket => ticket.BacklogChanges, (_, change) => Change(change.Entry, change.Owner, change.Change)),

        Row.Age("backlog_age", 1, ticket => ticket.IsOpen
            ? Lasting(ticket.Opening, ticket.Owner, ticket.AgeAt(ticket.AsOf)) with { At = ticket.AsOf }
            : null),

        Row.Duration("frt", 1, ticket => ticket.FirstReply is { } reply && ticket.Opening.OpenedBy == LogParty.Customer
            ? Lasting(reply, reply.Agent, ticket.AgeAt(reply.OccurredAt))
            : null),

        Row.Duration("frt_bh", 1, ticket => ticket.FirstReply is { } reply && ticket.Opening.OpenedBy == LogParty.Customer && ticket.Hours is { } hours
            ? Lasting(reply, reply.Agent, hours.Between(ticket.Opening.OccurredAt, reply.OccurredAt))
            : null),

        Row.DurationEach("reply_time", 1, ticket => ticket.Turns, (_, turn) => turn.Reply is { } reply
            ? Lasting(reply, reply.Agent, reply.OccurredAt - turn.Start.OccurredAt)
            : null),

        Row.RateEach("timely_reply_rate", 1, ticket => ticket.Turns, RepliedInTime),

        Row.Rate("frt_sla_rate", 1, FirstRepliedInTime),

        Row.Duration("resolution_first", 1, ticket => ticket.FirstSolve is { } solve
            ? Lasting(solve, solve.Agent, ticket.AgeAt(solve.OccurredAt))
            : null),

        Row.Duration("resolution_full", 1, ticket => ticket.FinalSolve is { } solve
            ? Lasting(solve, solve.Agent, ticket.AgeAt(solve.OccurredAt))
            : null),

        Row.Duration("resolution_net", 1, ticket => ticket.FinalSolve is { } solve
            ? Lasting(solve, solve.Agent, ticket.NetAgeAt(solve.OccurredAt))
            : null),

        Row.Rate("resolution_efficiency", 1, ResolvedInTime),

        Row.Rate("reopen_rate", 1, ticket => FirstSolveOfEndedWindow(ticket) is { } solve
            ? YesOrNo(solve, solve.Agent, WasReopened(ticket, solve))
            : null),

        Row.Rate("fcr_rate", 1, ticket => FirstSolveOfEndedWindow(ticket) is { } solve
            ? YesOrNo(solve, solve.Agent, WasSolvedAtFirstContact(ticket, solve))
            : null),

        Row.Rate("escalation_rate", 1, ticket => YesOrNo(ticket.Opening, ticket.Owner, ticket.Escalations.Count > 0)));

    internal static KpiTable<TicketHistory> TableOfWithdrawn { get; } = new(
        Row.Count("tickets_merged", 1, ticket => ticket.Merger is { } merger ? One(merger, agent: null) : null, isByAgent: false));

    private static Occurrence? ResolvedInTime(TicketHistory ticket)
    {
        if (ticket.Opening.Priority is not { } priority || !ticket.Policy.ResolutionTargets.TryGetValue(priority, out var target))
        {
            return null;
        }

        if (ticket.FinalSolve is { } solve)
        {
            return YesOrNo(ticket.Opening, solve.Agent, ticket.NetAgeAt(solve.OccurredAt) <= target);
        }

        return ticket.NetAgeAt(ticket.AsOf) > target ? YesOrNo(ticket.Opening, ticket.Owner, yes: false) : null;
    }

    private static Occurrence? RepliedInTime(TicketHistory ticket, TicketHistory.Turn turn) =>
        ticket.Opening.Channel is { } channel && ticket.Policy.TimelyReplyTargets.TryGetValue(channel, out var target)
            ? InTime(turn.Start, turn.Reply, target, ticket)
            : null;

    private static Occurrence? FirstRepliedInTime(TicketHistory ticket) =>
        ticket.Opening.OpenedBy == LogParty.Customer
        && ticket.Opening.Priority is { } priority && ticket.Policy.FirstReplyTargets.TryGetValue(priority, out var target)
            ? InTime(ticket.Opening, ticket.FirstReply, target, ticket)
            : null;

    // What is not answered counts once it is overdue.
    private static Occurrence? InTime(LogEntry start, MessagePostedEntry? reply, Duration target, TicketHistory ticket) =>
        reply is not null ? YesOrNo(start, reply.Agent, reply.OccurredAt - start.OccurredAt <= target)
        : ticket.AsOf - start.OccurredAt > target ? YesOrNo(start, ticket.Owner, yes: false)
        : null;

    private static TicketSolvedEntry? FirstSolveOfEndedWindow(TicketHistory ticket) =>
        ticket.FirstSolve is { } solve && ticket.AsOf - solve.OccurredAt >= ticket.Policy.ReopenWindow ? solve : null;

    private static bool WasReopened(TicketHistory ticket, TicketSolvedEntry solve) =>
        ticket.Reopenings is [var first, ..] && first.Entry.OccurredAt - solve.OccurredAt <= ticket.Policy.ReopenWindow;

    private static bool WasSolvedAtFirstContact(TicketHistory ticket, TicketSolvedEntry solve) =>
        !WasReopened(ticket, solve)
        && !HasBy(solve, ticket.Escalations, atLeast: 1)
        && !HasBy(solve, ticket.Replies, atLeast: 2);

    // Events are in order: if that many happened by then, the last of those did.
    private static bool HasBy(TicketSolvedEntry solve, IReadOnlyList<TicketEntry> events, int atLeast) =>
        events.Count >= atLeast && events[atLeast - 1].OccurredAt <= solve.OccurredAt;
}
