using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>The messages of coordination tasks as work items: one for each alert that concerns somebody. Thread-safe.</summary>
public static class TaskAlertMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<TaskAlert> Format { get; } =
        new("message/alert/", DomainJson.Options(TaskAlertJson.Default, TicketConverters.All).TypeOf<TaskAlert>());

    internal static IEnumerable<WorkItem> Of(Decision<CoordinationTask> decision) => Format.Write(
        ((CoordinationTaskEvent)decision.Event).Timers.SelectMany(change => change.Raised)
            .Where(raised => raised.Concerns is not null)
            .Select(raised => Alert(raised, decision)),
        decision.Stamp);

    private static TaskAlert Alert(RaisedAlert raised, Decision<CoordinationTask> decision)
    {
        var task = decision.State;
        return new()
        {
            Task = task.Id,
            For = task.For,
            Department = task.Department,
            Raised = raised,
            RaisedAt = decision.Stamp.At,
            Due = task.Due(),
        };
    }
}

[JsonSerializable(typeof(TaskAlert))]
internal sealed partial class TaskAlertJson : JsonSerializerContext;
