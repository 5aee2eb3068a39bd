using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// What became of one ticket, replayed from its own events in order. Solves and reopens alternate, and so do holds and releases: the ones
/// kept here are those that changed something.
/// </summary>
internal sealed class TicketHistory
{
    private readonly List<Hold> _holds = [];
    private bool _isSolved;

    private TicketHistory(TicketOpenedEntry opening, KpiPolicy policy, Instant asOf) => (Opening, Policy, AsOf) = (opening, policy, asOf);

    internal TicketOpenedEntry Opening { get; }

    internal KpiPolicy Policy { get; }

    internal Instant AsOf { get; }

    internal List<TicketSolvedEntry> Solves { get; } = [];

    internal List<Reopening> Reopenings { get; } = [];

    /// <summary>How the stock of open tickets changed, owner by owner.</summary>
    internal List<BacklogChange> BacklogChanges { get; } = [];

    internal MessagePostedEntry? FirstReply { get; private set; }

    internal TicketMergedEntry? Merger { get; private set; }

    internal bool IsWithdrawn { get; private set; }

    /// <summary>The agent of the last assignment.</summary>
    internal string? Owner { get; private set; }

    internal TicketSolvedEntry? FirstSolve => Solves is [var first, ..] ? first : null;

    /// <summary>The solve that holds; none if the ticket is open.</summary>
    internal TicketSolvedEntry? FinalSolve => _isSolved ? Solves[^1] : null;

    /// <summary>The history, or <see langword="null"/> if the ticket was never opened; what came before the opening is ignored.</summary>
    internal static TicketHistory? Of(IEnumerable<TicketEntry> ordered, KpiPolicy policy, Instant asOf)
    {
        TicketHistory? history = null;
        foreach (var entry in ordered)
        {
            history ??= entry is TicketOpenedEntry opening ? new(opening, policy, asOf) : null;
            if (history is not null)
            {
                entry.Apply(history);
            }
        }

        return history;
    }

    internal void Open(TicketOpenedEntry opening)
    {
        if (ReferenceEquals(opening, Opening))
        {
            BacklogChanges.Add(new(opening, Owner, 1));
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
        if (message is { IsPublic: true } && message.Author == LogParty.Agent)
        {
            FirstReply ??= message;
        }
    }

    internal void Merge(TicketMergedEntry merger) => (Merger, IsWithdrawn) = (Merger ?? merger, true);

    internal void Withdraw(TicketCancelledEntry _) => IsWithdrawn = true;

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

    private readonly record struct Hold(Instant From, Instant? Until);
}
