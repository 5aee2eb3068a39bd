using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What can be asked of a <see cref="FollowUp"/>: by an actor, or by what happens to another record.</summary>
public abstract record FollowUpAct : ICommand<FollowUp>
{
    private protected FollowUpAct()
    {
    }

    /// <summary>The follow-up's id.</summary>
    public required string FollowUp { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => FollowUp;
}

/// <summary>What an actor may ask of a <see cref="FollowUp"/>.</summary>
public abstract record FollowUpCommand : FollowUpAct
{
    private protected FollowUpCommand()
    {
    }
}

/// <summary>What another record's command does to a <see cref="FollowUp"/>; no desk accepts it.</summary>
public abstract record FollowUpReaction : FollowUpAct
{
    private protected FollowUpReaction()
    {
    }
}

/// <summary>Plans to contact a customer without a survey (安排定期回访).</summary>
public sealed record PlanVisit : FollowUpCommand
{
    /// <summary>The customer's id; their file must be active.</summary>
    public required string Customer { get; init; }

    /// <summary>The last instant at which it is on time.</summary>
    public required Instant DueAt { get; init; }
}

/// <summary>Says that the customer was not reached (未联系上). The last try that the policy wants completes it.</summary>
public sealed record RecordTry : FollowUpCommand;

/// <summary>Says what came of it (完成回访).</summary>
public sealed record CompleteFollowUp : FollowUpCommand
{
    /// <summary>What came of it, in a word of the host's, for example <c>apologised</c>.</summary>
    public required string Outcome { get; init; }
}

/// <summary>Says that it should have been done by now (回访逾期).</summary>
public sealed record MarkOverdue : FollowUpCommand;

/// <summary>A low score wants the customer called back.</summary>
public sealed record RaiseFollowUp : FollowUpReaction
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The ticket that the survey is about.</summary>
    public required string Ticket { get; init; }

    /// <summary>The survey.</summary>
    public required string Survey { get; init; }

    /// <summary>Who was rated.</summary>
    public Actor? Rated { get; init; }

    /// <summary>The survey's policy.</summary>
    public required CarePolicy Policy { get; init; }
}
