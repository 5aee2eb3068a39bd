using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What happened to a <see cref="CustomerLedger"/>, and what that changed.</summary>
public abstract record CustomerLedgerEvent : IEvent<CustomerLedger>
{
    private protected CustomerLedgerEvent()
    {
    }

    internal abstract CustomerLedger Apply(CustomerLedger? ledger);

    CustomerLedger IEvent<CustomerLedger>.Apply(CustomerLedger? state, Stamp stamp) => Apply(state).Tidied(stamp.At);
}

/// <summary>A complaint was filed, or taken up again.</summary>
public sealed record ComplaintEntered : CustomerLedgerEvent
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    internal override CustomerLedger Apply(CustomerLedger? ledger)
    {
        var entered = ledger ?? new() { Customer = Customer };
        return entered.Of(Complaint) is { } closed
            ? entered.With(closed with { IsOpen = true, AppealUntil = null }) with { ClosedSubjects = WithoutOne(entered.ClosedSubjects) }
            : entered with { Complaints = entered.Complaints.Add(new() { Complaint = Complaint, Subject = Subject }) };
    }

    // A complaint that is appealed after closing is not closed.
    private ImmutableArray<LedgerSubject> WithoutOne(ImmutableArray<LedgerSubject> subjects) =>
        subjects.FirstOrDefault(one => one.Subject == Subject) switch
        {
            null => subjects,
            { Closed: 1 } only => subjects.Remove(only),
            var several => subjects.Replace(several, several with { Closed = several.Closed - 1 }),
        };
}

/// <summary>A complaint was closed or withdrawn.</summary>
public sealed record ComplaintEnded : CustomerLedgerEvent
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>Whether it was closed; else it was withdrawn.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>The last instant at which it can be appealed; null if it cannot.</summary>
    public Instant? AppealUntil { get; init; }

    internal override CustomerLedger Apply(CustomerLedger? ledger)
    {
        var entry = ledger!.Of(Complaint)!;
        var ended = ledger.With(entry with { IsOpen = false, AppealUntil = AppealUntil });
        return IsClosed ? ended with { ClosedSubjects = WithOneMore(ended.ClosedSubjects, entry.Subject) } : ended;
    }

    private static ImmutableArray<LedgerSubject> WithOneMore(ImmutableArray<LedgerSubject> subjects, string subject) =>
        subjects.FirstOrDefault(one => one.Subject == subject) is { } closed
            ? subjects.Replace(closed, closed with { Closed = closed.Closed + 1 })
            : subjects.Add(new() { Subject = subject, Closed = 1 });
}

/// <summary>A complaint was put under a hold.</summary>
public sealed record ComplaintHoldEntered : CustomerLedgerEvent
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    // A complaint that ended long ago has no entry any more.
    internal override CustomerLedger Apply(CustomerLedger? ledger) => ledger!.Of(Complaint) is { } entry
        ? ledger.With(entry with { IsHeld = true })
        : ledger with { Complaints = ledger.Complaints.Add(new() { Complaint = Complaint, Subject = Subject, IsOpen = false, IsHeld = true }) };
}

/// <summary>A complaint's hold was released.</summary>
public sealed record ComplaintHoldEnded : CustomerLedgerEvent
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    internal override CustomerLedger Apply(CustomerLedger? ledger) => ledger!.With(ledger.Of(Complaint)! with { IsHeld = false });
}

/// <summary>A corrective action of a complaint was verified.</summary>
public sealed record VerifiedActionNoted : CustomerLedgerEvent
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    internal override CustomerLedger Apply(CustomerLedger? ledger) => ledger!.With(ledger.Of(Complaint)! with { HasVerifiedAction = true });
}

/// <summary>A remedy was requested.</summary>
public sealed record RemedyEntered : CustomerLedgerEvent
{
    /// <summary>What was requested.</summary>
    public required LedgerRemedy Remedy { get; init; }

    /// <summary>The total over a period counts what was requested after this instant: executed remedies of ended complaints are dropped up to it.</summary>
    public required Instant After { get; init; }

    internal override CustomerLedger Apply(CustomerLedger? ledger) => ledger! with
    {
        Remedies = [.. ledger.Remedies.Where(remedy => !IsForgotten(remedy, ledger)), Remedy],
    };

    private bool IsForgotten(LedgerRemedy remedy, CustomerLedger ledger) =>
        remedy.Status == RemedyStatus.Executed && remedy.RequestedAt <= After && ledger.Of(remedy.Complaint) is null;
}

/// <summary>A remedy was approved, amended or executed.</summary>
public sealed record RemedyChanged : CustomerLedgerEvent
{
    /// <summary>The remedy's id.</summary>
    public required string Remedy { get; init; }

    /// <summary>The amount now.</summary>
    public required Money Amount { get; init; }

    /// <summary>The status now.</summary>
    public required RemedyStatus Status { get; init; }

    internal override CustomerLedger Apply(CustomerLedger? ledger) => ledger! with
    {
        Remedies = [.. ledger.Remedies.Select(remedy => remedy.Remedy == Remedy ? remedy with { Amount = Amount, Status = Status } : remedy)],
    };
}

/// <summary>A remedy was rejected, cancelled, or its approval lapsed.</summary>
public sealed record RemedyVoided : CustomerLedgerEvent
{
    /// <summary>The remedy's id.</summary>
    public required string Remedy { get; init; }

    internal override CustomerLedger Apply(CustomerLedger? ledger) =>
        ledger! with { Remedies = ledger.Remedies.RemoveAll(remedy => remedy.Remedy == Remedy) };
}
