using static WarehouseService.Domain.Tickets.TicketStatus;

namespace WarehouseService.Domain.Tickets;

/// <summary>Who may do what with a ticket, and when: the rows. Who and what the names mean stands in <c>TicketGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class TicketLifecycle : Lifecycle<Ticket, TicketStatus, TicketKnowledge>
{
    /// <summary>The table.</summary>
    public TicketLifecycle() : base("ticket", TicketStatus.All)
    {
        On<OpenTicket>()
            .Opens(New)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System), CustomerForThemselves)
            .Requires(CustomerIsNamed, ChannelIsKnown, KindIsKnown, SubjectIsSound, OpeningTextIsSound, IntakeKeyIsSound, FollowedIdIsSound, FollowedTicketExists, CustomerIsActive)
            .Emits((_, open, context, known) => new TicketOpened
            {
                Ticket = open.Ticket,
                Customer = open.Customer,
                Channel = open.Channel,
                Kind = open.Kind,
                Subject = open.Subject,
                Text = open.Text,
                IntakeKey = open.IntakeKey,
                FollowsUp = open.FollowsUp,
                Policy = known.Policy,
                FirstResponseDue = known.TargetDue(context.At, known.Policy.FirstResponse.For(Priority.P3)),
            });

        On<ClaimTicket>()
            .From(New).To(Open)
            .From(Open, PendingCustomer, PendingInternal).Stays()
            .By(AgentOnOwnOrUnowned, Any(Role.Supervisor))
            .Emits((_, _, context) => new TicketAssigned { To = context.Actor });

        On<AssignTicket>()
            .From(New).To(Open)
            .From(Open, PendingCustomer, PendingInternal).Stays()
            .By(AgentToThemselves, Any(Role.Supervisor), SystemOnUnowned)
            .Requires(AssigneeIsStaff)
            .Emits((_, assign, _) => new TicketAssigned { To = assign.To });

        On<TakeOverTicket>()
            .From(New).To(Open)
            .From(Open, PendingCustomer, PendingInternal).Stays()
            .By(Any(Role.Supervisor))
            .Emits((_, _, context) => new TicketAssigned { To = context.Actor });

        On<SendPublic>()
            .From(New).To(New, Open)
            .From(Open, PendingCustomer, PendingInternal, Resolved).Stays()
            .By(Owner, Any(Role.Supervisor), Any(Role.System))
            .Requires(MessageIsSound, RecipientIsSound, RecipientIsTheirs)
            .Emits((_, send, _) => new PublicMessageSent { Text = send.Text, Recipient = send.Recipient });

        On<AddNote>()
            .From([.. Active, Resolved, Closed]).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor), DepartmentWithLiveTask)
            .Requires(NoteIsSound)
            .Emits((_, note, _) => new NoteAdded { Text = note.Text });

        On<ReceiveFromCustomer>()
            .From(New, Open, PendingInternal).Stays()
            .From(PendingCustomer).To(Open)
            .From(Resolved, Closed).To(Open, New)
            .By(ThatCustomer, Any(Role.System))
            .Requires(HeardTextIsSound, InsideReopenWindow)
            .Emits((_, receive, _) => new CustomerMessageReceived { Text = receive.Text });

        On<WaitCustomer>()
            .From(Open, PendingInternal).To(PendingCustomer)
            .By(Owner, Any(Role.Supervisor))
            .Requires(ReminderIsAhead, SomebodyAsked)
            .Emits((_, wait, _) => new CustomerAwaited { RemindAt = wait.RemindAt });

        On<WaitInternal>()
            .From(Open, PendingCustomer).To(PendingInternal)
            .By(Owner, Any(Role.Supervisor))
            .Requires(SomeTaskIsUnfinished)
            .Emits((_, _, _) => new DepartmentAwaited());

        On<ResumeTicket>()
            .From(PendingCustomer, PendingInternal).To(Open)
            .By(Owner, Any(Role.Supervisor), Any(Role.System))
            .Requires(DueIfReminded)
            .Emits((_, _, _) => new TicketResumed());

        On<ResolveTicket>()
            .From(Open, PendingCustomer, PendingInternal).To(Resolved)
            .By(Owner, Any(Role.Supervisor))
            .Requires(HasResolutionCode, ResolutionMessageIsSound, CustomerIsTold, NoTaskIsUnfinished)
            .Emits((ticket, resolve, context, known) => new TicketResolved
            {
                Code = resolve.Code,
                Message = resolve.Message,
                ReopenUntil = known.WindowOver(context.At, ticket.Policy.ReopenWithin),
                CloseAt = known.WindowOver(context.At, ticket.Policy.CloseAfter),
            });

        On<CloseTicket>()
            .From(Resolved).To(Closed)
            .By(Owner, Any(Role.Supervisor), Any(Role.System))
            .Requires(CustomerConfirmedOrWaitIsOverOrSupervisor, NoComplaintIsUnfinished)
            .Emits((_, close, _) => new TicketClosed { CustomerConfirmed = close.CustomerConfirmed });

        On<ReopenTicket>()
            .From(Resolved, Closed).To(Open, New)
            .By(Any(Role.Agent), Any(Role.Supervisor), ThatCustomer)
            .Requires(InsideReopenWindow)
            .Emits((_, _, _) => new TicketReopened());

        On<EscalateTicket>()
            .From(Active).Stays()
            .By(Owner, Any(Role.Supervisor), Any(Role.System))
            .Requires(EscalationKindIsKnown, EscalationHasReason, BelowHighestLevel, OverdueIfTheSystemSaysSo)
            .Emits((ticket, escalate, _) => new TicketEscalated
            {
                Level = IsForNoResponse(escalate) ? Math.Max(1, ticket.EscalationLevel) : ticket.EscalationLevel + 1,
                Kind = escalate.Kind,
                Reason = escalate.Reason,
            });

        On<ClassifyTicket>()
            .From(Active).Stays()
            .By(Owner, Any(Role.Supervisor))
            .Requires(DegreesAreKnown)
            .Emits((ticket, classify, _, known) => Classified(ticket, classify, known));

        On<OverridePriority>()
            .From(Active).Stays()
            .By(Any(Role.Supervisor))
            .Requires(PriorityIsKnown, OverrideHasReason)
            .Emits((ticket, change, _, known) => new PriorityOverridden
            {
                Priority = change.Priority,
                Reason = change.Reason,
                FirstResponseDue = known.TargetDue(ticket.OpenedAt, ticket.Policy.FirstResponse.For(change.Priority)),
            });

        On<SetSubStatus>()
            .From([.. Active, Resolved, Closed]).Stays()
            .By(Owner, Any(Role.Supervisor))
            .Requires(SubStatusIsOfThePolicy)
            .Emits((_, set, _) => new SubStatusSet { SubStatus = set.SubStatus });

        On<CancelTicket>()
            .From(Active).To(Cancelled)
            .By(Any(Role.Supervisor))
            .Requires(CancellationHasReason, NothingIsAlive)
            .Emits((_, cancel, _) => new TicketCancelled { Reason = cancel.Reason });

        Complete();
    }

    private static TicketClassified Classified(Ticket ticket, ClassifyTicket classify, TicketKnowledge known)
    {
        var priority = ticket.PriorityOverridden ? ticket.Priority : Priority.Of(classify.Impact, classify.Urgency);
        return new()
        {
            Impact = classify.Impact,
            Urgency = classify.Urgency,
            Priority = priority,
            FirstResponseDue = known.TargetDue(ticket.OpenedAt, ticket.Policy.FirstResponse.For(priority)),
        };
    }
}
