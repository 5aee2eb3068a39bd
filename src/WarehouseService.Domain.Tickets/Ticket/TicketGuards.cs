using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Tickets.TicketStatus;

namespace WarehouseService.Domain.Tickets;

public sealed partial class TicketLifecycle
{
    private const int HighestLevel = 3;

    private static readonly ImmutableArray<TicketStatus> Active = [New, Open, PendingCustomer, PendingInternal];

    // Who.
    private static readonly Who<TicketCommand> Owner = new("owner", (ticket, _, actor) => ticket.Owner == actor);

    private static readonly Who<TicketCommand> ThatCustomer = new("that customer", (ticket, _, actor) =>
        actor.Role == Role.Customer && actor.Id == ticket.Customer);

    private static readonly Who<OpenTicket> CustomerForThemselves = new("customer for themselves", (_, open, actor) =>
        actor.Role == Role.Customer && actor.Id == open.Customer);

    private static readonly Who<TicketCommand> AgentOnOwnOrUnowned = new("agent on own or unowned", (ticket, _, actor) =>
        actor.Role == Role.Agent && IsOwnOrUnowned(ticket, actor));

    private static readonly Who<AssignTicket> AgentToThemselves = new("agent to oneself on own or unowned", (ticket, assign, actor) =>
        actor.Role == Role.Agent && assign.To == actor && IsOwnOrUnowned(ticket, actor));

    private static readonly Who<TicketCommand> SystemOnUnowned = new("system on unowned", (ticket, _, actor) =>
        actor.Role == Role.System && ticket.Owner is null);

    private static readonly Who<TicketCommand> DepartmentWithLiveTask = new("department with a live task", (_, _, actor, known) =>
        actor.Role.IsDepartment && known.Links.Any(link => link.Department == actor.Role));

    // What a command must bring.
    private static readonly Guard<OpenTicket> IdLeavesRoomForItsKind = new(TicketCodes.IdTooLong, (_, open, _) =>
        !Identifier.IsValid(open.Ticket) || CaseReference.IsValid(CaseReference.TicketKind, open.Ticket))
    { Grounds = (_, open, _) => [("id", open.Ticket)] };

    private static readonly Guard<OpenTicket> CustomerIsNamed = new(TicketCodes.InvalidCustomer, (_, open, _) =>
        Identifier.IsValid(open.Customer))
    { Grounds = (_, open, _) => [("customer", open.Customer)] };

    private static readonly Guard<OpenTicket> ChannelIsKnown = new(TicketCodes.UnknownChannel, (_, open, _) => open.Channel is not null);

    private static readonly Guard<OpenTicket> KindIsKnown = new(TicketCodes.UnknownRequestKind, (_, open, _) => open.Kind is not null);

    private static readonly Guard<OpenTicket> SubjectIsSound = new(TicketCodes.MalformedText, (_, open, _) =>
        open.Subject is null || FreeText.IsSound(open.Subject))
    { Grounds = (_, _, _) => [("member", nameof(OpenTicket.Subject))] };

    private static readonly Guard<OpenTicket> OpeningTextIsSound = new(TicketCodes.MalformedText, (_, open, _) =>
        open.Text is null || FreeText.IsSound(open.Text))
    { Grounds = (_, _, _) => [("member", nameof(OpenTicket.Text))] };

    private static readonly Guard<OpenTicket> IntakeKeyIsSound = new(TicketCodes.MalformedReference, (_, open, _) =>
        open.IntakeKey is null || Identifier.IsValid(TicketDesk.IntakeClaim(open.IntakeKey)))
    { Grounds = (_, open, _) => [("member", nameof(OpenTicket.IntakeKey)), ("id", open.IntakeKey)] };

    private static readonly Guard<OpenTicket> FollowedIdIsSound = new(TicketCodes.MalformedReference, (_, open, _) =>
        open.FollowsUp is null || Identifier.IsValid(open.FollowsUp))
    { Grounds = (_, open, _) => [("member", nameof(OpenTicket.FollowsUp)), ("id", open.FollowsUp)] };

