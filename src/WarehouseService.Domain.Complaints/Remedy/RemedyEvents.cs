using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What happened to a <see cref="Remedy"/>, and what that changed.</summary>
public abstract record RemedyEvent : IEvent<Remedy>
{
    private protected RemedyEvent()
    {
    }

    internal abstract Remedy Apply(Remedy remedy, Stamp stamp);

    Remedy IEvent<Remedy>.Apply(Remedy? state, Stamp stamp) => Apply(state!, stamp);
}

/// <summary>It was requested, and within standing authority approved.</summary>
public sealed record RemedyRequested : RemedyEvent
{
    /// <summary>The remedy's id.</summary>
    public required string Remedy { get; init; }

    /// <summary>The complaint that it makes good.</summary>
    public required string Complaint { get; init; }

    /// <summary>The complaint's customer.</summary>
    public required string Customer { get; init; }

    /// <summary>How it is made good.</summary>
    public required RemedyKind Kind { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The limits in force.</summary>
    public required ApprovalLimits Limits { get; init; }

    /// <summary>The last instant at which it may be paid, if it was approved at once; else null.</summary>
    public Instant? ApprovedUntil { get; init; }

    internal override Remedy Apply(Remedy remedy, Stamp stamp) => new()
    {
        Id = Remedy,
        Status = ApprovedUntil is null ? RemedyStatus.Requested : RemedyStatus.Approved,
        Complaint = Complaint,
        Customer = Customer,
        Kind = Kind,
        Amount = Amount,
        Limits = Limits,
        RequestedBy = stamp.By,
        RequestedAt = stamp.At,
        Approval = ApprovedUntil is { } until ? new() { Amount = Amount, Version = stamp.Version, At = stamp.At, ValidUntil = until } : null,
    };
}

/// <summary>It was approved.</summary>
public sealed record RemedyApproved : RemedyEvent
{
    /// <summary>The amount that was approved.</summary>
    public required Money Amount { get; init; }

    /// <summary>The total that authority was judged on.</summary>
    public required Money Total { get; init; }

    /// <summary>The delegation by which it was; null if it was the approver's own authority.</summary>
    public string? Delegation { get; init; }

    /// <summary>The last instant at which it may be paid.</summary>
    public required Instant ValidUntil { get; init; }

    internal override Remedy Apply(Remedy remedy, Stamp stamp) => remedy with
    {
        Status = RemedyStatus.Approved,
        Approval = new()
        {
            By = stamp.By,
            Delegation = Delegation,
            Amount = Amount,
            Version = stamp.Version,
            At = stamp.At,
            ValidUntil = ValidUntil,
        },
    };
}

/// <summary>It was not approved.</summary>
public sealed record RemedyRejected : RemedyEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Remedy Apply(Remedy remedy, Stamp stamp) => remedy with { Status = RemedyStatus.Rejected };
}

/// <summary>Another amount was asked for; an approval is void.</summary>
public sealed record RemedyAmended : RemedyEvent
{
    /// <summary>The amount now.</summary>
    public required Money Amount { get; init; }

    internal override Remedy Apply(Remedy remedy, Stamp stamp) => remedy with { Status = RemedyStatus.Requested, Amount = Amount, Approval = null };
}

/// <summary>It was taken back.</summary>
public sealed record RemedyCancelled : RemedyEvent
{
    internal override Remedy Apply(Remedy remedy, Stamp stamp) => remedy with { Status = RemedyStatus.Cancelled, Approval = null };
}

/// <summary>It was paid or sent.</summary>
public sealed record RemedyExecuted : RemedyEvent
{
    /// <summary>The amount that was paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>The payment's or the shipment's number elsewhere.</summary>
    public string? Reference { get; init; }

    internal override Remedy Apply(Remedy remedy, Stamp stamp) => remedy with
    {
        Status = RemedyStatus.Executed,
        ExecutedBy = stamp.By,
        ExecutedAt = stamp.At,
    };
}

/// <summary>The approval lapsed.</summary>
public sealed record RemedyExpired : RemedyEvent
{
    internal override Remedy Apply(Remedy remedy, Stamp stamp) => remedy with { Status = RemedyStatus.Expired, Approval = null };
}
