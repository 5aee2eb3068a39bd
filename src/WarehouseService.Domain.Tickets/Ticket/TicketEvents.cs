using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What happened to a <see cref="Ticket"/>, and what that changed.</summary>
public abstract record TicketEvent : IEvent<Ticket>
{
    private protected TicketEvent()
    {
    }

    internal abstract Ticket Apply(Ticket ticket, Stamp stamp);

    Ticket IEvent<Ticket>.Apply(Ticket? state, Stamp stamp)
    {
        var after = Apply(state!, stamp);
        return after.SubStatus is null || after.Status == state!.Status ? after : after with { SubStatus = null };
    }

    private protected static TicketStatus TakenUp(Ticket ticket) => ticket.Status == TicketStatus.New ? TicketStatus.Open : ticket.Status;

    private protected static TicketStatus OpenFor(Ticket ticket) => ticket.Owner is null ? TicketStatus.New : TicketStatus.Open;

    private protected static (Instant? At, bool Breached, SlaClock Clock) FirstResponse(Ticket ticket) =>
        (ticket.FirstResponseAt, ticket.FirstResponseBreached, ticket.FirstResponse);

    private protected static (Instant? At, bool Breached, SlaClock Clock) Answered(Ticket ticket, Stamp stamp) => ticket.FirstResponseAt is null
        ? (stamp.At, ticket.FirstResponseBreached || stamp.At > ticket.FirstResponseDue, ticket.FirstResponse.StoppedAt(stamp.At))
        : FirstResponse(ticket);

    private protected static Duration WaitEnded(Ticket ticket, Instant at) =>
        ticket.WaitingSince is { } since ? ticket.CustomerWait + (at - since) : ticket.CustomerWait;
}