    private static readonly Guard<AssignTicket> AssigneeIsStaff = new(TicketCodes.AssigneeNotStaff, (_, assign, _) =>
        assign.To is { } to && (to.Role == Role.Agent || to.Role == Role.Supervisor))
    { Grounds = (_, assign, _) => [("assignee", assign.To)] };

    private static readonly Guard<SendPublic> MessageIsSound = new(TicketCodes.MalformedText, (_, send, _) => FreeText.IsSound(send.Text))
    { Grounds = (_, _, _) => [("member", nameof(SendPublic.Text))] };

    private static readonly Guard<SendPublic> RecipientIsSound = new(TicketCodes.MalformedText, (_, send, _) =>
        send.Recipient is null || FreeText.IsSound(send.Recipient))
    { Grounds = (_, _, _) => [("member", nameof(SendPublic.Recipient))] };

    private static readonly Guard<AddNote> NoteIsSound = new(TicketCodes.MalformedText, (_, note, _) => FreeText.IsSound(note.Text))
    { Grounds = (_, _, _) => [("member", nameof(AddNote.Text))] };

    private static readonly Guard<ReceiveFromCustomer> HeardTextIsSound = new(TicketCodes.MalformedText, (_, receive, _) => FreeText.IsSound(receive.Text))
    { Grounds = (_, _, _) => [("member", nameof(ReceiveFromCustomer.Text))] };

    private static readonly Guard<ResolveTicket> ResolutionMessageIsSound = new(TicketCodes.MalformedText, (_, resolve, _) =>
        resolve.Message is null || FreeText.IsSound(resolve.Message))
    { Grounds = (_, _, _) => [("member", nameof(ResolveTicket.Message))] };

    private static readonly Guard<ResolveTicket> HasResolutionCode = new(TicketCodes.MissingResolutionCode, (_, resolve, _) =>
        Identifier.IsValid(resolve.Code));

    private static readonly Guard<WaitCustomer> ReminderIsAhead = new(TicketCodes.ReminderInThePast, (_, wait, context) =>
        wait.RemindAt is not { } remindAt || remindAt > context.At)
    { Grounds = (_, wait, _) => [("remind_at", wait.RemindAt)] };

    private static readonly Guard<EscalateTicket> EscalationKindIsKnown = new(TicketCodes.UnknownEscalationKind, (_, escalate, _) =>
        escalate.Kind is not null);

    private static readonly Guard<EscalateTicket> EscalationHasReason = new(TicketCodes.MissingReason, (_, escalate, _) => FreeText.IsSound(escalate.Reason));

    private static readonly Guard<CancelTicket> CancellationHasReason = new(TicketCodes.MissingReason, (_, cancel, _) => FreeText.IsSound(cancel.Reason));

    private static readonly Guard<OverridePriority> OverrideHasReason = new(TicketCodes.MissingReason, (_, change, _) => FreeText.IsSound(change.Reason));

    private static readonly Guard<OverridePriority> PriorityIsKnown = new(TicketCodes.UnknownPriority, (_, change, _) => change.Priority is not null);

    private static readonly Guard<ClassifyTicket> DegreesAreKnown = new(TicketCodes.UnknownDegree, (_, classify, _) =>
        classify is { Impact: not null, Urgency: not null });

    private static readonly Guard<SetSubStatus> SubStatusIsOfThePolicy = new(TicketCodes.UnknownSubStatus, (ticket, set, _) =>
        set.SubStatus is null || ticket is null
        || ticket.Policy.SubStatuses.Any(own => own.Name == set.SubStatus && own.Category == ticket.Status.Category))
    { Grounds = (ticket, set, _) => [("sub_status", set.SubStatus), ("status", ticket.Status)] };

    // What must be true.
    private static readonly Guard<OpenTicket> FollowedTicketExists = new(TicketCodes.NoSuchTicket, (_, open, _, known) =>
        open.FollowsUp is null || known.FollowedTicketExists)
    { Grounds = (_, open, _) => [("ticket", open.FollowsUp)] };

