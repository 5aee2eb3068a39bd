using System.Collections.Immutable;
using NodaTime;
using static WarehouseService.Domain.Complaints.ComplaintStatus;

namespace WarehouseService.Domain.Complaints;

public sealed partial class RemedyLifecycle
{
    private static readonly ImmutableArray<ComplaintStatus> InWork = [Acknowledged, Investigating, ComplaintStatus.Decided];

    // Who.
    private static readonly Who<RemedyCommand> Requester = new("requester", (remedy, _, actor) => remedy.RequestedBy == actor);

    private static readonly Who<ApproveRemedy> Delegate = new("delegate", (_, _, actor, known) => known.DelegationTo(actor) is not null);

    // What a command must bring.
    private static readonly Guard<ApproveRemedy> DelegationIsNamed = new(RemedyCodes.MalformedReference, (_, approve, _) =>
        approve.Delegation is null || Identifier.IsValid(approve.Delegation))
    { Grounds = (_, approve, _) => [("member", nameof(ApproveRemedy.Delegation)), ("id", approve.Delegation)] };

    private static readonly Guard<RequestRemedy> ComplaintIsNamed = new(RemedyCodes.MalformedReference, (_, request, _) =>
        Identifier.IsValid(request.Complaint))
    { Grounds = (_, request, _) => [("member", nameof(RequestRemedy.Complaint)), ("id", request.Complaint)] };

    private static readonly Guard<RequestRemedy> KindIsKnown = new(RemedyCodes.UnknownKind, (_, request, _) => request.Kind is not null);

    private static readonly Guard<RequestRemedy> RequestReasonIsSound = new(RemedyCodes.MissingReason, (_, request, _) =>
        FreeText.IsSoundOrNull(request.Reason));

    private static readonly Guard<RequestRemedy> RequestedAmountIsPositive = new(RemedyCodes.AmountNotPositive, (_, request, _) =>
        IsPositive(request.Amount))
    { Grounds = (_, request, _) => [("amount", request.Amount)] };

    private static readonly Guard<RequestRemedy> RequestedCurrencyIsThatOfTheLimits = new(RemedyCodes.ForeignCurrency, (_, request, _, known) =>
        request.Amount == default || request.Amount.Currency == CurrencyOf(known.Limits))
    { Grounds = (_, request, known) => [("amount", request.Amount), ("currency", CurrencyOf(known!.Limits))] };

    private static readonly Guard<RejectRemedy> RejectionHasReason = new(RemedyCodes.MissingReason, (_, reject, _) => FreeText.IsSound(reject.Reason));

    private static readonly Guard<AmendRemedy> AmendedAmountIsPositive = new(RemedyCodes.AmountNotPositive, (_, amend, _) => IsPositive(amend.Amount))
    { Grounds = (_, amend, _) => [("amount", amend.Amount)] };

    private static readonly Guard<AmendRemedy> AmendedCurrencyIsThatOfTheLimits = new(RemedyCodes.ForeignCurrency, (remedy, amend, _) =>
        remedy is null || amend.Amount == default || amend.Amount.Currency == CurrencyOf(remedy.Limits))
    { Grounds = (remedy, amend, _) => [("amount", amend.Amount), ("currency", CurrencyOf(remedy.Limits))] };

    private static readonly Guard<ExecuteRemedy> ReferenceIsSound = new(RemedyCodes.MalformedReference, (_, execute, _) =>
        execute.Reference is null || Identifier.IsValid(execute.Reference))
    { Grounds = (_, execute, _) => [("member", nameof(ExecuteRemedy.Reference)), ("id", execute.Reference)] };

    // What must be true.
    private static readonly Guard<RequestRemedy> ComplaintExists = new(RemedyCodes.NoSuchComplaint, (_, _, _, known) => known.Complaint is not null)
    { Grounds = (_, request, _) => [("complaint", request.Complaint)] };

