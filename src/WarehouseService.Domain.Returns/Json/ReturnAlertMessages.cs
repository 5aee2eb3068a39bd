using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>The messages of cases as work items: one when a refund is overdue. Thread-safe.</summary>
public static class ReturnAlertMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<ReturnAlert> Format { get; } =
        new("message/alert/", DomainJson.Options(ReturnAlertJson.Default, ReturnsConverters.All).TypeOf<ReturnAlert>());

    internal static IEnumerable<WorkItem> Of(Decision<ReturnCase> decision) =>
        decision.Event is RefundOverdueRaised ? Format.Write([Alert(decision)], decision.Stamp) : [];

    private static ReturnAlert Alert(Decision<ReturnCase> decision)
    {
        var @case = decision.State;
        return new()
        {
            Case = @case.Id,
            Order = @case.Order,
            DueBefore = @case.RefundBreachedAt!.Value,
            RaisedAt = decision.Stamp.At,
            EscalationLevel = @case.EscalationLevel,
        };
    }
}

[JsonSerializable(typeof(ReturnAlert))]
internal sealed partial class ReturnAlertJson : JsonSerializerContext;
