using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Tickets.CoordinationTaskStatus;

namespace WarehouseService.Domain.Tickets;

/// <summary>Who may do what with a coordination task, and when: the rows. What the names mean stands in <c>CoordinationTaskGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class CoordinationTaskLifecycle : Lifecycle<CoordinationTask, CoordinationTaskStatus, CoordinationTaskKnowledge>
{
    /// <summary>The table.</summary>
    public CoordinationTaskLifecycle() : base(CaseReference.TaskKind, CoordinationTaskStatus.All)
    {
        On<RequestTask>()
            .Opens(Requested)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(IdLeavesRoomForItsKind, CaseIsNamed, DepartmentIsKnown, InstructionIsSound, CaseExists, CaseTakesTasks, CaseIsNotAboutThem)
            .Emits(Settled<RequestTask>((_, request, _, known) => new TaskRequested
            {
                Task = request.Task,
                For = request.For,
                Customer = known.Case!.Customer,
                Department = request.Department,
                Instruction = request.Instruction,
                Sla = known.Sla.ForCase(FactsOf(request, known.Case)),
                Facts = FactsOf(request, known.Case),
            }));

        On<AcceptTask>()
            .From(Requested).To(Accepted)
            .By(ThatDepartment)
            .Requires(CaseIsNotAboutThem)
            .Emits((_, _, _) => new TaskAccepted());

        On<StartTask>()
            .From(Accepted).To(InProgress)
            .By(ThatDepartment)
            .Requires(CaseIsNotAboutThem)
            .Emits((_, _, _) => new TaskStarted());

        On<CompleteTask>()
            .From(Accepted, InProgress).To(Done)
            .By(ThatDepartment)
            .Requires(HasResult, CaseIsNotAboutThem)
            .Emits(Settled<CompleteTask>((_, complete, _, _) => new TaskCompleted { Result = complete.Result }));

        On<DeclineTask>()
            .From(Requested, Accepted).To(Declined)
            .By(ThatDepartment)
            .Requires(DecliningHasReason, CaseIsNotAboutThem)
            .Emits(Settled<DeclineTask>((_, decline, _, _) => new TaskDeclined { Reason = decline.Reason }));

        On<ConfirmTask>()
            .From(Done).To(Confirmed)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(IsNotTheirWork, CaseIsNotAboutThem)
            .Emits((_, _, _) => new TaskConfirmed());

        On<ReturnTask>()
            .From(Done).To(InProgress)
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(ReturningHasReason, IsNotTheirWork, CaseIsNotAboutThem)
            .Emits(Settled<ReturnTask>((_, back, _, _) => new TaskReturned { Reason = back.Reason }));

        On<CancelTask>()
            .From(BeforeDone).To(Cancelled)
            .By(Requester, Any(Role.Supervisor))
            .Requires(CaseIsNotAboutThem)
            .Emits(Settled<CancelTask>((_, _, _, _) => new TaskCancelled()));

        On<RaiseTaskAlerts>()
            .From(BeforeDone).Stays()
            .By(Any(Role.System))
            .Requires(SomethingFellDue)
            .Emits((task, raise, context, known) => new TaskAlertsRaised { Timers = [Raised(task, raise, context, known)!] });

        On<MoveTask>()
            .From([.. BeforeDone, Done]).Stays()
            .By(WhoeverMovesItsCase)
            .Emits((_, move, _) => new TaskMoved { To = move.To, Customer = move.Customer });

        Complete();
    }

    // A task is a kind of case of its own, and its category is the department: so policies hold each to its targets.
    private static SlaFacts FactsOf(RequestTask request, TaskCase @case) =>
        @case.Facts with { CaseKind = CaseReference.TaskKind, Category = request.Department.Name };

    // What marks the clock says what had fallen due on it, and when what is next: with calendars, which no later reader has.
    private static Func<CoordinationTask, TCommand, CommandContext, CoordinationTaskKnowledge, CoordinationTaskEvent> Settled<TCommand>(
        Func<CoordinationTask, TCommand, CommandContext, CoordinationTaskKnowledge, CoordinationTaskEvent> emits) => (task, command, context, known) =>
    {
        var happened = emits(task, command, context, known);
        var after = happened.Apply(task, new Stamp(0, context.At, context.Actor));
        return happened with { Timers = after.Timers.Settle(task?.Timers, known.Calendars, context.At) };
    };
}
