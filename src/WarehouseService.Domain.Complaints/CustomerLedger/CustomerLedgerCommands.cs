using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>
/// What the commands of complaints, remedies and corrective actions do to a <see cref="CustomerLedger"/>: parts of their plans, in the same
/// commit. No desk accepts them; who may do what was judged where they come from.
/// </summary>
public abstract record CustomerLedgerReaction : ICommand<CustomerLedger>
{
    private protected CustomerLedgerReaction()
    {
    }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    string ICommand.Target => Customer;
}

/// <summary>A complaint was filed, or taken up again.</summary>
public sealed record EnterComplaint : CustomerLedgerReaction
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }
}

/// <summary>A complaint was closed or withdrawn.</summary>
public sealed record EndComplaint : CustomerLedgerReaction
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>Whether it was closed; else it was withdrawn.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>The last instant at which it can be appealed; null if it cannot.</summary>
    public Instant? AppealUntil { get; init; }
}

/// <summary>A complaint was put under a hold.</summary>
public sealed record HoldComplaint : CustomerLedgerReaction
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }
}

/// <summary>A complaint's hold was released.</summary>
public sealed record ReleaseComplaint : CustomerLedgerReaction
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }
}

/// <summary>A corrective action of a complaint was verified.</summary>
public sealed record NoteVerifiedAction : CustomerLedgerReaction
{
    /// <summary>The complaint's id.</summary>
    public required string Complaint { get; init; }
}

/// <summary>A remedy was requested.</summary>
public sealed record EnterRemedy : CustomerLedgerReaction
{
    /// <summary>What was requested.</summary>
    public required LedgerRemedy Remedy { get; init; }

    /// <summary>The total over a period counts what was requested after this instant.</summary>
    public required Instant After { get; init; }

    /// <summary>Up to which total it is approved at once.</summary>
    public required Money StandingAuthority { get; init; }
}

/// <summary>A remedy was approved, amended or executed.</summary>
public sealed record ChangeRemedy : CustomerLedgerReaction
{
    /// <summary>The remedy's id.</summary>
    public required string Remedy { get; init; }

    /// <summary>The amount now.</summary>
    public required Money Amount { get; init; }

    /// <summary>The status now.</summary>
    public required RemedyStatus Status { get; init; }
}

/// <summary>A remedy was rejected, cancelled, or its approval lapsed.</summary>
public sealed record VoidRemedy : CustomerLedgerReaction
{
    /// <summary>The remedy's id.</summary>
    public required string Remedy { get; init; }
}
