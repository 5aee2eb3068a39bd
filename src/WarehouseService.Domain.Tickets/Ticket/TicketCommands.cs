using NodaTime;

namespace WarehouseService.Domain.Tickets;

/// <summary>What an actor may ask of a <see cref="Ticket"/>.</summary>
public abstract record TicketCommand : ICommand<Ticket>
{
    private protected TicketCommand()
    {
    }

    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Ticket;
}

/// <summary>Opens a ticket (建单). It counts as the customer's first message.</summary>
public sealed record OpenTicket : TicketCommand
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>How the customer reached the desk.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What the request is about; <see cref="RequestKind.Other"/> unless said.</summary>
    public RequestKind Kind { get; init; } = RequestKind.Other;

    /// <summary>The request in one line.</summary>
    public string? Subject { get; init; }

    /// <summary>What the customer says, word for word, if it was written down.</summary>
    public string? Text { get; init; }

    /// <summary>What makes the request unique where it came from, for example a message id: a second ticket for it is refused.</summary>
    public string? IntakeKey { get; init; }

    /// <summary>The ticket that this one follows up.</summary>
    public string? FollowsUp { get; init; }
}

/// <summary>Takes an unowned ticket, or, a supervisor, any (领取).</summary>
public sealed record ClaimTicket : TicketCommand;

/// <summary>Gives the ticket to an agent or supervisor (分派).</summary>
public sealed record AssignTicket : TicketCommand
{
    /// <summary>Who works on it from now on.</summary>
    public required Actor To { get; init; }
}

/// <summary>A supervisor takes the ticket; the former owner loses the pen (接管).</summary>
public sealed record TakeOverTicket : TicketCommand;

/// <summary>Speaks to the customer (回复).</summary>
public sealed record SendPublic : TicketCommand
{
    /// <summary>What is said.</summary>
    public required string Text { get; init; }

    /// <summary>To which address; the customer's usual one if null. It must belong to the customer.</summary>
    public string? Recipient { get; init; }
}

/// <summary>Writes something down for the desk alone (备注).</summary>
public sealed record AddNote : TicketCommand
{
    /// <summary>What is written down.</summary>
    public required string Text { get; init; }
}

/// <summary>The customer speaks (客户来信). It ends a wait for the customer and reopens what is resolved.</summary>
public sealed record ReceiveFromCustomer : TicketCommand
{
    /// <summary>What the customer says.</summary>
    public required string Text { get; init; }

    /// <summary>The id of the linked ticket to open if this one can no longer be reopened; without it such a message is refused.</summary>
    public string? FollowUp { get; init; }
}

/// <summary>Waits for the customer (等待客户).</summary>
public sealed record WaitCustomer : TicketCommand
{
    /// <summary>When the ticket returns to open by itself; never if null.</summary>
    public Instant? RemindAt { get; init; }
}

/// <summary>Waits for a department's task (等待内部).</summary>
public sealed record WaitInternal : TicketCommand;

/// <summary>Goes on with a waiting ticket (继续处理).</summary>
public sealed record ResumeTicket : TicketCommand
{
    /// <summary>Whether the reminder asks for it; then it must be due.</summary>
    public bool Reminded { get; init; }
}

/// <summary>Gives the answer (解决).</summary>
public sealed record ResolveTicket : TicketCommand
{
    /// <summary>How it was resolved.</summary>
    public required string Code { get; init; }

    /// <summary>What the customer is told with it; null if the customer was told before.</summary>
    public string? Message { get; init; }
}

/// <summary>Closes a resolved ticket (关闭).</summary>
public sealed record CloseTicket : TicketCommand
{
    /// <summary>Whether the customer said that it is solved; then there is no wait.</summary>
    public bool CustomerConfirmed { get; init; }
}

/// <summary>Takes up a resolved or closed ticket again (重新打开).</summary>
public sealed record ReopenTicket : TicketCommand;

/// <summary>Escalates by one level (升级).</summary>
public sealed record EscalateTicket : TicketCommand
{
    /// <summary>Which way.</summary>
    public required EscalationKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>Raises what fell due on one of the ticket's timers: a warning, an escalation level, a breach.</summary>
public sealed record RaiseAlerts : TicketCommand
{
    /// <summary>The name of the timer's work, see <see cref="Sla.CaseTimers.WorkName"/>.</summary>
    public required string Timer { get; init; }
}

/// <summary>Says how great impact and urgency are (定级).</summary>
public sealed record ClassifyTicket : TicketCommand
{
    /// <summary>How great the impact is.</summary>
    public required Degree Impact { get; init; }

    /// <summary>How great the urgency is.</summary>
    public required Degree Urgency { get; init; }
}

/// <summary>A supervisor sets another priority than impact and urgency give (改优先级).</summary>
public sealed record OverridePriority : TicketCommand
{
    /// <summary>The priority.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>
/// Holds the ticket to what its customer is promised now, because contract, tier or policy changed (换约). What was breached stays breached.
/// </summary>
public sealed record RenewPromises : TicketCommand;

/// <summary>Sets or clears the host's own sub-status (子状态).</summary>
public sealed record SetSubStatus : TicketCommand
{
    /// <summary>A sub-status of the policy, of the category that the ticket is in; null clears it.</summary>
    public string? SubStatus { get; init; }
}

/// <summary>Ends a ticket that should not have been opened (取消).</summary>
public sealed record CancelTicket : TicketCommand
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
