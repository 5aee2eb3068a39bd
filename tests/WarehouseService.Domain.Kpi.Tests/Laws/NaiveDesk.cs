using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

/// <summary>The definitions of the KPIs as loops over the whole log: slow, and plain enough to be checked by eye.</summary>
internal sealed class NaiveDesk(IEnumerable<LogEntry> log, LogCut cut, KpiPolicy policy, IEnumerable<KpiSite> sites)
{
    private static readonly HashSet<string> TicketKpiIds =
    [
        "tickets_opened", "tickets_first_solved", "tickets_solved_events", "tickets_reopened_events", "tickets_merged", "backlog_age", "frt", "frt_bh", "reply_time",
        "timely_reply_rate", "frt_sla_rate", "resolution_first", "resolution_full", "resolution_net", "resolution_efficiency", "reopen_rate", "fcr_rate", "escalation_rate",
    ];

    private readonly List<List<TicketEntry>> _tickets = TicketsOf(Read(log, cut));
    private readonly NaiveWarehouse _warehouse = new(Read(log, cut), cut, policy);

    internal (long? Numerator, long? Denominator) Figure(KpiFigure figure, KpiScope scope)
    {
        var name = figure.Id.Split('.');
        if (name[0] == "backlog")
        {
            return (Backlog(scope), null);
        }

        var all = TicketKpiIds.Contains(name[0])
            ? _tickets.SelectMany(ticket => Found(name[0], ticket).Select(one => (First: (LogEntry)ticket[0], one.Agent, one.At, one.Numerator, Denominator: 1L)))
            : _warehouse.Of(name[0]).Select(one => (one.First, one.Agent, one.At, one.Numerator, one.Denominator));
        var found = new List<long>();
        var whole = 0L;
        foreach (var (first, agent, at, numerator, denominator) in all)
        {
            var date = at.InZone(sites.Single(site => site.Id == first.Site).Zone).Date;
            var isInPeriod = scope.Period is null || (name[0] != "backlog_age" && date >= scope.Period.Start && date <= scope.Period.End);
            if (isInPeriod && (scope.Agent is null || scope.Agent == agent))
            {
                found.Add(numerator);
                whole += denominator;
            }
        }

        var sum = found.Sum();
        if (name[0].StartsWith("tickets_", StringComparison.Ordinal) || name[0] == "complaints_received")
        {
            return (sum, null);
        }

        if (name.Length == 1 || name[1] == "mean")
        {
            return (sum, whole);
        }

        var percent = int.Parse(name[1].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        var ordered = found.Order().ToList();
        for (var rank = 1; rank <= ordered.Count; rank++)
        {
            if (rank * 100 >= percent * ordered.Count)
            {
                return (ordered[rank - 1], ordered.Count);
            }
        }

        return (null, 0);
    }

    private static List<LogEntry> Read(IEnumerable<LogEntry> log, LogCut cut)
    {
        var known = log.Where(entry => cut.KnownBy is null || entry.RecordedAt <= cut.KnownBy).ToList();
        var voided = known.OfType<EventRetractedEntry>().Select(entry => entry.Target).ToList();
        var seen = new List<LogEntry>();
        foreach (var entry in known.Where(entry => entry is not EventRetractedEntry))
        {
            if (!seen.Exists(other => other.EventId == entry.EventId) && !voided.Contains(entry.EventId) && entry.OccurredAt < cut.AsOf)
            {
                seen.Add(entry);
            }
        }

        return [.. seen.OrderBy(entry => entry.OccurredAt).ThenBy(entry => int.Parse(entry.EventId.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static List<List<TicketEntry>> TicketsOf(List<LogEntry> events) =>
    [
        .. events.OfType<TicketEntry>().GroupBy(entry => entry.Ticket)
            .Select(ticket => ticket.SkipWhile(entry => entry is not TicketOpenedEntry).ToList())
            .Where(ticket => ticket.Count > 0),
    ];

    private DateTimeZone ZoneOf(List<TicketEntry> ticket) => sites.Single(site => site.Id == ticket[0].Site).Zone;

    private IEnumerable<(string? Agent, Instant At, long Numerator)> Found(string kpi, List<TicketEntry> ticket)
    {
        if (ticket.Exists(entry => entry is TicketMergedEntry or TicketCancelledEntry))
        {
            if (kpi == "tickets_merged" && ticket.OfType<TicketMergedEntry>().FirstOrDefault() is { } merger)
            {
                yield return (null, merger.OccurredAt, 1);
            }

            yield break;
        }

        var opened = (TicketOpenedEntry)ticket[0];
        var owner = ticket.OfType<TicketAssignedEntry>().LastOrDefault()?.Agent;
        var solves = Effective<TicketSolvedEntry>(ticket);
        var reopens = Effective<TicketReopenedEntry>(ticket);
        var isSolved = solves.Count > reopens.Count;

        switch (kpi)
        {
            case "backlog_age" when !isSolved:
                yield return (owner, cut.AsOf, Seconds(opened.OccurredAt, cut.AsOf));
                break;
            case "tickets_opened":
                yield return (owner, opened.OccurredAt, 1);
                break;
            case "tickets_first_solved" when solves.Count > 0:
                yield return (solves[0].Agent, solves[0].OccurredAt, 1);
                break;
            case "tickets_solved_events":
                foreach (var solve in solves)
                {
                    yield return (solve.Agent, solve.OccurredAt, 1);
                }

                break;
            case "tickets_reopened_events":
                for (var place = 0; place < reopens.Count; place++)
                {
                    yield return (solves[place].Agent, reopens[place].OccurredAt, 1);
                }

                break;
            case "frt" when opened.OpenedBy == LogParty.Customer:
                foreach (var reply in ticket.OfType<MessagePostedEntry>().Where(message => message.Author == LogParty.Agent && message.IsPublic).Take(1))
                {
                    yield return (reply.Agent, reply.OccurredAt, Seconds(opened.OccurredAt, reply.OccurredAt));
                }

                break;
            case "frt_bh" when opened.OpenedBy == LogParty.Customer:
                foreach (var reply in Replies(ticket).Take(1))
                {
                    yield return (reply.Agent, reply.OccurredAt, SecondsOpen(opened, reply));
                }

                break;
            case "frt_sla_rate" when opened.OpenedBy == LogParty.Customer && opened.Priority is { } level && policy.FirstReplyTargets.ContainsKey(level):
                var first = Replies(ticket).FirstOrDefault();
                if (first is not null || cut.AsOf - opened.OccurredAt > policy.FirstReplyTargets[level])
                {
                    yield return (first is null ? owner : first.Agent, opened.OccurredAt,
                        first is not null && first.OccurredAt - opened.OccurredAt <= policy.FirstReplyTargets[level] ? 1 : 0);
                }

                break;
            case "reply_time":
                foreach (var (start, reply) in Turns(ticket).Where(turn => turn.Reply is not null))
                {
                    yield return (reply!.Agent, reply.OccurredAt, Seconds(start, reply.OccurredAt));
                }

                break;
            case "timely_reply_rate" when opened.Channel is { } channel && policy.TimelyReplyTargets.ContainsKey(channel):
                foreach (var (start, reply) in Turns(ticket))
                {
                    if (reply is not null || cut.AsOf - start > policy.TimelyReplyTargets[channel])
                    {
                        yield return (reply is null ? owner : reply.Agent, start, reply is not null && reply.OccurredAt - start <= policy.TimelyReplyTargets[channel] ? 1 : 0);
                    }
                }

                break;
            case "fcr_rate" when solves.Count > 0 && solves[0].OccurredAt + policy.ReopenWindow <= cut.AsOf:
                var until = ticket.Where(entry => entry.OccurredAt <= solves[0].OccurredAt).ToList();
                var once = !until.Exists(entry => entry is TicketEscalatedEntry) && Replies(until).Count() <= 1
                    && (reopens.Count == 0 || reopens[0].OccurredAt > solves[0].OccurredAt + policy.ReopenWindow);
                yield return (solves[0].Agent, solves[0].OccurredAt, once ? 1 : 0);
                break;
            case "escalation_rate":
                yield return (owner, opened.OccurredAt, ticket.Exists(entry => entry is TicketEscalatedEntry) ? 1 : 0);
                break;
            case "resolution_first" when solves.Count > 0:
                yield return (solves[0].Agent, solves[0].OccurredAt, Seconds(opened.OccurredAt, solves[0].OccurredAt));
                break;
            case "resolution_full" when isSolved:
                yield return (solves[^1].Agent, solves[^1].OccurredAt, Seconds(opened.OccurredAt, solves[^1].OccurredAt));
                break;
            case "resolution_net" when isSolved:
                yield return (solves[^1].Agent, solves[^1].OccurredAt, SecondsNotHeld(ticket, solves[^1].OccurredAt));
                break;
            case "resolution_efficiency" when opened.Priority is { } priority && policy.ResolutionTargets.ContainsKey(priority):
                var target = (long)policy.ResolutionTargets[priority].TotalSeconds;
                if (isSolved)
                {
                    yield return (solves[^1].Agent, opened.OccurredAt, SecondsNotHeld(ticket, solves[^1].OccurredAt) <= target ? 1 : 0);
                }
                else if (SecondsNotHeld(ticket, cut.AsOf) > target)
                {
                    yield return (owner, opened.OccurredAt, 0);
                }

                break;
            case "reopen_rate" when solves.Count > 0 && solves[0].OccurredAt + policy.ReopenWindow <= cut.AsOf:
                var again = reopens.Count > 0 && reopens[0].OccurredAt <= solves[0].OccurredAt + policy.ReopenWindow;
                yield return (solves[0].Agent, solves[0].OccurredAt, again ? 1 : 0);
                break;
        }
    }

    private static IEnumerable<MessagePostedEntry> Replies(List<TicketEntry> ticket) =>
        ticket.OfType<MessagePostedEntry>().Where(message => message.Author == LogParty.Agent && message.IsPublic);

    // The first word of the customer after each reply, and the next reply to it.
    private static IEnumerable<(Instant Start, MessagePostedEntry? Reply)> Turns(List<TicketEntry> ticket)
    {
        var rest = ticket.ToList();
        while (rest.FindIndex(IsOfTheCustomer) is >= 0 and var place)
        {
            var start = rest[place].OccurredAt;
            rest = [.. rest.Skip(place + 1)];
            var reply = Replies(rest).FirstOrDefault();
            yield return (start, reply);
            rest = reply is null ? [] : [.. rest.SkipWhile(entry => entry != reply).Skip(1)];
        }

        bool IsOfTheCustomer(TicketEntry entry) =>
            (entry == ticket[0] && ((TicketOpenedEntry)entry).OpenedBy == LogParty.Customer)
            || (entry is MessagePostedEntry { IsPublic: true } message && message.Author == LogParty.Customer);
    }

    // Day by day: what lies between nine and five of a weekday.
    private long SecondsOpen(TicketOpenedEntry opened, MessagePostedEntry reply)
    {
        var zone = sites.Single(site => site.Id == opened.Site).Zone;
        var seconds = 0L;
        for (var date = opened.OccurredAt.InZone(zone).Date; date <= reply.OccurredAt.InZone(zone).Date; date = date.PlusDays(1))
        {
            var from = Instant.Max(opened.OccurredAt, zone.AtStrictly(date + new LocalTime(9, 0)).ToInstant());
            var to = Instant.Min(reply.OccurredAt, zone.AtStrictly(date + new LocalTime(17, 0)).ToInstant());
            seconds += date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || to < from ? 0 : Seconds(from, to);
        }

        return seconds;
    }

    private long Backlog(KpiScope scope)
    {
        var open = 0L;
        foreach (var ticket in _tickets.Where(ticket => !ticket.Exists(entry => entry is TicketMergedEntry or TicketCancelledEntry)))
        {
            var end = scope.Period is { } period ? ZoneOf(ticket).AtStartOfDay(period.End.PlusDays(1)).ToInstant() : cut.AsOf;
            var (isOpen, owner) = (false, (string?)null);
            foreach (var entry in ticket.Where(entry => entry.OccurredAt < end))
            {
                isOpen = entry is TicketReopenedEntry || entry == ticket[0] || (isOpen && entry is not TicketSolvedEntry);
                owner = entry is TicketAssignedEntry ? entry.Agent : owner;
            }

            open += isOpen && (scope.Agent is null || scope.Agent == owner) ? 1 : 0;
        }

        return open;
    }

    private static List<T> Effective<T>(List<TicketEntry> ticket)
        where T : TicketEntry
    {
        var effective = new List<TicketEntry>();
        var isSolved = false;
        foreach (var entry in ticket)
        {
            if ((entry is TicketSolvedEntry && !isSolved) || (entry is TicketReopenedEntry && isSolved))
            {
                isSolved = !isSolved;
                effective.Add(entry);
            }
        }

        return [.. effective.OfType<T>()];
    }

    // From event to event: a stretch counts if the ticket was not on hold in it.
    private static long SecondsNotHeld(List<TicketEntry> ticket, Instant end)
    {
        var (seconds, isHeld, at) = (0L, false, ticket[0].OccurredAt);
        foreach (var entry in ticket.Where(entry => entry.OccurredAt <= end))
        {
            seconds += isHeld ? 0 : Seconds(at, entry.OccurredAt);
            isHeld = entry is TicketHeldEntry || (isHeld && entry is not TicketReleasedEntry);
            at = entry.OccurredAt;
        }

        return seconds + (isHeld ? 0 : Seconds(at, end));
    }

    private static long Seconds(Instant from, Instant to) => (long)(to - from).TotalSeconds;
}
