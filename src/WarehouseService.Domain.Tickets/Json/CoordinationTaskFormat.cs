using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>How coordination tasks are written.</summary>
public static class CoordinationTaskFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(CoordinationTaskJson.Default, TicketConverters.All);

    /// <summary>The format; one, shared. Lists find tasks by status, department (as queue), doer (as assignee) and customer.</summary>
    public static RecordFormat<CoordinationTask> Instance { get; } = new(
        CaseReference.TaskKind,
        Json.TypeOf<CoordinationTask>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["requested"] = Json.TypeOf<TaskRequested>(),
            ["accepted"] = Json.TypeOf<TaskAccepted>(),
            ["started"] = Json.TypeOf<TaskStarted>(),
            ["completed"] = Json.TypeOf<TaskCompleted>(),
            ["declined"] = Json.TypeOf<TaskDeclined>(),
            ["confirmed"] = Json.TypeOf<TaskConfirmed>(),
            ["returned"] = Json.TypeOf<TaskReturned>(),
            ["cancelled"] = Json.TypeOf<TaskCancelled>(),
            ["alerts_raised"] = Json.TypeOf<TaskAlertsRaised>(),
            ["moved"] = Json.TypeOf<TaskMoved>(),
        },
        [
            Json.TypeOf<RequestTask>(), Json.TypeOf<AcceptTask>(), Json.TypeOf<StartTask>(), Json.TypeOf<CompleteTask>(),
            Json.TypeOf<DeclineTask>(), Json.TypeOf<ConfirmTask>(), Json.TypeOf<ReturnTask>(), Json.TypeOf<CancelTask>(),
            Json.TypeOf<RaiseTaskAlerts>(), Json.TypeOf<MoveTask>(),
        ],
        task => new()
        {
            Status = task.Status.Name,
            Queue = task.Department.Name,
            Assignee = task.Doer?.ToString(),
            Customer = task.Customer,
        },
        TaskAlertMessages.Of,
        freeText: ["instruction", "result", "reason"]);
}

[JsonSerializable(typeof(CoordinationTask))]
[JsonSerializable(typeof(TaskRequested))]
[JsonSerializable(typeof(TaskAccepted))]
[JsonSerializable(typeof(TaskStarted))]
[JsonSerializable(typeof(TaskCompleted))]
[JsonSerializable(typeof(TaskDeclined))]
[JsonSerializable(typeof(TaskConfirmed))]
[JsonSerializable(typeof(TaskReturned))]
[JsonSerializable(typeof(TaskCancelled))]
[JsonSerializable(typeof(TaskAlertsRaised))]
[JsonSerializable(typeof(TaskMoved))]
[JsonSerializable(typeof(RequestTask))]
[JsonSerializable(typeof(AcceptTask))]
[JsonSerializable(typeof(StartTask))]
[JsonSerializable(typeof(CompleteTask))]
[JsonSerializable(typeof(DeclineTask))]
[JsonSerializable(typeof(ConfirmTask))]
[JsonSerializable(typeof(ReturnTask))]
[JsonSerializable(typeof(CancelTask))]
[JsonSerializable(typeof(RaiseTaskAlerts))]
[JsonSerializable(typeof(MoveTask))]
internal sealed partial class CoordinationTaskJson : JsonSerializerContext;
