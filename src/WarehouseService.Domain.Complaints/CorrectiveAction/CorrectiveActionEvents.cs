using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What happened to a <see cref="CorrectiveAction"/>, and what that changed.</summary>
public abstract record CorrectiveActionEvent : IEvent<CorrectiveAction>
{
    private protected CorrectiveActionEvent()
    {
    }

    internal abstract CorrectiveAction Apply(CorrectiveAction action, Stamp stamp);

    CorrectiveAction IEvent<CorrectiveAction>.Apply(CorrectiveAction? state, Stamp stamp) => Apply(state!, stamp);
}

/// <summary>It was planned.</summary>
public sealed record ActionPlanned : CorrectiveActionEvent
{
    /// <summary>The action's id.</summary>
    public required string Action { get; init; }

    /// <summary>The complaint that it comes from.</summary>
    public required string Complaint { get; init; }

    /// <summary>The complaint's customer.</summary>
    public required string Customer { get; init; }

    /// <summary>What it is for.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>Who is to do it.</summary>
    public required Actor Owner { get; init; }

    /// <summary>What is to be done.</summary>
    public string? Description { get; init; }

    /// <summary>By when.</summary>
    public Instant? DueAt { get; init; }

    internal override CorrectiveAction Apply(CorrectiveAction action, Stamp stamp) => new()
    {
        Id = Action,
        Status = CorrectiveActionStatus.Planned,
        Complaint = Complaint,
        Customer = Customer,
        Kind = Kind,
        Owner = Owner,
        Description = Description,
        DueAt = DueAt,
        PlannedBy = stamp.By,
        PlannedAt = stamp.At,
    };
}

/// <summary>Its owner did it.</summary>
public sealed record ActionCompleted : CorrectiveActionEvent
{
    /// <summary>What was done.</summary>
    public string? Result { get; init; }

    internal override CorrectiveAction Apply(CorrectiveAction action, Stamp stamp) => action with
    {
        Status = CorrectiveActionStatus.Completed,
        CompletedAt = stamp.At,
    };
}

/// <summary>It was found to work.</summary>
public sealed record ActionVerified : CorrectiveActionEvent
{
    /// <summary>What was found.</summary>
    public string? Finding { get; init; }

    internal override CorrectiveAction Apply(CorrectiveAction action, Stamp stamp) => action with
    {
        Status = CorrectiveActionStatus.Verified,
        VerifiedAt = stamp.At,
        VerifiedBy = stamp.By,
    };
}

/// <summary>It was found not to work, and is planned again.</summary>
public sealed record ActionFoundIneffective : CorrectiveActionEvent
{
    /// <summary>What was found.</summary>
    public string? Finding { get; init; }

    internal override CorrectiveAction Apply(CorrectiveAction action, Stamp stamp) => action with
    {
        Status = CorrectiveActionStatus.Planned,
        CompletedAt = null,
        Failures = action.Failures + 1,
    };
}
