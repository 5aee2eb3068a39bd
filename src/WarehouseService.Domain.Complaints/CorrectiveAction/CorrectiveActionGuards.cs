namespace WarehouseService.Domain.Complaints;

public sealed partial class CorrectiveActionLifecycle
{
    private static readonly Who<CorrectiveActionCommand> Owner = new("owner", (action, _, actor) => action.Owner == actor);

    // What a command must bring.
    private static readonly Guard<PlanAction> ComplaintIsNamed = new(CorrectiveActionCodes.MalformedReference, (_, plan, _) =>
        Identifier.IsValid(plan.Complaint))
    { Grounds = (_, plan, _) => [("complaint", plan.Complaint)] };

    private static readonly Guard<PlanAction> OwnerIsOfTheHouse = new(CorrectiveActionCodes.UnknownOwner, (_, plan, _) =>
        plan.Owner is { } owner && owner.Role != Role.Customer && owner.Role != Role.System)
    { Grounds = (_, plan, _) => [("owner", plan.Owner)] };

    private static readonly Guard<PlanAction> KindIsKnown = new(CorrectiveActionCodes.UnknownKind, (_, plan, _) => plan.Kind is not null);

    private static readonly Guard<PlanAction> DescriptionIsSound = TextIsSound<PlanAction>(nameof(PlanAction.Description), plan => plan.Description);

    private static readonly Guard<CompleteAction> ResultIsSound = TextIsSound<CompleteAction>(nameof(CompleteAction.Result), complete => complete.Result);

    private static readonly Guard<VerifyAction> FindingIsSound = TextIsSound<VerifyAction>(nameof(VerifyAction.Finding), verify => verify.Finding);

    // What must be true.
    private static readonly Guard<PlanAction> ComplaintExists = new(CorrectiveActionCodes.NoSuchComplaint, (_, _, _, known) => known.Complaint is not null)
    { Grounds = (_, plan, _) => [("complaint", plan.Complaint)] };

    private static readonly Guard<PlanAction> ComplaintIsNotWithdrawn = new(CorrectiveActionCodes.ComplaintWithdrawn, (_, _, _, known) =>
        known.Complaint?.Status != ComplaintStatus.Withdrawn)
    { Grounds = (_, plan, _) => [("complaint", plan.Complaint)] };

    private static readonly Guard<CorrectiveActionCommand> NotAboutTheActor = new(CorrectiveActionCodes.ConcernsActor, (_, _, context, known) =>
        known.Complaint is null || !known.Complaint.IsAbout(context.Actor));

    private static readonly Guard<VerifyAction> NotByTheOwner = new(CorrectiveActionCodes.OwnAction, (action, _, context) =>
        action.Owner.Id != context.Actor.Id);

    private static Guard<TCommand> TextIsSound<TCommand>(string member, Func<TCommand, string?> text)
        where TCommand : CorrectiveActionCommand => new(CorrectiveActionCodes.MalformedText, (_, command, _) => FreeText.IsSoundOrNull(text(command)))
    { Grounds = (_, _, _) => [("member", member)] };
}
