using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What happened to a <see cref="FollowUp"/>, and what that changed.</summary>
public abstract record FollowUpEvent : IEvent<FollowUp>
{
    private protected FollowUpEvent()
    {
    }

    internal abstract FollowUp Apply(FollowUp followUp, Stamp stamp);

    FollowUp IEvent<FollowUp>.Apply(FollowUp? state, Stamp stamp) => Apply(state!, stamp);
}

/// <summary>It was planned, or a low score called for it.</summary>
public sealed record FollowUpMade : FollowUpEvent
{
    /// <summary>The follow-up's id.</summary>
    public required string FollowUp { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The ticket that the low score was about; null for a visit.</summary>
    public string? Ticket { get; init; }

    /// <summary>The survey with the low score; null for a visit.</summary>
    public string? Survey { get; init; }

    /// <summary>Who was rated; null if nobody was.</summary>
    public Actor? Rated { get; init; }

    /// <summary>The last instant at which it is on time.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The policy.</summary>
    public required CarePolicy Policy { get; init; }

    internal override FollowUp Apply(FollowUp followUp, Stamp stamp) => new()
    {
        Id = FollowUp,
        Status = FollowUpStatus.Due,
        Customer = Customer,
        Ticket = Ticket,
        Survey = Survey,
        Rated = Rated,
        Policy = Policy,
        DueAt = DueAt,
    };
}

/// <summary>The customer was not reached.</summary>
public sealed record CustomerNotReached : FollowUpEvent
{
    internal override FollowUp Apply(FollowUp followUp, Stamp stamp)
    {
        var tried = followUp with { Tries = followUp.Tries + 1 };
        return tried.Tries < tried.Policy.Tries ? tried : tried.CompletedWith(Customers.FollowUp.Unreachable, stamp.At);
    }
}

/// <summary>It was completed.</summary>
public sealed record FollowUpCompleted : FollowUpEvent
{
    /// <summary>What came of it.</summary>
    public required string Outcome { get; init; }

    internal override FollowUp Apply(FollowUp followUp, Stamp stamp) => followUp.CompletedWith(Outcome, stamp.At);
}

/// <summary>It should have been done by now.</summary>
public sealed record FollowUpOverdue : FollowUpEvent
{
    internal override FollowUp Apply(FollowUp followUp, Stamp stamp) => followUp with { Status = FollowUpStatus.Overdue };
}
