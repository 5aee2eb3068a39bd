namespace WarehouseService.Domain.Tickets;

public sealed partial class TicketLifecycle
{
    // Who. Whether they may was judged at the ticket that they asked it of.
    private static readonly Who<TicketReaction> WhoeverMerges = new("whoever merges", (_, _, _) => true);

    private static readonly Who<TicketReaction> WhoeverSplits = new("whoever splits", (_, _, _) => true);

    private static readonly Who<TicketReaction> WhoeverSpokeToTheMerged = new("whoever spoke to the merged", (_, _, _) => true);

    // What a command must bring.
    private static readonly Guard<SetParent> ParentIdIsSound = new(TicketCodes.MalformedReference, (_, set, _) =>
        set.Parent is null || CaseReference.IsValid(CaseReference.TicketKind, set.Parent))
    { Grounds = (_, set, _) => [("member", nameof(SetParent.Parent)), ("id", set.Parent)] };

    private static readonly Guard<MergeTicket> TargetIdIsSound = new(TicketCodes.MalformedReference, (_, merge, _) =>
        CaseReference.IsValid(CaseReference.TicketKind, merge.Into))
    { Grounds = (_, merge, _) => [("member", nameof(MergeTicket.Into)), ("id", merge.Into)] };

    private static readonly Guard<MergeTicket> MergeReasonIsSound = new(TicketCodes.MalformedText, (_, merge, _) =>
        string.IsNullOrWhiteSpace(merge.Reason) || FreeText.IsSound(merge.Reason))
    { Grounds = (_, _, _) => [("member", nameof(MergeTicket.Reason))] };

    private static readonly Guard<SplitTicket> SplitIdIsSound = new(TicketCodes.MalformedReference, (_, split, _) =>
        CaseReference.IsValid(CaseReference.TicketKind, split.Into))
    { Grounds = (_, split, _) => [("member", nameof(SplitTicket.Into)), ("id", split.Into)] };

    private static readonly Guard<SplitTicket> SplitSubjectIsSound = new(TicketCodes.MalformedText, (_, split, _) =>
        split.Subject is null || FreeText.IsSound(split.Subject))
    { Grounds = (_, _, _) => [("member", nameof(SplitTicket.Subject))] };

    private static readonly Guard<SplitTicket> SomethingMoves = new(TicketCodes.NothingMoves, (_, split, _) => split.Messages >= 1)
    { Grounds = (_, split, _) => [("messages", split.Messages)] };

    // What must be true.
    private static readonly Guard<SplitTicket> SomethingRemains = new(TicketCodes.NothingRemains, (ticket, split, _) =>
        split.Messages < ticket.CustomerMessages)
    { Grounds = (ticket, split, _) => [("messages", split.Messages), ("of", ticket.CustomerMessages)] };

    private static readonly Guard<SetParent> ParentExists = new(TicketCodes.NoSuchTicket, (_, set, _, known) =>
        set.Parent is null || known.Other is not null)
    { Grounds = (_, set, _) => [("ticket", set.Parent)] };

    private static readonly Guard<SetParent> ParentIsActive = new(TicketCodes.ParentNotActive, (_, _, _, known) =>
        known.Other is not { } parent || parent.Status.Category.IsUnsettled())
    { Grounds = (_, set, known) => [("parent", set.Parent), ("status", known?.Other?.Status)] };

    private static readonly Guard<SetParent> ParentIsNotBelow = new(TicketCodes.Ring, (ticket, _, _, known) => !known.Above.Contains(ticket.Id))
    { Grounds = (_, set, _) => [("other", set.Parent)] };

    private static readonly Guard<MergeTicket> TargetIsNotBelow = new(TicketCodes.Ring, (ticket, _, _, known) => !known.Above.Contains(ticket.Id))
    { Grounds = (_, merge, _) => [("other", merge.Into)] };

    private static readonly Guard<TicketCommand> HierarchyStaysFlat = new(TicketCodes.TooDeep, (ticket, _, _, known) =>
        known.Levels <= ticket.Policy.HierarchyDepth)
    { Grounds = (ticket, _, known) => [("levels", known!.Levels), ("most", ticket.Policy.HierarchyDepth)] };

    private static readonly Guard<MergeTicket> SameCustomerOrSupervisorWithReason = new(TicketCodes.AcrossCustomers, (ticket, merge, context, known) =>
        known.Other is not { } target || target.Customer == ticket.Customer
        || (context.Actor.Role == Role.Supervisor && !string.IsNullOrWhiteSpace(merge.Reason)));
}
