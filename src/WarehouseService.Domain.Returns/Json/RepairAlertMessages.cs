using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>The messages of repairs as work items: one for each alert, and for each breach. Thread-safe.</summary>
public static class RepairAlertMessages
{
    /// <summary>The prefix of the messages' names.</summary>
    public const string Prefix = "message/alert/";

    private static readonly JsonTypeInfo<RepairAlert> Format = DomainJson.Options(RepairAlertJson.Default, ReturnsConverters.All).TypeOf<RepairAlert>();

    /// <summary>Reads the alert from a claimed message.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">It is no message of this kind.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static RepairAlert Read(WorkRecord message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Name.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(message.Payload, Format) ?? throw new JsonException("The message is null.")
            : throw new ArgumentException($"message is '{message.Name}'; the names of alerts begin with {Prefix}.", nameof(message));
    }

    internal static IEnumerable<WorkItem> Of(Decision<Repair> decision) =>
        ((RepairEvent)decision.Event).Timers.SelectMany(change => change.Raised).Select((raised, index) => Message(raised, index, decision));

    private static WorkItem Message(RaisedAlert raised, int index, Decision<Repair> decision)
    {
        var (repair, stamp) = (decision.State, decision.Stamp);
        var alert = new RepairAlert { Repair = repair.Id, Raised = raised, RaisedAt = stamp.At, Due = repair.Timers.Of(raised.Measure)?.Due };
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{stamp.Version}/{index}"), stamp.At, JsonSerializer.Serialize(alert, Format));
    }
}

[JsonSerializable(typeof(RepairAlert))]
internal sealed partial class RepairAlertJson : JsonSerializerContext;
