using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>The messages of coordination tasks as work items: one for each alert that concerns somebody. Thread-safe.</summary>
public static class TaskAlertMessages
{
    private static readonly JsonTypeInfo<TaskAlert> Format = DomainJson.Options(TaskAlertJson.Default, TicketConverters.All).TypeOf<TaskAlert>();

    /// <summary>Reads the alert from a claimed message of a task, whose name begins with <see cref="TicketAlertMessages.Prefix"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">It is no message of this kind.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static TaskAlert Read(WorkRecord message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Name.StartsWith(TicketAlertMessages.Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(message.Payload, Format) ?? throw new JsonException("The message is null.")
            : throw new ArgumentException($"message is '{message.Name}'; the names of alerts begin with {TicketAlertMessages.Prefix}.", nameof(message));
    }

    internal static IEnumerable<WorkItem> Of(Decision<CoordinationTask> decision) =>
        ((CoordinationTaskEvent)decision.Event).Timers.SelectMany(change => change.Raised)
            .Where(raised => raised.Concerns is not null)
            .Select((raised, index) => Message(raised, index, decision));

    private static WorkItem Message(RaisedAlert raised, int index, Decision<CoordinationTask> decision)
    {
        var (task, stamp) = (decision.State, decision.Stamp);
        var alert = new TaskAlert
        {
            Task = task.Id,
            For = task.For,
            Department = task.Department,
            Raised = raised,
            RaisedAt = stamp.At,
            Due = task.Due(),
        };
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{TicketAlertMessages.Prefix}{stamp.Version}/{index}"), stamp.At, JsonSerializer.Serialize(alert, Format));
    }
}

[JsonSerializable(typeof(TaskAlert))]
internal sealed partial class TaskAlertJson : JsonSerializerContext;
