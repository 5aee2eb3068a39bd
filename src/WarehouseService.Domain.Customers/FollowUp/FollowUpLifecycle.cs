using static WarehouseService.Domain.Customers.FollowUpStatus;

namespace WarehouseService.Domain.Customers;

/// <summary>Who may do what with a follow-up, and when: the rows. Who and what the names mean stands in <c>FollowUpGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class FollowUpLifecycle : Lifecycle<FollowUp, FollowUpStatus, FollowUpKnowledge>
{
    /// <summary>The table.</summary>
    public FollowUpLifecycle() : base("follow-up", FollowUpStatus.All)
    {
        On<PlanVisit>()
            .Opens(Due)
            .By(Any(Role.Agent), Any(Role.Supervisor), Any(Role.System))
            .Requires(CustomerIsNamed, DueIsAhead, CustomerIsKnown, CustomerIsActive)
            .Emits((_, plan, _, known) => new FollowUpMade
            {
                FollowUp = plan.FollowUp,
                Customer = plan.Customer,
                DueAt = plan.DueAt,
                Policy = known.Policy,
            });

        On<RaiseFollowUp>()
            .Opens(Due)
            .By([.. Role.All.Select(Any)])
            .Emits((_, raise, context) => new FollowUpMade
            {
                FollowUp = raise.FollowUp,
                Customer = raise.Customer,
                Ticket = raise.Ticket,
                Survey = raise.Survey,
                Rated = raise.Rated,
                DueAt = context.At + raise.Policy.CallBackWithin,
                Policy = raise.Policy,
            });

        On<RecordTry>()
            .From(Due).To(Due, Completed)
            .From(Overdue).To(Overdue, Completed)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(NotByTheRated)
            .Emits((_, _, _) => new CustomerNotReached());

        On<CompleteFollowUp>()
            .From(Due, Overdue).To(Completed)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(HasOutcome, NotByTheRated)
            .Emits((_, complete, _) => new FollowUpCompleted { Outcome = complete.Outcome });

        On<MarkOverdue>()
            .From(Due).To(Overdue)
            .By(Any(Role.System))
            .Requires(TimeIsOver)
            .Emits((_, _, _) => new FollowUpOverdue());

        Complete();
    }
}
