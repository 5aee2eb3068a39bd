using static WarehouseService.Domain.Complaints.CorrectiveActionStatus;

namespace WarehouseService.Domain.Complaints;

/// <summary>Who may do what with a corrective action, and when: the rows.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class CorrectiveActionLifecycle : Lifecycle<CorrectiveAction, CorrectiveActionStatus, CorrectiveActionKnowledge>
{
    /// <summary>The table.</summary>
    public CorrectiveActionLifecycle() : base("corrective-action", CorrectiveActionStatus.All)
    {
        On<PlanAction>()
            .Opens(Planned)
            .By(Any(Role.Supervisor), Any(Role.Quality))
            .Requires(ComplaintIsNamed, OwnerIsOfTheHouse, KindIsKnown, DescriptionIsSound, ComplaintExists, ComplaintIsNotWithdrawn, NotAboutTheActor)
            .Emits((_, plan, _, known) => new ActionPlanned
            {
                Action = plan.Action,
                Complaint = plan.Complaint,
                Customer = known.Complaint!.Customer,
                Kind = plan.Kind,
                Owner = plan.Owner,
                Description = plan.Description,
                DueAt = plan.DueAt,
            });

        On<CompleteAction>()
            .From(Planned).To(Completed)
            .By(Owner)
            .Requires(ResultIsSound, NotAboutTheActor)
            .Emits((_, complete, _) => new ActionCompleted { Result = complete.Result });

        On<VerifyAction>()
            .From(Completed).To(Verified, Planned)
            .By(Any(Role.Supervisor), Any(Role.Quality))
            .Requires(FindingIsSound, NotAboutTheActor, NotByTheOwner)
            .Emits((_, verify, _) => verify.IsEffective
                ? new ActionVerified { Finding = verify.Finding }
                : new ActionFoundIneffective { Finding = verify.Finding });

        Complete();
    }
}
