namespace WarehouseService.Domain.Returns;

/// <summary>A command on a <see cref="Refund"/>. The hierarchy is closed.</summary>
public abstract record RefundCommand : ICommand<Refund>
{
    private protected RefundCommand()
    {
    }

    /// <summary>The refund's id.</summary>
    public required string Refund { get; init; }

    /// <summary>The version that the caller saw; null if it does not matter.</summary>
    public long? Expected { get; init; }

    string ICommand.Target => Refund;
}

/// <summary>Proposes an amount of an order, or something for a unit that the buyer keeps. Within standing authority it is approved at once.</summary>
public sealed record ProposeRefund : RefundCommand
{
    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>How much, positive, in the order's currency.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The unit that the buyer keeps and gets it for; null if it is for none.</summary>
    public KeptUnit? ForKept { get; init; }
}

/// <summary>Proposes the refund of what a case accepted and did not refund yet, as its settlement says. Within standing authority it is approved at once.</summary>
public sealed record RefundCase : RefundCommand
{
    /// <summary>The case's id.</summary>
    public required string Case { get; init; }
}

/// <summary>Approves a refund. Its total with the order's other approved refunds must be within the limit of whoever approves.</summary>
public sealed record ApproveRefund : RefundCommand
{
    /// <summary>The delegation by which the actor may; null for their own authority.</summary>
    public string? Delegation { get; init; }
}

/// <summary>Does not approve a refund.</summary>
public sealed record RejectRefund : RefundCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Keeps money and units for an approved refund.</summary>
public sealed record ReserveRefund : RefundCommand;

/// <summary>Asks finance to pay a reserved refund.</summary>
public sealed record SendRefund : RefundCommand;

/// <summary>Finance's answer. The same answer again, under another id, is refused like any other that comes too late.</summary>
public sealed record AnswerRefund : RefundCommand
{
    /// <summary>What became of it.</summary>
    public required RefundAnswer Answer { get; init; }

    /// <summary>Finance's reference of the payment, for one that was paid.</summary>
    public string? Reference { get; init; }
}

/// <summary>Keeps money for a failed refund again: to try once more, under the same key.</summary>
public sealed record RetryRefund : RefundCommand;

/// <summary>Asks finance once more for a refund of unknown outcome, under the same key: what was paid is not paid twice.</summary>
public sealed record ResendRefund : RefundCommand;

/// <summary>Raises what fell due on one of the refund's timers.</summary>
public sealed record RaiseRefundAlerts : RefundCommand
{
    /// <summary>The name of the timer's work, see <see cref="Sla.CaseTimers.WorkName"/>.</summary>
    public required string Timer { get; init; }
}
