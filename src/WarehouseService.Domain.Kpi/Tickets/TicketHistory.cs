using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// What became of one ticket, replayed from its own events in order. Solves and reopens alternate, and so do holds and releases: the ones
/// kept here are those that changed something.
/// </summary>
internal sealed class TicketHistory : History
{
    private readonly List<Hold> _holds = [];
    private bool _isSolved;

    private TicketHistory(TicketOpenedEntry opening, ReplayTerms terms)
        : base(opening, opening.Ticket) => (Opening, Terms) = (opening, terms);

    internal TicketOpenedEntry Opening { get; }

    internal ReplayTerms Terms { get; }

    internal KpiPolicy Policy => Terms.Policy;

    internal Instant AsOf => Terms.AsOf;

    /// <summary>The opening hours of the site; null if it has none.</summary>
    internal BusinessHours? Hours => Terms.HoursOf(Opening.Site);

    internal List<TicketSolvedEntry> Solves { get; } = [];

    internal List<Reopening> Reopenings { get; } = [];

    /// <summary>How the stock of open tickets changed, owner by owner.</summary>
    internal List<BacklogChange> BacklogChanges { get; } = [];

    /// <summary>The public messages of agents.</summary>
    internal List<MessagePostedEntry> Replies { get; } = [];

    /// <summary>What the customer said, and the reply to it: they run on through a solve.</summary>
    internal List<Turn> Turns { get; } = [];

    internal List<TicketEscalatedEntry> Escalations { get; } = [];

    internal MessagePostedEntry? FirstReply => Replies is [var first, ..] ? first : null;

    internal TicketMergedEntry? Merger { get; private set; }

    internal bool IsWithdrawn { get; private set; }

    /// <summary>The agent of the last assignment.</summary>
    internal string? Owner { get; private set; }

    internal TicketSolvedEntry? FirstSolve => Solves is [var first, ..] ? first : null;

    /// <summary>The solve that holds; none if the ticket is open.</summary>
    internal TicketSolvedEntry? FinalSolve => _isSolved ? Solves[^1] : null;

    /// <summary>The history, or <see langword="null"/> if the ticket was never opened; what came before the opening is ignored.</summary>
    internal static TicketHistory? Of(List<LogEntry> ordered, ReplayTerms terms) =>
        Opened<TicketEntry, TicketOpenedEntry, TicketHistory>(ordered, terms, static (opening, terms) => new(opening, terms), static (entry, history) => entry.Apply(history));

    internal void Open(TicketOpenedEntry opening)
    {
        if (ReferenceEquals(opening, Opening))
        {
            BacklogChanges.Add(new(opening, Owner, 1));
            if (opening.OpenedBy == LogParty.Customer)
            {
                Turns.Add(new(opening, null));
            }
        }
    }

    internal void Assign(TicketAssignedEntry assignment)
    {
        if (!_isSolved && assignment.Agent != Owner)
        {
            BacklogChanges.Add(new(assignment, Owner, -1));
            BacklogChanges.Add(new(assignment, assignment.Agent, 1));
        }

        Owner = assignment.Agent;
    }

    internal void Solve(TicketSolvedEntry solve)
    {
        if (!_isSolved)
        {
            _isSolved = true;
            Solves.Add(solve);
            BacklogChanges.Add(new(solve, Owner, -1));
        }
    }

    internal void Reopen(TicketReopenedEntry reopening)
    {
        if (_isSolved)
        {
            _isSolved = false;
            Reopenings.Add(new(reopening, Solves[^1].Agent));
            BacklogChanges.Add(new(reopening, Owner, 1));
        }
    }

    internal void PutOnHold(TicketHeldEntry hold)
    {
        if (_holds is not [.., { Until: null }])
        {
            _holds.Add(new(hold.OccurredAt, null));
        }
    }

    internal void TakeOffHold(TicketReleasedEntry release)
    {
        if (_holds is [.., { Until: null } running])
        {
            _holds[^1] = running with { Until = release.OccurredAt };
        }
    }

    internal void Post(MessagePostedEntry message)
    {
        if (!message.IsPublic)
        {
            return;
        }

        var isWaiting = Turns is [.., { Reply: null }];
        if (message.Author == LogParty.Agent)
        {
            Replies.Add(message);
            if (isWaiting)
            {
                Turns[^1] = Turns[^1] with { Reply = message };
            }
        }
        else if (message.Author == LogParty.Customer && !isWaiting)
        {
            Turns.Add(new(message, null));
        }
    }

    internal void Escalate(TicketEscalatedEntry escalation) => Escalations.Add(escalation);

    internal void Merge(TicketMergedEntry merger) => (Merger, IsWithdrawn) = (Merger ?? merger, true);

    internal void Withdraw(TicketCancelledEntry _) => IsWithdrawn = true;

    internal bool IsOpen => !_isSolved;

    internal void AddFacts(FactSink facts) => (IsWithdrawn ? TicketKpis.TableOfWithdrawn : TicketKpis.Table).AddFacts(this, facts);

    /// <summary>Age at an instant.</summary>
    internal Duration AgeAt(Instant instant) => instant - Opening.OccurredAt;

    /// <summary>Age at an instant without the time on hold; a hold runs on through a solve.</summary>
    internal Duration NetAgeAt(Instant instant)
    {
        var held = Duration.Zero;
        foreach (var (from, until) in _holds)
        {
            held += Duration.Max(Duration.Zero, Instant.Min(until ?? instant, instant) - from);
        }

        return AgeAt(instant) - held;
    }

    internal readonly record struct Reopening(TicketReopenedEntry Entry, string? Solver);

    internal readonly record struct BacklogChange(TicketEntry Entry, string? Owner, long Change);

    /// <summary>From what the customer said first, unanswered, to the next reply; none if there was none yet.</summary>
    internal readonly record struct Turn(TicketEntry Start, MessagePostedEntry? Reply);

    private readonly record struct Hold(Instant From, Instant? Until);
}
