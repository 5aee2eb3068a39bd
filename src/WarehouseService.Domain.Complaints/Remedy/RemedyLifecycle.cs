using static WarehouseService.Domain.Complaints.RemedyStatus;

namespace WarehouseService.Domain.Complaints;

/// <summary>Who may do what with a remedy, and when: the rows. Who and what the names mean stands in <c>RemedyGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class RemedyLifecycle : Lifecycle<Remedy, RemedyStatus, RemedyKnowledge>
{
    /// <summary>The table.</summary>
    public RemedyLifecycle() : base("remedy", RemedyStatus.All)
    {
        On<RequestRemedy>()
            .Opens(Requested, Approved)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(ComplaintIsNamed, KindIsKnown, RequestedAmountIsPositive, RequestedCurrencyIsThatOfTheLimits, RequestReasonIsSound)
            .Requires(ComplaintExists, ComplaintIsInWork, NotAboutTheActor)
            .Emits((_, request, context, known) => new RemedyRequested
            {
                Remedy = request.Remedy,
                Complaint = request.Complaint,
                Customer = known.Complaint!.Customer,
                Kind = request.Kind,
                Amount = request.Amount,
                Reason = request.Reason,
                Limits = known.Limits,
                ApprovedUntil = ApprovedAtOnceUntil(request, context, known),
            });

        On<ApproveRemedy>()
            .From(Requested).To(Approved)
            .By(Any(Role.Supervisor), Any(Role.Finance), Delegate)
            .Requires(DelegationIsNamed, DelegationExists, ComplaintIsNotOver, NotAboutTheActor, NotByTheRequester, NotOnBarredAuthority, WithinLimit)
            .Emits((remedy, _, context, known) => new RemedyApproved
            {
                Amount = remedy.Amount,
                Total = TotalOf(remedy, context, known),
                Delegation = known.DelegationTo(context.Actor)?.Id,
                ValidUntil = context.At + remedy.Limits.ApprovalValidFor,
            });

        On<RejectRemedy>()
            .From(Requested).To(Rejected)
            .By(Any(Role.Supervisor), Any(Role.Finance))
            .Requires(RejectionHasReason, NotAboutTheActor, NotByTheRequester)
            .Emits((_, reject, _) => new RemedyRejected { Reason = reject.Reason });

        On<AmendRemedy>()
            .From(Requested).Stays()
            .From(Approved).To(Requested)
            .By(Requester)
            .Requires(AmendedAmountIsPositive, AmendedCurrencyIsThatOfTheLimits, ComplaintIsNotOver, NotAboutTheActor)
            .Emits((_, amend, _) => new RemedyAmended { Amount = amend.Amount });

        On<CancelRemedy>()
            .From(Requested, Approved).To(Cancelled)
            .By(Requester, Any(Role.Supervisor))
            .Requires(NotAboutTheActor)
            .Emits((_, _, _) => new RemedyCancelled());

        On<ExecuteRemedy>()
            .From(Approved).To(Executed)
            .By(Any(Role.Finance))
            .Requires(ReferenceIsSound, NotAboutTheActor, NotByTheRequester, NotByTheApprover, ApprovalHolds)
            .Emits((remedy, execute, _) => new RemedyExecuted { Amount = remedy.Approval!.Amount, Reference = execute.Reference });

        On<ExpireRemedy>()
            .From(Approved).To(Expired)
            .By(Any(Role.System))
            .Requires(ApprovalHasLapsed)
            .Emits((_, _, _) => new RemedyExpired());

        Complete();
    }
}
