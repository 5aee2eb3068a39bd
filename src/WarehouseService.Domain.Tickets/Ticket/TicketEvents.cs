using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What happened to a <see cref="Ticket"/>, and what that changed.</summary>
public abstract record TicketEvent : IEvent<Ticket>
{
    private protected TicketEvent()
    {
    }

    /// <summary>What it settled for the ticket's timers: what had fallen due, and when what is next.</summary>
    public ImmutableArray<TimerChange> Timers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc />
    public virtual bool Equals(TicketEvent? other) =>
        other is not null && EqualityContract == other.EqualityContract && Timers.AsSpan().SequenceEqual(other.Timers.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Timers.Length);

    internal abstract Ticket Apply(Ticket ticket, Stamp stamp);

    Ticket IEvent<Ticket>.Apply(Ticket? state, Stamp stamp)
    {
        var after = Apply(state!, stamp);
        var subStatus = after.Status == state?.Status ? after.SubStatus : null;
        return Timers.IsEmpty && subStatus == after.SubStatus ? after : after with { SubStatus = subStatus, Timers = after.Timers.With(Timers) };
    }

    private protected static TicketStatus TakenUp(Ticket ticket) => ticket.Status == TicketStatus.New ? TicketStatus.Open : ticket.Status;

    private protected static TicketStatus OpenFor(Ticket ticket) => ticket.Owner is null ? TicketStatus.New : TicketStatus.Open;

    private protected static Duration WaitEnded(Ticket ticket, Instant at) =>
        ticket.WaitingSince is { } since ? ticket.CustomerWait + (at - since) : ticket.CustomerWait;

    private protected static Ticket Ended(Ticket ticket, TicketStatus status, Instant at) => ticket with
    {
        Status = status,
        RemindAt = null,
        WaitingSince = null,
        CustomerWait = WaitEnded(ticket, at),
        Timers = ticket.Timers.Ended(at),
    };
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

    /// <summary>The ticket that it was split from.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>How many of the customer's messages it begins with; one, the opening, if null.</summary>
    public int? CustomerMessages { get; init; }

    /// <summary>The policy of its windows, the one in force.</summary>
    public required TicketPolicy Policy { get; init; }

    /// <summary>What it is promised: the policy in force, with the rules that it can come under.</summary>
    public required SlaPolicy Sla { get; init; }

    /// <summary>What the customer was promised.</summary>
    public CustomerTerms CustomerTerms { get; init; } = new();

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
        SplitFrom = SplitFrom,
        OpenedAt = stamp.At,
        CustomerMessages = CustomerMessages ?? 1,
        Timers = CaseTimers.Under(Sla, FactsOf(Channel, Kind, CustomerTerms)).Started(SlaMeasure.FirstResponse, stamp.At).Started(SlaMeasure.Resolution, stamp.At),
    };

    internal static SlaFacts FactsOf(Channel channel, RequestKind kind, CustomerTerms terms) => new()
    {
        Priority = Priority.P3.Name,
        Channel = channel.Name,
        CaseKind = kind.Name,
        CustomerTier = terms.Tier,
        Contract = terms.Contract,
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

        return ticket with
        {
            Status = TakenUp(ticket),
            FirstResponseAt = ticket.FirstResponseAt ?? stamp.At,
            PublicReplies = ticket.PublicReplies + 1,
            Timers = ticket.Timers.Answered(stamp.At, isSettled: ticket.Status.Category == StatusCategory.Settled),
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

    /// <summary>The ticket to which the customer wrote, if that had gone into this one.</summary>
    public string? WrittenTo { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp)
    {
        var heard = ticket with
        {
            CustomerMessages = ticket.CustomerMessages + 1,
            Timers = ticket.FirstResponseAt is null ? ticket.Timers : ticket.Timers.Started(SlaMeasure.NextResponse, stamp.At),
        };
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
        Timers = ticket.Timers.WaitingForCustomer(stamp.At),
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
        Timers = ticket.WaitingSince is null ? ticket.Timers : ticket.Timers.HeardFromCustomer(stamp.At),
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
        return ticket with
        {
            Status = TicketStatus.Resolved,
            ResolutionCode = Code,
            FirstResponseAt = ticket.FirstResponseAt ?? (Message is null ? null : stamp.At),
            PublicReplies = ticket.PublicReplies + (Message is null ? 0 : 1),
            FirstResolvedAt = ticket.FirstResolvedAt ?? stamp.At,
            ResolvedAt = stamp.At,
            ReopenUntil = ReopenUntil,
            CloseAt = CloseAt,
            RemindAt = null,
            WaitingSince = null,
            CustomerWait = WaitEnded(ticket, stamp.At),
            Timers = ticket.Timers.Ended(stamp.At),
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
        Timers = ticket.Timers.TakenUpAgain(stamp.At),
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

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with { EscalationLevel = Level };
}

/// <summary>A timer's moment came: a warning, an escalation level or a breach was raised. Unanswered past its time, it is escalated to level 1.</summary>
public sealed record AlertsRaised : TicketEvent
{
    /// <summary>Whether the first response was breached, which escalates the ticket to level 1 at least.</summary>
    public bool Escalates() =>
        Timers.Any(change => change.Measure == SlaMeasure.FirstResponse && change.Raised.Any(raised => raised.Alert is null));

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        EscalationLevel = Escalates()
            ? Math.Max(1, ticket.EscalationLevel)
            : ticket.EscalationLevel,
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

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        Impact = Impact,
        Urgency = Urgency,
        Priority = Priority,
        Timers = ticket.Timers.OfPriority(Priority, stamp.At),
    };
}

/// <summary>A supervisor set another priority.</summary>
public sealed record PriorityOverridden : TicketEvent
{
    /// <summary>The priority now.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => ticket with
    {
        Priority = Priority,
        PriorityOverridden = true,
        Timers = ticket.Timers.OfPriority(Priority, stamp.At),
    };
}

/// <summary>It is held to what its customer was promised since.</summary>
public sealed record PromisesRenewed : TicketEvent
{
    /// <summary>What it is promised now: the policy in force, with the rules that it can come under.</summary>
    public required SlaPolicy Sla { get; init; }

    /// <summary>What the customer was promised.</summary>
    public required CustomerTerms CustomerTerms { get; init; }

    internal override Ticket Apply(Ticket ticket, Stamp stamp)
    {
        var timers = ticket.Timers.HeldTo(Sla, FactsOf(ticket, CustomerTerms), stamp.At).Started(SlaMeasure.Resolution, stamp.At);
        timers = ticket.FirstResponseAt is null ? timers.Started(SlaMeasure.FirstResponse, stamp.At) : timers;
        return ticket with { Timers = ticket.WaitingSince is null ? timers : timers.WaitingForCustomer(stamp.At) };
    }

    internal static SlaFacts FactsOf(Ticket ticket, CustomerTerms terms) =>
        ticket.Timers.Facts with { CustomerTier = terms.Tier, Contract = terms.Contract };
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

    internal override Ticket Apply(Ticket ticket, Stamp stamp) => Ended(ticket, TicketStatus.Cancelled, stamp.At);
}
