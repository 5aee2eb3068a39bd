using System.Collections.Immutable;
using WarehouseService.Domain.Sla;
using static WarehouseService.Domain.Tickets.CoordinationTaskStatus;

namespace WarehouseService.Domain.Tickets;

public sealed partial class CoordinationTaskLifecycle
{
    private static readonly ImmutableArray<CoordinationTaskStatus> BeforeDone = [Requested, Accepted, InProgress];

    // Who.
    private static readonly Who<CoordinationTaskCommand> ThatDepartment = new("that department", (task, _, actor) => actor.Role == task.Department);

    private static readonly Who<CoordinationTaskCommand> Requester = new("requester", (task, _, actor) => actor == task.RequestedBy);

    // Who may merge was judged at the case.
    private static readonly Who<CoordinationTaskReaction> WhoeverMovesItsCase = new("whoever merges its case", (_, _, _) => true);

    // What a command must bring.
    private static readonly Guard<RequestTask> IdLeavesRoomForItsKind = new(CoordinationTaskCodes.IdTooLong, (_, request, _) =>
        !Identifier.IsValid(request.Task) || CaseReference.IsValid(CaseReference.TaskKind, request.Task))
    { Grounds = (_, request, _) => [("id", request.Task)] };

    private static readonly Guard<RequestTask> CaseIsNamed = new(CoordinationTaskCodes.MissingCase, (_, request, _) => request.For is not null);

    private static readonly Guard<RequestTask> DepartmentIsKnown = new(CoordinationTaskCodes.UnknownDepartment, (_, request, _) =>
        request.Department is { IsDepartment: true })
    { Grounds = (_, request, _) => [("department", request.Department)] };

    private static readonly Guard<RequestTask> InstructionIsSound = new(CoordinationTaskCodes.MalformedInstruction, (_, request, _) =>
        FreeText.IsSound(request.Instruction));

    private static readonly Guard<DeclineTask> DecliningHasReason = new(CoordinationTaskCodes.MissingReason, (_, decline, _) => FreeText.IsSound(decline.Reason));

    private static readonly Guard<ReturnTask> ReturningHasReason = new(CoordinationTaskCodes.MissingReason, (_, back, _) => FreeText.IsSound(back.Reason));

    private static readonly Guard<CompleteTask> HasResult = new(CoordinationTaskCodes.MissingResult, (_, complete, _) => FreeText.IsSound(complete.Result));

    // What must be true.
    private static readonly Guard<RequestTask> CaseExists = new(CoordinationTaskCodes.NoSuchCase, (_, _, _, known) => known.Case is not null)
    { Grounds = (_, request, _) => [("case", request.For)] };

    private static readonly Guard<RequestTask> CaseTakesTasks = new(CoordinationTaskCodes.CaseSettled, (_, _, _, known) => known.Case is null or { TakesTasks: true })
    { Grounds = (_, request, known) => [("case", request.For), ("status", known?.Case?.Status)] };

    private static readonly Guard<CoordinationTaskCommand> CaseIsNotAboutThem = new(CoordinationTaskCodes.CaseIsAboutThem, (_, _, context, known) =>
        known.Case?.Excluded is not { } excluded || excluded != context.Actor.Id);

    // The same person in another role is the same person.
    private static readonly Guard<CoordinationTaskCommand> IsNotTheirWork = new(CoordinationTaskCodes.OwnWork, (task, _, context) =>
        task.Doer?.Id != context.Actor.Id)
    { Grounds = (task, _, _) => [("doer", task.Doer)] };

    private static readonly Guard<RaiseTaskAlerts> SomethingFellDue = new(CoordinationTaskCodes.NothingDue, (task, raise, context, known) =>
        Raised(task, raise, context, known) is not null)
    { Grounds = (task, raise, _) => [("timer", raise.Timer), ("next", task.Timers.Of(SlaMeasure.CoordinationTask)?.Next)] };

    private static TimerChange? Raised(CoordinationTask task, RaiseTaskAlerts raise, CommandContext context, CoordinationTaskKnowledge known) =>
        task.Timers.MeasureOf(raise.Timer) is { } measure ? task.Timers.Raise(measure, known.Calendars, context.At) : null;
}