/// <summary>It was opened.</summary>
public sealed record TicketOpened : TicketEvent
{
    /// <summary>The ticket's id.</summary>
    public required string Ticket { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>How the customer reached the desk.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What the request is about.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The request in one line.</summary>
    public string? Subject { get; init; }

    /// <summary>What the customer said.</summary>
    public string? Text { get; init; }

    /// <summary>What makes the request unique where it came from.</summary>
    public string? IntakeKey { get; init; }

    /// <summary>The ticket that it follows up.</summary>
    public string? FollowsUp { get; init; }

    /// <summary>The policy in force.</summary>
    public required TicketPolicy Policy { get; init; }

    /// <summary>Until when a person must answer.</summary>
    public Instant? FirstResponseDue { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => new()
    {
        Id = Ticket,
        Status = TicketStatus.New,
        Customer = Customer,
        Channel = Channel,
        Kind = Kind,
        Subject = Subject,
        Priority = Priority.P3,
        Policy = Policy,
        FollowsUp = FollowsUp,
        OpenedAt = stamp.At,
        FirstResponseDue = FirstResponseDue,
        CustomerMessages = 1,
        FirstResponse = SlaClock.NotStarted.StartedAt(stamp.At),
        Resolution = SlaClock.NotStarted.StartedAt(stamp.At),
    };
}

/// <summary>It was given to somebody, by claim, assignment or takeover.</summary>
public sealed record TicketAssigned : TicketEvent
{
    /// <summary>Who works on it from now on.</summary>
    public required Actor To { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        Status = TakenUp(ticket),
        Owner = To,
        Reassignments = ticket.Reassignments + (ticket.Owner is null || ticket.Owner == To ? 0 : 1),
    };
}

/// <summary>Somebody spoke to the customer.</summary>
public sealed record PublicMessageSent : TicketEvent
{
    /// <summary>What was said.</summary>
    public required string Text { get; init; }

    /// <summary>To which address; the customer's usual one if null.</summary>
    public string? Recipient { get; init; }

    // An automatic acknowledgement is no response.
    internal override Ticket Apply(Ticket ticket, Stamp stamp)
    {
        if (!stamp.By.Role.IsPerson)
        {
            return ticket;
        }

        var first = Answered(ticket, stamp);
        return ticket with
        {
            Status = TakenUp(ticket),
            FirstResponseAt = first.At,
            FirstResponseBreached = first.Breached,
            FirstResponse = first.Clock,
            PublicReplies = ticket.PublicReplies + 1,
        };
    }
}

/// <summary>Something was written down for the desk.</summary>
public sealed record NoteAdded : TicketEvent
{
    /// <summary>What was written down.</summary>
    public required string Text { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket;
}

/// <summary>The customer spoke.</summary>
public sealed record CustomerMessageReceived : TicketEvent
{
    /// <summary>What the customer said.</summary>
    public required string Text { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp)
    {
        var heard = ticket with { CustomerMessages = ticket.CustomerMessages + 1 };
        return ticket.Status == TicketStatus.PendingCustomer ? TicketResumed.Resume(heard, stamp)
            : ticket.Status.Category == StatusCategory.Settled ? TicketReopened.Reopen(heard, stamp)
            : heard;
    }
}

/// <summary>It waits for the customer.</summary>
public sealed record CustomerAwaited : TicketEvent
{
    /// <summary>When it returns to open by itself.</summary>
    public Instant? RemindAt { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        Status = TicketStatus.PendingCustomer,
        RemindAt = RemindAt,
        WaitingSince = stamp.At,
        Resolution = ticket.Resolution.PausedAt(stamp.At, TicketStatus.PendingCustomer.Name),
    };
}

/// <summary>It waits for a department.</summary>
public sealed record DepartmentAwaited : TicketEvent
{
    internal override Ticket Apply(Ticket ticket, Stamp stamp) => TicketResumed.Resume(ticket, stamp) with { Status = TicketStatus.PendingInternal };
}

/// <summary>It goes on.</summary>
public sealed record TicketResumed : TicketEvent
{
    internal override Ticket Apply(Ticket ticket, Stamp stamp) => Resume(ticket, stamp);

    internal static Ticket Resume(Ticket ticket, Stamp stamp) => ticket with
    {
        Status = TicketStatus.Open,
        RemindAt = null,
        WaitingSince = null,
        CustomerWait = WaitEnded(ticket, stamp.At),
        Resolution = ticket.WaitingSince is null ? ticket.Resolution : ticket.Resolution.ResumedAt(stamp.At),
    };
}

/// <summary>The answer was given.</summary>
public sealed record TicketResolved : TicketEvent
{
    /// <summary>How it was resolved.</summary>
    public required string Code { get; init; }

    /// <summary>What the customer was told with it.</summary>
    public string? Message { get; init; }

    /// <summary>The last instant at which it can be reopened.</summary>
    public Instant? ReopenUntil { get; init; }

    /// <summary>From when it may be closed without the customer's word.</summary>
    public Instant? CloseAt { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp)
    {
        var first = Message is null ? FirstResponse(ticket) : Answered(ticket, stamp);
        return ticket with
        {
            Status = TicketStatus.Resolved,
            ResolutionCode = Code,
            FirstResponseAt = first.At,
            FirstResponseBreached = first.Breached,
            FirstResponse = first.Clock,
            PublicReplies = ticket.PublicReplies + (Message is null ? 0 : 1),
            FirstResolvedAt = ticket.FirstResolvedAt ?? stamp.At,
            ResolvedAt = stamp.At,
            ReopenUntil = ReopenUntil,
            CloseAt = CloseAt,
            RemindAt = null,
            WaitingSince = null,
            CustomerWait = WaitEnded(ticket, stamp.At),
            Resolution = ticket.Resolution.StoppedAt(stamp.At),
        };
    }
}

/// <summary>It was closed.</summary>
public sealed record TicketClosed : TicketEvent
{
    /// <summary>Whether the customer said that it is solved.</summary>
    public bool CustomerConfirmed { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with { Status = TicketStatus.Closed, ClosedAt = stamp.At };
}

/// <summary>It was taken up again.</summary>
public sealed record TicketReopened : TicketEvent
{
    internal override Ticket Apply(Ticket ticket, Stamp stamp) => Reopen(ticket, stamp);

    internal static Ticket Reopen(Ticket ticket, Stamp stamp) => ticket with
    {
        Status = OpenFor(ticket),
        ResolvedAt = null,
        ResolutionCode = null,
        ClosedAt = null,
        ReopenUntil = null,
        CloseAt = null,
        Reopens = ticket.Reopens + 1,
        Resolution = ticket.Resolution.StartedAt(stamp.At),
    };
}

/// <summary>It was escalated.</summary>
public sealed record TicketEscalated : TicketEvent
{
    /// <summary>The level now, 1 to 3.</summary>
    public required int Level { get; init; }

    /// <summary>Which way.</summary>
    public required EscalationKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        EscalationLevel = Level,
        FirstResponseBreached = ticket.FirstResponseBreached || Reason == EscalateTicket.NoResponse,
    };
}

/// <summary>Impact and urgency were said.</summary>
public sealed record TicketClassified : TicketEvent
{
    /// <summary>How great the impact is.</summary>
    public required Degree Impact { get; init; }

    /// <summary>How great the urgency is.</summary>
    public required Degree Urgency { get; init; }

    /// <summary>The priority now.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Until when a person must answer.</summary>
    public Instant? FirstResponseDue { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        Impact = Impact,
        Urgency = Urgency,
        Priority = Priority,
        FirstResponseDue = FirstResponseDue,
    };
}

/// <summary>A supervisor set another priority.</summary>
public sealed record PriorityOverridden : TicketEvent
{
    /// <summary>The priority now.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Until when a person must answer.</summary>
    public Instant? FirstResponseDue { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        Priority = Priority,
        PriorityOverridden = true,
        FirstResponseDue = FirstResponseDue,
    };
}

/// <summary>The host's own sub-status was set or cleared.</summary>
public sealed record SubStatusSet : TicketEvent
{
    /// <summary>The sub-status; null if it was cleared.</summary>
    public string? SubStatus { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with { SubStatus = SubStatus };
}

/// <summary>It was cancelled.</summary>
public sealed record TicketCancelled : TicketEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        Status = TicketStatus.Cancelled,
        RemindAt = null,
        WaitingSince = null,
        CustomerWait = WaitEnded(ticket, stamp.At),
        FirstResponse = ticket.FirstResponse.StoppedAt(stamp.At),
        Resolution = ticket.Resolution.StoppedAt(stamp.At),
    };
}
