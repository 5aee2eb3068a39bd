using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>One request of a customer, whatever the channel, from first contact to closing (工单).</summary>
/// <remarks>Stamps and counts come from events that are never erased: what is set once stays, and counts never fall, but that the
/// customer's messages go along with a split.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Ticket : IState<TicketStatus>
{
    /// <summary>The ticket's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required TicketStatus Status { get; init; }

    /// <summary>The host's own name within the status' category; cleared when the status changes.</summary>
    public string? SubStatus { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>How the customer reached the desk.</summary>
    public required Channel Channel { get; init; }

    /// <summary>What the request is about.</summary>
    public required RequestKind Kind { get; init; }

    /// <summary>The request in one line, if it has one.</summary>
    public string? Subject { get; init; }

    /// <summary>Who works on it and speaks to the customer (负责人); null while nobody does.</summary>
    public Actor? Owner { get; init; }

    /// <summary>What comes first; P3 until classified.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Whether a supervisor set the priority; then classifying leaves it.</summary>
    public bool PriorityOverridden { get; init; }

    /// <summary>How great the impact is, once classified.</summary>
    public Degree? Impact { get; init; }

    /// <summary>How great the urgency is, once classified.</summary>
    public Degree? Urgency { get; init; }

    /// <summary>How far it is escalated: 0 to 3; never falls.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>The policy of its windows that it was opened under, and is held to.</summary>
    public required TicketPolicy Policy { get; init; }

    /// <summary>The ticket that this one follows up, because that one could no longer be reopened.</summary>
    public string? FollowsUp { get; init; }

    /// <summary>The ticket whose messages this one was opened with, by a split.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>
    /// The ticket above it, which waits for it while it is active (父工单). It may have been merged since: then the one that took it over is
    /// above.
    /// </summary>
    public string? Parent { get; init; }

    /// <summary>The ticket that took it over; null if it was not merged.</summary>
    public string? MergedInto { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When a person first spoke to the customer in public; set once.</summary>
    public Instant? FirstResponseAt { get; init; }

    /// <summary>When it was first resolved; set once.</summary>
    public Instant? FirstResolvedAt { get; init; }

    /// <summary>When it was last resolved; null while it is not.</summary>
    public Instant? ResolvedAt { get; init; }

    /// <summary>How it was last resolved; null while it is not.</summary>
    public string? ResolutionCode { get; init; }

    /// <summary>When it was last closed; null while it is not.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>The last instant at which it can be reopened; null while it is not resolved, or if there is no last one.</summary>
    public Instant? ReopenUntil { get; init; }

    /// <summary>From when it may be closed without the customer's word; null while it is not resolved, or if there is none.</summary>
    public Instant? CloseAt { get; init; }

    /// <summary>When it returns to open by itself, while it waits for the customer.</summary>
    public Instant? RemindAt { get; init; }

    /// <summary>Since when it waits for the customer; null while it does not.</summary>
    public Instant? WaitingSince { get; init; }

    /// <summary>How long it waited for the customer; ended waits only.</summary>
    public Duration CustomerWait { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopens { get; init; }

    /// <summary>How often it went from one owner to another.</summary>
    public int Reassignments { get; init; }

    /// <summary>How often a person spoke to the customer in public.</summary>
    public int PublicReplies { get; init; }

    /// <summary>How often the customer spoke, the opening included, with merged tickets' and without split ones'.</summary>
    public int CustomerMessages { get; init; }

    /// <summary>
    /// What it is promised, and the clocks of that: first response from opening; next response from the first customer message that is
    /// unanswered since; periodic update from each public message to the next; resolution from opening. The last two stand while the
    /// customer is waited for, and go on or begin anew with each reopening.
    /// </summary>
    public required CaseTimers Timers { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work()
    {
        foreach (var timer in Timers.Work())
        {
            yield return timer;
        }

        if (RemindAt is { } remindAt)
        {
            yield return new(TicketTimers.Reminder, remindAt);
        }

        if (Status == TicketStatus.Resolved && Policy.ClosesByItself && CloseAt is { } closeAt)
        {
            yield return new(TicketTimers.Close, closeAt);
        }
    }

    /// <summary>Whether something takes it up again: a reopening, or a customer's message or another ticket that comes to it while it is settled.</summary>
    public bool IsReopenedBy(TicketAct act) =>
        Status.Category == StatusCategory.Settled && act is (ReopenTicket or ReceiveFromCustomer or HearForwarded or AbsorbTicket);

    /// <summary>How many cycles of a measure were breached, as far as was raised; never falls.</summary>
    public int Breaches(SlaMeasure measure) => Timers.Of(measure)?.Breaches ?? 0;

    /// <summary>Solved at first contact (一次解决): one public reply, never reopened, never reassigned.</summary>
    public bool IsSolvedAtFirstContact() => FirstResolvedAt is not null && PublicReplies == 1 && Reopens == 0 && Reassignments == 0;
}
