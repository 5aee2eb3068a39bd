namespace WarehouseService.Domain.Tickets;

/// <summary>What is done to a <see cref="CoordinationTask"/>: asked by an actor, or by another record's command.</summary>
public abstract record CoordinationTaskAct : ICommand<CoordinationTask>
{
    private protected CoordinationTaskAct()
    {
    }

    /// <summary>The task's id.</summary>
    public required string Task { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Task;
}

/// <summary>What an actor may ask of a <see cref="CoordinationTask"/>.</summary>
public abstract record CoordinationTaskCommand : CoordinationTaskAct
{
    private protected CoordinationTaskCommand()
    {
    }
}

/// <summary>What another record's command does to a <see cref="CoordinationTask"/>, in the same commit. No desk accepts it.</summary>
public abstract record CoordinationTaskReaction : CoordinationTaskAct
{
    private protected CoordinationTaskReaction()
    {
    }
}

/// <summary>Asks a department for work on behalf of a case (发起).</summary>
public sealed record RequestTask : CoordinationTaskCommand
{
    /// <summary>The case: an active ticket, or an unfinished complaint.</summary>
    public required CaseReference For { get; init; }

    /// <summary>The department.</summary>
    public required Role Department { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Instruction { get; init; }
}

/// <summary>The department will do it (接受).</summary>
public sealed record AcceptTask : CoordinationTaskCommand;

/// <summary>The department begins (开始).</summary>
public sealed record StartTask : CoordinationTaskCommand;

/// <summary>The department says that it is done (完成).</summary>
public sealed record CompleteTask : CoordinationTaskCommand
{
    /// <summary>What came of it.</summary>
    public required string Result { get; init; }
}

/// <summary>The department will not do it (拒绝).</summary>
public sealed record DeclineTask : CoordinationTaskCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Customer service confirms that it is done (确认).</summary>
public sealed record ConfirmTask : CoordinationTaskCommand;

/// <summary>Customer service returns what is not done well (退回).</summary>
public sealed record ReturnTask : CoordinationTaskCommand
{
    /// <summary>What is missing.</summary>
    public required string Reason { get; init; }
}

/// <summary>Withdraws the request (取消).</summary>
public sealed record CancelTask : CoordinationTaskCommand;

/// <summary>Raises what fell due on one of the task's timers: a warning, an escalation level, a breach.</summary>
public sealed record RaiseTaskAlerts : CoordinationTaskCommand
{
    /// <summary>The name of the timer's work, see <see cref="Sla.CaseTimers.WorkName"/>.</summary>
    public required string Timer { get; init; }
}

/// <summary>Its case was merged into another one.</summary>
public sealed record MoveTask : CoordinationTaskReaction
{
    /// <summary>The case that it is for from now on.</summary>
    public required CaseReference To { get; init; }

    /// <summary>The id of that case's customer.</summary>
    public required string Customer { get; init; }
}
