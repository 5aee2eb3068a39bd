using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>
/// What guards must know of all complaints and remedies of one customer: what is open on which subject, what is held, and which sums are
/// live. A small record of its own, written in the commit of every command that changes one of these, so that two approvals at the same
/// instant see each other.
/// </summary>
/// <remarks>
/// What no guard can ask for any more is dropped: a complaint once it is neither open nor held nor to be appealed, an executed remedy once its
/// complaint is dropped and it is older than the period over which totals are taken.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CustomerLedger : IState<CustomerLedgerStatus>
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <inheritdoc />
    public CustomerLedgerStatus Status { get; init; } = CustomerLedgerStatus.Kept;

    /// <summary>The complaints that guards may ask for, in the order in which they were filed.</summary>
    public ImmutableArray<LedgerComplaint> Complaints { get; init; } = [];

    /// <summary>How many complaints were closed, by subject.</summary>
    public ImmutableArray<LedgerSubject> ClosedSubjects { get; init; } = [];

    /// <summary>The live remedies: requested, approved, executed.</summary>
    public ImmutableArray<LedgerRemedy> Remedies { get; init; } = [];

    /// <summary>Whether something forbids to erase the customer's file: a complaint that is unfinished, or held.</summary>
    public bool ForbidsErasure() => Complaints.Any(complaint => complaint.IsOpen || complaint.IsHeld);

    /// <summary>Whether a complaint on the subject was closed before, so that another one is a repeat.</summary>
    public bool HasClosed(string subject) => ClosedSubjects.Any(closed => closed.Subject == subject);

    /// <summary>A complaint's entry; null if there is none.</summary>
    public LedgerComplaint? Of(string complaint) => Complaints.FirstOrDefault(entry => entry.Complaint == complaint);

    /// <summary>A complaint's remedies in one of these statuses.</summary>
    internal IEnumerable<LedgerRemedy> RemediesOf(string complaint, params ImmutableArray<RemedyStatus> statuses) =>
        Remedies.Where(remedy => remedy.Complaint == complaint && statuses.Contains(remedy.Status));

    /// <summary>
    /// What authority over a remedy is judged on: the larger of the live remedies of its complaint, and of those that the customer requested
    /// after an instant; both in the remedy's currency, with the remedy itself. The largest amount there is, if the total is larger.
    /// </summary>
    internal Money TotalWith(LedgerRemedy remedy, Instant after)
    {
        var live = Remedies.Where(other => other.Remedy != remedy.Remedy && other.Amount.Currency == remedy.Amount.Currency).Append(remedy).ToList();
        var ofComplaint = Sum(live.Where(other => other.Complaint == remedy.Complaint));
        var ofPeriod = Sum(live.Where(other => other.RequestedAt > after));
        return Money.OfMinor((long)Int128.Min(Int128.Max(ofComplaint, ofPeriod), long.MaxValue), remedy.Amount.Currency);
    }

    /// <summary>A requested remedy as it is entered: approved at once if the total is within standing authority.</summary>
    internal LedgerRemedy Entered(LedgerRemedy requested, Instant after, Money standingAuthority) =>
        TotalWith(requested, after) <= standingAuthority ? requested with { Status = RemedyStatus.Approved } : requested;

    internal CustomerLedger With(LedgerComplaint changed) => this with { Complaints = Complaints.Replace(Of(changed.Complaint)!, changed) };

    /// <summary>The ledger without complaints that no guard asks for any more.</summary>
    internal CustomerLedger Tidied(Instant at) => this with
    {
        Complaints = Complaints.RemoveAll(entry => !entry.IsOpen && !entry.IsHeld && !(entry.AppealUntil >= at)),
    };

    private static Int128 Sum(IEnumerable<LedgerRemedy> remedies) =>
        remedies.Aggregate((Int128)0, (sum, remedy) => sum + remedy.Amount.MinorUnits);
}

/// <summary>A complaint, as far as the ledger keeps it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LedgerComplaint
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Whether it is unfinished.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether it is under a hold.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether one of its corrective actions was verified.</summary>
    public bool HasVerifiedAction { get; init; }

    /// <summary>The last instant at which it can be appealed, if it was closed before that was over.</summary>
    public Instant? AppealUntil { get; init; }
}

/// <summary>A subject on which complaints were closed.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LedgerSubject
{
    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>How many complaints on it are closed.</summary>
    public required int Closed { get; init; }
}

/// <summary>A live remedy.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LedgerRemedy
{
    /// <summary>The remedy's id.</summary>
    public required string Remedy { get; init; }

    /// <summary>The complaint that it makes good.</summary>
    public required string Complaint { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it was requested.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>Requested, approved or executed.</summary>
    public required RemedyStatus Status { get; init; }
}
