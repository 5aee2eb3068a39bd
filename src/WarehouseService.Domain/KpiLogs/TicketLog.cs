using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain;

/// <summary>Tells what happened to tickets as the neutral log from which KPIs are computed.</summary>
public static class TicketLog
{
    // One event of a ticket is told as at most this many entries, so that their ids keep the order of the journal.
    private const int EntriesPerEvent = 4;

    /// <summary>The log of one ticket.</summary>
    /// <param name="ticket">The ticket as it is now: its latest priority is the one its targets are taken from.</param>
    /// <param name="history">Everything that happened to it, in order.</param>
    /// <param name="site">The site under which it counts.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<IReadOnlyList<TicketEntry>> ReadAsync(
        Ticket ticket, IAsyncEnumerable<HistoryEntry<Ticket>> history, string site, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(history);
        var log = new List<TicketEntry>();
        await foreach (var entry in history.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var place = new Place(ticket, entry, site);
            log.AddRange(Told(place, entry.Event).Select((told, index) => told(entry.Stamp.Version * EntriesPerEvent + index)));
        }

        return log;
    }

    private static IEnumerable<Func<long, TicketEntry>> Told(Place place, IEvent<Ticket> happened) => happened switch
    {
        TicketOpened opened => [place.Opened(opened)],
        TicketAssigned assigned => [place.Assigned(assigned.To)],
        PublicMessageSent => [place.Posted(isPublic: true)],
        NoteAdded => [place.Posted(isPublic: false)],
        CustomerMessageReceived => [place.Posted(isPublic: true), place.Released(), place.Reopened()],
        CustomerAwaited => [place.Held()],
        DepartmentAwaited or TicketResumed => [place.Released()],
        TicketResolved { Message: null } => [place.Released(), place.Solved()],
        TicketResolved => [place.Posted(isPublic: true), place.Released(), place.Solved()],
        TicketReopened => [place.Reopened()],
        TicketEscalated escalated => [place.Escalated(escalated.Level)],
        AlertsRaised raised when raised.Escalates() => [place.Escalated(1)],
        TicketClosed => [place.Closed()],
        TicketCancelled => [place.Cancelled()],
        TicketMerged merged => [place.Merged(merged.Into)],
        TicketAbsorbed => [place.Reopened()],
        _ => [],
    };

    /// <summary>Where in which history an event stands: what every entry of the log carries.</summary>
    private sealed record Place(Ticket Ticket, HistoryEntry<Ticket> Entry, string Site)
    {
        private string? ByAgent => Entry.Stamp.By.Agent();

        private Instant At => Entry.Stamp.At;

        internal Func<long, TicketEntry> Opened(TicketOpened opened) => number => new TicketOpenedEntry
        {
            EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id,
            OpenedBy = opened.Channel == Tickets.Channel.System ? LogParty.Bot : LogParty.Customer,
            Priority = Ticket.Priority.Name,
            Channel = opened.Channel.Name,
            Category = opened.Kind.Name,
            Customer = opened.Customer,
        };

        internal Func<long, TicketEntry> Assigned(Actor to) => number => new TicketAssignedEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = to.Id };

        internal Func<long, TicketEntry> Posted(bool isPublic) => number => new MessagePostedEntry
        {
            EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent,
            IsPublic = isPublic,
            Author = Entry.Event is CustomerMessageReceived ? LogParty.Customer : Entry.Stamp.By.Role.IsPerson ? LogParty.Agent : LogParty.Bot,
        };

        internal Func<long, TicketEntry> Held() => number => new TicketHeldEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent };

        internal Func<long, TicketEntry> Released() => number => new TicketReleasedEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent };

        internal Func<long, TicketEntry> Solved() => number => new TicketSolvedEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent };

        internal Func<long, TicketEntry> Reopened() => number => new TicketReopenedEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent };

        internal Func<long, TicketEntry> Escalated(int level) => number => new TicketEscalatedEntry
        {
            EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent,
            Level = level.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

        internal Func<long, TicketEntry> Closed() => number => new TicketClosedEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent };

        internal Func<long, TicketEntry> Cancelled() => number => new TicketCancelledEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent };

        internal Func<long, TicketEntry> Merged(string into) => number => new TicketMergedEntry
        { EventId = Id(number), OccurredAt = At, RecordedAt = Entry.Recorded, Site = Site, Ticket = Ticket.Id, Agent = ByAgent, Into = into };

        private string Id(long number) => LogTelling.EntryId(Ticket.Id, number);
    }
}
