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
            .Requires(IdLeavesRoomForItsKind, CustomerIsNamed, ChannelIsKnown, KindIsKnown, SubjectIsSound, OpeningTextIsSound, IntakeKeyIsSound, FollowedIdIsSound, FollowedTicketExists, CustomerIsActive)
            .Emits(Settled<OpenTicket>((_, open, _, known) => new TicketOpened
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
                Sla = known.Sla.ForCase(TicketOpened.FactsOf(open.Channel, open.Kind, known.CustomerTerms)),
                CustomerTerms = known.CustomerTerms,
            }));

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
            .Emits(Settled<SendPublic>((_, send, _, _) => new PublicMessageSent { Text = send.Text, Recipient = send.Recipient }));

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
            .Emits(Settled<ReceiveFromCustomer>((_, receive, _, _) => new CustomerMessageReceived { Text = receive.Text }));

        On<WaitCustomer>()
            .From(Open, PendingInternal).To(PendingCustomer)
            .By(Owner, Any(Role.Supervisor))
            .Requires(ReminderIsAhead, SomebodyAsked)
            .Emits(Settled<WaitCustomer>((_, wait, _, _) => new CustomerAwaited { RemindAt = wait.RemindAt }));

        On<WaitInternal>()
            .From(Open, PendingCustomer).To(PendingInternal)
            .By(Owner, Any(Role.Supervisor))
            .Requires(SomeTaskIsUnfinished)
            .Emits(Settled<WaitInternal>((_, _, _, _) => new DepartmentAwaited()));

        On<ResumeTicket>()
            .From(PendingCustomer, PendingInternal).To(Open)
            .By(Owner, Any(Role.Supervisor), Any(Role.System))
            .Requires(DueIfReminded)
            .Emits(Settled<ResumeTicket>((_, _, _, _) => new TicketResumed()));

        On<ResolveTicket>()
            .From(Open, PendingCustomer, PendingInternal).To(Resolved)
            .By(Owner, Any(Role.Supervisor))
            .Requires(HasResolutionCode, ResolutionMessageIsSound, CustomerIsTold, NoTaskIsUnfinished)
            .Emits(Settled<ResolveTicket>((ticket, resolve, context, known) => new TicketResolved
            {
                Code = resolve.Code,
                Message = resolve.Message,
                ReopenUntil = known.WindowOver(context.At, ticket.Policy.ReopenWithin),
                CloseAt = known.WindowOver(context.At, ticket.Policy.CloseAfter),
            }));

        On<CloseTicket>()
            .From(Resolved).To(Closed)
            .By(Owner, Any(Role.Supervisor), Any(Role.System))
            .Requires(CustomerConfirmedOrWaitIsOverOrSupervisor, NoComplaintIsUnfinished)
            .Emits((_, close, _) => new TicketClosed { CustomerConfirmed = close.CustomerConfirmed });

        On<ReopenTicket>()
            .From(Resolved, Closed).To(Open, New)
            .By(Any(Role.Agent), Any(Role.Supervisor), ThatCustomer)
            .Requires(InsideReopenWindow)
            .Emits(Settled<ReopenTicket>((_, _, _, _) => new TicketReopened()));

        On<EscalateTicket>()
            .From(Active).Stays()
            .By(Owner, Any(Role.Supervisor), Any(Role.System))
            .Requires(EscalationKindIsKnown, EscalationHasReason, BelowHighestLevel)
            .Emits((ticket, escalate, _) => new TicketEscalated
            {
                Level = ticket.EscalationLevel + 1,
                Kind = escalate.Kind,
                Reason = escalate.Reason,
            });

        On<RaiseAlerts>()
            .From(Active).Stays()
            .By(Any(Role.System))
            .Requires(SomethingFellDue)
            .Emits((ticket, raise, context, known) => new AlertsRaised { Timers = [Raised(ticket, raise, context, known)!] });

        On<ClassifyTicket>()
            .From(Active).Stays()
            .By(Owner, Any(Role.Supervisor))
            .Requires(DegreesAreKnown)
            .Emits(Settled<ClassifyTicket>((ticket, classify, _, _) => Classified(ticket, classify)));

        On<OverridePriority>()
            .From(Active).Stays()
            .By(Any(Role.Supervisor))
            .Requires(PriorityIsKnown, OverrideHasReason)
            .Emits(Settled<OverridePriority>((_, change, _, _) => new PriorityOverridden { Priority = change.Priority, Reason = change.Reason }));

        On<RenewPromises>()
            .From(Active).Stays()
            .By(Any(Role.Supervisor), Any(Role.System))
            .Emits((ticket, _, context, known) => Settle(ticket, new PromisesRenewed
            {
                Sla = known.Sla.ForCase(PromisesRenewed.FactsOf(ticket, known.CustomerTerms)),
                CustomerTerms = known.CustomerTerms,
            }, context, known));

        On<SetSubStatus>()
            .From([.. Active, Resolved, Closed]).Stays()
            .By(Owner, Any(Role.Supervisor))
            .Requires(SubStatusIsOfThePolicy)
            .Emits((_, set, _) => new SubStatusSet { SubStatus = set.SubStatus });

        On<CancelTicket>()
            .From(Active).To(Cancelled)
            .By(Any(Role.Supervisor))
            .Requires(CancellationHasReason, NothingIsAlive)
            .Emits(Settled<CancelTicket>((_, cancel, _, _) => new TicketCancelled { Reason = cancel.Reason }));

        Complete();
    }

    private static TicketClassified Classified(Ticket ticket, ClassifyTicket classify) => new()
    {
        Impact = classify.Impact,
        Urgency = classify.Urgency,
        Priority = ticket.PriorityOverridden ? ticket.Priority : Priority.Of(classify.Impact, classify.Urgency),
    };

    // What marks clocks says what had fallen due on them, and when what is next: with calendars, which no later reader has.
    private static Func<Ticket, TCommand, CommandContext, TicketKnowledge, TicketEvent> Settled<TCommand>(
        Func<Ticket, TCommand, CommandContext, TicketKnowledge, TicketEvent> emits) => (ticket, command, context, known) =>
    {
        var happened = emits(ticket, command, context, known);
        return ticket is { Timers.Policy.Rules.IsEmpty: true } ? happened : Settle(ticket, happened, context, known);
    };

    private static TicketEvent Settle(Ticket? ticket, TicketEvent happened, CommandContext context, TicketKnowledge known)
    {
        var after = happened.Apply(ticket!, new Stamp(0, context.At, context.Actor));
        return happened with { Timers = after.Timers.Settle(ticket?.Timers, known.Calendars, context.At) };
    }
}
