using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>The messages of repairs as work items: one for each alert, and for each breach. Thread-safe.</summary>
public static class RepairAlertMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<RepairAlert> Format { get; } =
        new("message/alert/", DomainJson.Options(RepairAlertJson.Default, ReturnsConverters.All).TypeOf<RepairAlert>());

    internal static IEnumerable<WorkItem> Of(Decision<Repair> decision) => Format.Write(
        ((RepairEvent)decision.Event).Timers.SelectMany(change => change.Raised).Select(raised => Alert(raised, decision)), decision.Stamp);

    private static RepairAlert Alert(RaisedAlert raised, Decision<Repair> decision) => new()
    {
        Repair = decision.State.Id,
        Raised = raised,
        RaisedAt = decision.Stamp.At,
        Due = decision.State.Timers.Of(raised.Measure)?.Due,
    };
}

[JsonSerializable(typeof(RepairAlert))]
internal sealed partial class RepairAlertJson : JsonSerializerContext;
