using System.Globalization;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>The messages by which finance is asked to pay refunds; its answer is <see cref="AnswerRefund"/>. Thread-safe.</summary>
public static class RefundMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<RefundOrder> Format { get; } =
        new("message/refund/", DomainJson.Options(RefundOrderJson.Default, ReturnsConverters.All).TypeOf<RefundOrder>());

    internal static IEnumerable<WorkItem> Of(Decision<Refund> decision) => decision.Event is RefundSent ? [Message(decision)] : [];

    private static WorkItem Message(Decision<Refund> decision)
    {
        var refund = decision.State;
        var order = new RefundOrder { Key = refund.Id, Order = refund.Order, Amount = refund.Amount, Shares = refund.Shares, Attempt = refund.Attempts };
        return Format.Write(order, refund.Attempts.ToString(CultureInfo.InvariantCulture), decision.Stamp.At);
    }
}

[JsonSerializable(typeof(RefundOrder))]
internal sealed partial class RefundOrderJson : JsonSerializerContext;
