using static WarehouseService.Domain.Tickets.TicketStatus;

namespace WarehouseService.Domain.Tickets;

public sealed partial class TicketLifecycle
{
    // Tickets and each other: hierarchy, merging, splitting.
    private void AddGraphRows()
    {
        On<SetParent>()
            .From(Active).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(ParentIdIsSound, ParentExists, ParentIsActive, ParentIsNotBelow, HierarchyStaysFlat)
            .Emits((_, set, _) => new ParentSet { Parent = set.Parent });

        On<MoveToParent>()
            .From(Active).Stays()
            .By(WhoeverMerges)
            .Emits((_, move, _) => new ParentSet { Parent = move.Parent });

        On<MergeTicket>()
            .From([.. Active, Resolved]).To(Merged)
            .Refuses(Merged, TicketCodes.AlreadyMerged)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(TargetIdIsSound, MergeReasonIsSound, SameCustomerOrSupervisorWithReason, TargetIsNotBelow, HierarchyStaysFlat, NoComplaintIsUnfinished)
            .Emits(Settled<MergeTicket>((_, merge, _, _) => new TicketMerged { Into = merge.Into, Reason = merge.Reason }));

        On<AbsorbTicket>()
            .From(Active).Stays()
            .From(Resolved).To(Open, New)
            .Refuses(Merged, TicketCodes.AlreadyMerged)
            .By(WhoeverMerges)
            .Requires(InsideReopenWindow)
            .Emits(Settled<AbsorbTicket>((_, absorb, _, _) => new TicketAbsorbed
            {
                Source = absorb.Source,
                CustomerMessages = absorb.CustomerMessages,
            }));

        On<HearForwarded>()
            .From(New, Open, PendingInternal).Stays()
            .From(PendingCustomer).To(Open)
            .From(Resolved, Closed).To(Open, New)
            .Refuses(Merged, TicketCodes.AlreadyMerged)
            .By(WhoeverSpokeToTheMerged)
            .Requires(InsideReopenWindow)
            .Emits(Settled<HearForwarded>((_, hear, _, _) => new CustomerMessageReceived { Text = hear.Text, WrittenTo = hear.From }));

        On<SplitTicket>()
            .From(Active).Stays()
            .By(Owner, Any(Role.Supervisor))
            .Requires(SplitIdIsSound, SplitSubjectIsSound, SomethingMoves, SomethingRemains)
            .Emits((_, split, _) => new TicketSplit { Into = split.Into, Messages = split.Messages });

        On<OpenSplitTicket>()
            .Opens(New)
            .By(WhoeverSplits)
            .Emits(Settled<OpenSplitTicket>((_, open, _, known) => new TicketOpened
            {
                Ticket = open.Ticket,
                Customer = open.Customer,
                Channel = open.Channel,
                Kind = open.Kind,
                Subject = open.Subject,
                SplitFrom = open.From,
                CustomerMessages = open.Messages,
                Policy = known.Policy,
                Sla = known.Sla.ForCase(TicketOpened.FactsOf(open.Channel, open.Kind, known.CustomerTerms)),
                CustomerTerms = known.CustomerTerms,
            }));
    }
}