    private static readonly Guard<RequestRemedy> ComplaintIsInWork = new(RemedyCodes.ComplaintNotInWork, (_, _, _, known) =>
        known.Complaint is null || InWork.Contains(known.Complaint.Status))
    { Grounds = (_, request, known) => [("complaint", request.Complaint), ("status", known?.Complaint?.Status)] };

    private static readonly Guard<RemedyCommand> ComplaintIsNotOver = new(RemedyCodes.ComplaintOver, (_, _, _, known) =>
        known.Complaint is null || (known.Complaint.Status != Closed && known.Complaint.Status != Withdrawn))
    { Grounds = (remedy, _, known) => [("complaint", remedy.Complaint), ("status", known?.Complaint?.Status)] };

    private static readonly Guard<RemedyCommand> NotAboutTheActor = new(RemedyCodes.ConcernsActor, (_, _, context, known) =>
        known.Complaint is null || !known.Complaint.IsAbout(context.Actor));

    private static readonly Guard<RemedyCommand> NotByTheRequester = new(RemedyCodes.OwnRequest, (remedy, _, context) =>
        !SegregationOfDuties.IsSamePerson(remedy.RequestedBy, context.Actor));

    private static readonly Guard<ApproveRemedy> DelegationExists = new(RemedyCodes.NoSuchDelegation, (_, approve, _, known) =>
        approve.Delegation is null || known.Delegation is not null)
    { Grounds = (_, approve, _) => [("delegation", approve.Delegation)] };

    // Lent authority is its owner's: who may not approve lends nobody what it takes.
    private static readonly Guard<ApproveRemedy> NotOnBarredAuthority = new(RemedyCodes.BarredAuthority, (remedy, _, context, known) =>
        known.DelegationTo(context.Actor) is not { Delegator: { } delegator }
        || (!SegregationOfDuties.IsSamePerson(remedy.RequestedBy, delegator) && known.Complaint?.IsAbout(delegator) != true));

    private static readonly Guard<ExecuteRemedy> NotByTheApprover = new(RemedyCodes.OwnApproval, (remedy, _, context) =>
        remedy.Approval?.By is not { } approver || !SegregationOfDuties.IsSamePerson(approver, context.Actor));

    private static readonly Guard<ExecuteRemedy> ApprovalHolds = new(RemedyCodes.ApprovalLapsed, (remedy, _, context) =>
        !(context.At > remedy.Approval?.ValidUntil))
    { Grounds = (remedy, _, _) => [("valid_until", remedy.Approval?.ValidUntil)] };

    private static readonly Guard<ApproveRemedy> WithinLimit = new(RemedyCodes.AboveLimit, (remedy, _, context, known) =>
        TotalOf(remedy, context, known) <= remedy.Limits.LimitOf(context.Actor, context.At, known.Delegation))
    { Grounds = (remedy, _, _) => [("amount", remedy.Amount)] };

    private static readonly Guard<ExpireRemedy> ApprovalHasLapsed = new(RemedyCodes.ApprovalStands, (remedy, _, context) =>
        context.At > remedy.Approval?.ValidUntil)
    { Grounds = (remedy, _, _) => [("valid_until", remedy.Approval?.ValidUntil)] };

    private static Money TotalOf(Remedy remedy, CommandContext context, RemedyKnowledge known) =>
        known.Ledger!.TotalWith(remedy.ToEntry(), context.At - remedy.Limits.Period);

    private static Currency CurrencyOf(ApprovalLimits limits) => limits.StandingAuthority.Currency;

    private static bool IsPositive(Money amount) => amount != default && amount.IsPositive;

    // The ledger's own reaction to the request asks the same of the same ledger.
    private static Instant? ApprovedAtOnceUntil(RequestRemedy request, CommandContext context, RemedyKnowledge known) =>
        known.Ledger!.Entered(request.ToEntry(context.At), context.At - known.Limits.Period, known.Limits.StandingAuthority).Status == RemedyStatus.Approved
            ? context.At + known.Limits.ApprovalValidFor
            : null;
}
