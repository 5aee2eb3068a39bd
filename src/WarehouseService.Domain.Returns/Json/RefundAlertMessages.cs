using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>The messages of refunds that are late: one for each alert, and for each breach. Thread-safe.</summary>
public static class RefundAlertMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<RefundAlert> Format { get; } =
        new("message/alert/", DomainJson.Options(RefundAlertJson.Default, ReturnsConverters.All).TypeOf<RefundAlert>());

    internal static IEnumerable<WorkItem> Of(Decision<Refund> decision) => Format.Write(
        ((RefundEvent)decision.Event).Timers.SelectMany(change => change.Raised).Select(raised => Alert(raised, decision)), decision.Stamp);

    private static RefundAlert Alert(RaisedAlert raised, Decision<Refund> decision) => new()
    {
        Refund = decision.State.Id,
        Order = decision.State.Order,
        Raised = raised,
        RaisedAt = decision.Stamp.At,
        Due = decision.State.Timers.Of(raised.Measure)?.Due,
    };
}

[JsonSerializable(typeof(RefundAlert))]
internal sealed partial class RefundAlertJson : JsonSerializerContext;