    private static readonly Guard<OpenTicket> CustomerIsActive = new(TicketCodes.CustomerInactive, (_, _, _, known) => known.CustomerIsActive)
    { Grounds = (_, open, _) => [("customer", open.Customer)] };

    private static readonly Guard<SendPublic> RecipientIsTheirs = new(TicketCodes.RecipientNotTheirs, (_, send, _, known) =>
        send.Recipient is null || known.RecipientIsTheirs);

    private static readonly Guard<TicketCommand> InsideReopenWindow = new(TicketCodes.ReopenWindowOver, (ticket, _, context) =>
        ticket.Status.Category != StatusCategory.Settled || ticket.ReopenUntil is not { } until || context.At <= until)
    { Grounds = (ticket, _, _) => [("reopen_until", ticket.ReopenUntil)] };

    private static readonly Guard<EscalateTicket> BelowHighestLevel = new(TicketCodes.EscalationExhausted, (ticket, _, _) =>
        ticket.EscalationLevel < HighestLevel)
    { Grounds = (ticket, _, _) => [("level", ticket.EscalationLevel)] };

    private static readonly Guard<RaiseAlerts> SomethingFellDue = new(TicketCodes.NothingDue, (ticket, raise, context, known) =>
        Raised(ticket, raise, context, known) is not null)
    { Grounds = (ticket, raise, _) => [("timer", raise.Timer), ("next", NextOf(ticket, raise.Timer))] };

    private static readonly Guard<WaitCustomer> SomebodyAsked = new(TicketCodes.NothingAsked, (ticket, _, _) => ticket.PublicReplies > 0);

    private static readonly Guard<WaitInternal> SomeTaskIsUnfinished = new(TicketCodes.NoTask, (_, _, _, known) =>
        known.Links.Any(link => link.Kind == CaseLinkKind.Task));

    // A reminder may fire late, when its wait is over and another one began.
    private static readonly Guard<ResumeTicket> DueIfReminded = new(TicketCodes.ReminderNotDue, (ticket, resume, context) =>
        !resume.Reminded || context.At >= ticket.RemindAt)
    { Grounds = (ticket, _, _) => [("remind_at", ticket.RemindAt)] };

    private static readonly Guard<ResolveTicket> CustomerIsTold = new(TicketCodes.CustomerNotTold, (ticket, resolve, _) =>
        ticket.PublicReplies > 0 || resolve.Message is not null);

    private static readonly Guard<TicketCommand> NoTaskIsUnfinished = Nothing(link => link.Kind == CaseLinkKind.Task);

    private static readonly Guard<TicketCommand> NoComplaintIsUnfinished = Nothing(link => link.Kind == CaseLinkKind.Complaint);

    private static readonly Guard<TicketCommand> NothingIsAlive = Nothing(_ => true);

    private static readonly Guard<CloseTicket> CustomerConfirmedOrWaitIsOverOrSupervisor = new(TicketCodes.CloseNotDue, (ticket, close, context) =>
        close.CustomerConfirmed || context.Actor.Role == Role.Supervisor || (ticket.CloseAt is { } closeAt && context.At >= closeAt))
    { Grounds = (ticket, _, _) => [("close_at", ticket.CloseAt)] };

    private static Guard<TicketCommand> Nothing(Func<CaseLink, bool> blocks) => new(TicketCodes.Blocked, (_, _, _, known) => !known.Links.Any(blocks))
    {
        Grounds = (_, _, known) => [("blockers", known!.Links.Where(blocks).Select(link => link.To).ToList())],
    };

    private static bool IsOwnOrUnowned(Ticket ticket, Actor actor) => ticket.Owner is null || ticket.Owner == actor;

    private static TimerChange? Raised(Ticket ticket, RaiseAlerts raise, CommandContext context, TicketKnowledge known) =>
        ticket.Timers.MeasureOf(raise.Timer) is { } measure ? ticket.Timers.Raise(measure, known.Calendars, context.At) : null;

    private static Instant? NextOf(Ticket ticket, string timer) => ticket.Timers.MeasureOf(timer) is { } measure ? ticket.Timers.Of(measure)!.Next : null;
}
