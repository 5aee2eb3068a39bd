using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Tickets;

/// <summary>How commands on a <see cref="Ticket"/> are refused.</summary>
public static class TicketCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Tickets.Texts.TicketTexts", typeof(TicketCodes).Assembly);

    /// <summary>The ticket's id is too long to be referred to as <c>ticket/id</c>.</summary>
    public static readonly RefusalCode IdTooLong = new("ticket.id_too_long", RefusalKind.InvalidInput, Texts);

    /// <summary>The customer's id is missing or malformed.</summary>
    public static readonly RefusalCode InvalidCustomer = new("ticket.invalid_customer", RefusalKind.InvalidInput, Texts);

    /// <summary>The channel is missing.</summary>
    public static readonly RefusalCode UnknownChannel = new("ticket.unknown_channel", RefusalKind.InvalidInput, Texts);

    /// <summary>The kind of request is missing.</summary>
    public static readonly RefusalCode UnknownRequestKind = new("ticket.unknown_request_kind", RefusalKind.InvalidInput, Texts);

    /// <summary>A text is missing, blank, too long, or cannot be stored.</summary>
    public static readonly RefusalCode MalformedText = new("ticket.malformed_text", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason is missing.</summary>
    public static readonly RefusalCode MissingReason = new("ticket.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>The resolution code is missing or malformed.</summary>
    public static readonly RefusalCode MissingResolutionCode = new("ticket.missing_resolution_code", RefusalKind.InvalidInput, Texts);

    /// <summary>Impact or urgency is missing.</summary>
    public static readonly RefusalCode UnknownDegree = new("ticket.unknown_degree", RefusalKind.InvalidInput, Texts);

    /// <summary>The priority is missing.</summary>
    public static readonly RefusalCode UnknownPriority = new("ticket.unknown_priority", RefusalKind.InvalidInput, Texts);

    /// <summary>The kind of escalation is missing.</summary>
    public static readonly RefusalCode UnknownEscalationKind = new("ticket.unknown_escalation_kind", RefusalKind.InvalidInput, Texts);

    /// <summary>The assignee is neither agent nor supervisor.</summary>
    public static readonly RefusalCode AssigneeNotStaff = new("ticket.assignee_not_staff", RefusalKind.InvalidInput, Texts);

    /// <summary>The reminder is not later than now.</summary>
    public static readonly RefusalCode ReminderInThePast = new("ticket.reminder_in_the_past", RefusalKind.InvalidInput, Texts);

    /// <summary>The policy has no such sub-status in the ticket's category.</summary>
    public static readonly RefusalCode UnknownSubStatus = new("ticket.unknown_sub_status", RefusalKind.InvalidInput, Texts);

    /// <summary>The id of a record that the command refers to is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("ticket.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>No message moves.</summary>
    public static readonly RefusalCode NothingMoves = new("ticket.nothing_moves", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such ticket to follow up, or to be above.</summary>
    public static readonly RefusalCode NoSuchTicket = new("ticket.no_such_ticket", RefusalKind.NotFound, Texts);

    /// <summary>The ticket that is to be above is not active.</summary>
    public static readonly RefusalCode ParentNotActive = new("ticket.parent_not_active", RefusalKind.InvalidState, Texts);

    /// <summary>The tickets are of different customers: a supervisor merges them, with a reason.</summary>
    public static readonly RefusalCode AcrossCustomers = new("ticket.across_customers", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>It went into another ticket.</summary>
    public static readonly RefusalCode AlreadyMerged = new("ticket.already_merged", RefusalKind.GraphViolation, Texts);

    /// <summary>The other ticket is this one, or below it.</summary>
    public static readonly RefusalCode Ring = new("ticket.ring", RefusalKind.GraphViolation, Texts);

    /// <summary>The hierarchy would have more levels than the policy allows.</summary>
    public static readonly RefusalCode TooDeep = new("ticket.too_deep", RefusalKind.GraphViolation, Texts);

    /// <summary>The customer's file is not active.</summary>
    public static readonly RefusalCode CustomerInactive = new("ticket.customer_inactive", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>The recipient does not belong to the customer.</summary>
    public static readonly RefusalCode RecipientNotTheirs = new("ticket.recipient_not_theirs", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>It could be reopened until an instant that is over.</summary>
    public static readonly RefusalCode ReopenWindowOver = new("ticket.reopen_window_over", RefusalKind.WindowExpired, Texts);

    /// <summary>There is no higher level.</summary>
    public static readonly RefusalCode EscalationExhausted = new("ticket.escalation_exhausted", RefusalKind.LimitExceeded, Texts);

    /// <summary>The customer was told nothing, neither before nor with it.</summary>
    public static readonly RefusalCode CustomerNotTold = new("ticket.customer_not_told", RefusalKind.GuardUnmet, Texts);

    /// <summary>No person has spoken to the customer: there is nothing to wait for.</summary>
    public static readonly RefusalCode NothingAsked = new("ticket.nothing_asked", RefusalKind.GuardUnmet, Texts);

    /// <summary>No department has an unfinished task: there is nothing to wait for.</summary>
    public static readonly RefusalCode NoTask = new("ticket.no_task", RefusalKind.GuardUnmet, Texts);

    /// <summary>Something unfinished is in the way.</summary>
    public static readonly RefusalCode Blocked = new("ticket.blocked", RefusalKind.GuardUnmet, Texts);

    /// <summary>No message of the customer's would remain.</summary>
    public static readonly RefusalCode NothingRemains = new("ticket.nothing_remains", RefusalKind.GuardUnmet, Texts);

    /// <summary>The wait for an objection is not over.</summary>
    public static readonly RefusalCode CloseNotDue = new("ticket.close_not_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>The reminder is not due, or there is none.</summary>
    public static readonly RefusalCode ReminderNotDue = new("ticket.reminder_not_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>Nothing has fallen due on the timer.</summary>
    public static readonly RefusalCode NothingDue = new("ticket.nothing_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>Every code of tickets.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        IdTooLong, InvalidCustomer, UnknownChannel, UnknownRequestKind, MalformedText, MissingReason, MissingResolutionCode, UnknownDegree,
        UnknownPriority, UnknownEscalationKind, AssigneeNotStaff, ReminderInThePast, UnknownSubStatus, MalformedReference,
        NothingMoves, NoSuchTicket, ParentNotActive, CustomerInactive, RecipientNotTheirs, AcrossCustomers, AlreadyMerged, Ring, TooDeep,
        ReopenWindowOver, EscalationExhausted, CustomerNotTold, NothingAsked, NoTask, Blocked,
        NothingRemains, CloseNotDue, ReminderNotDue, NothingDue,
    ];
}
