using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What an actor may ask of a <see cref="CorrectiveAction"/>.</summary>
public abstract record CorrectiveActionCommand : ICommand<CorrectiveAction>
{
    private protected CorrectiveActionCommand()
    {
    }

    /// <summary>The action's id.</summary>
    public required string Action { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Action;
}

/// <summary>Plans an action (制定措施).</summary>
public sealed record PlanAction : CorrectiveActionCommand
{
    /// <summary>The complaint that it comes from.</summary>
    public required string Complaint { get; init; }

    /// <summary>Who is to do it: anybody but a customer or the system.</summary>
    public required Actor Owner { get; init; }

    /// <summary>What it is for; <see cref="ActionKind.Corrective"/> unless said.</summary>
    public ActionKind Kind { get; init; } = ActionKind.Corrective;

    /// <summary>What is to be done.</summary>
    public string? Description { get; init; }

    /// <summary>By when.</summary>
    public Instant? DueAt { get; init; }
}

/// <summary>The owner says that it is done (完成措施).</summary>
public sealed record CompleteAction : CorrectiveActionCommand
{
    /// <summary>What was done.</summary>
    public string? Result { get; init; }
}

/// <summary>Says whether it works (验证措施). What does not is planned again.</summary>
public sealed record VerifyAction : CorrectiveActionCommand
{
    /// <summary>Whether it works; true unless said.</summary>
    public bool IsEffective { get; init; } = true;

    /// <summary>What was found.</summary>
    public string? Finding { get; init; }
}
