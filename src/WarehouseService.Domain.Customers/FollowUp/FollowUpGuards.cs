namespace WarehouseService.Domain.Customers;

public sealed partial class FollowUpLifecycle
{
    // What a command must bring.
    private static readonly Guard<PlanVisit> CustomerIsNamed = new(FollowUpCodes.MalformedReference, (_, plan, _) => Identifier.IsValid(plan.Customer))
    { Grounds = (_, plan, _) => [("member", nameof(PlanVisit.Customer)), ("id", plan.Customer)] };

    private static readonly Guard<PlanVisit> DueIsAhead = new(FollowUpCodes.DueInThePast, (_, plan, context) => plan.DueAt > context.At)
    { Grounds = (_, plan, _) => [("due_at", plan.DueAt)] };

    private static readonly Guard<CompleteFollowUp> HasOutcome = new(FollowUpCodes.MissingOutcome, (_, complete, _) => Identifier.IsValid(complete.Outcome));

    // What must be true.
    private static readonly Guard<PlanVisit> CustomerIsKnown = new(FollowUpCodes.NoSuchCustomer, (_, _, _, known) => known.File is not null)
    { Grounds = (_, plan, _) => [("customer", plan.Customer)] };

    private static readonly Guard<PlanVisit> CustomerIsActive = new(FollowUpCodes.CustomerInactive, (_, _, _, known) => known.File == CustomerFileStatus.Active)
    { Grounds = (_, plan, _) => [("customer", plan.Customer)] };

    // The same person under two roles is one person.
    private static readonly Guard<FollowUpCommand> NotByTheRated = new(FollowUpCodes.ByTheRated, (followUp, _, context) =>
        followUp.Rated?.Id != context.Actor.Id);

    private static readonly Guard<MarkOverdue> TimeIsOver = new(FollowUpCodes.NotOverdue, (followUp, _, context) => context.At > followUp.DueAt)
    { Grounds = (followUp, _, _) => [("due_at", followUp.DueAt)] };
}
