using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>The messages by which finance is asked to pay refunds; its answer is <see cref="AnswerRefund"/>.</summary>
public static class RefundMessages
{
    /// <summary>What names of such messages begin with.</summary>
    public const string Prefix = "message/refund/";

    private static readonly JsonTypeInfo<RefundOrder> Format = DomainJson.Options(RefundOrderJson.Default, ReturnsConverters.All).TypeOf<RefundOrder>();

    /// <summary>Reads a message.</summary>
    /// <exception cref="ArgumentException">It is another message.</exception>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static RefundOrder Read(WorkRecord message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Name.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(message.Payload, Format) ?? throw new JsonException("The message is null.")
            : throw new ArgumentException($"message is '{message.Name}'; the names of refunds begin with {Prefix}.", nameof(message));
    }

    internal static IEnumerable<WorkItem> Of(Decision<Refund> decision) => decision.Event is RefundSent ? [Message(decision)] : [];

    private static WorkItem Message(Decision<Refund> decision)
    {
        var (refund, stamp) = (decision.State, decision.Stamp);
        var order = new RefundOrder { Key = refund.Id, Order = refund.Order, Amount = refund.Amount, Shares = refund.Shares, Attempt = refund.Attempts };
        return new(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{refund.Attempts}"), stamp.At, JsonSerializer.Serialize(order, Format));
    }
}

[JsonSerializable(typeof(RefundOrder))]
internal sealed partial class RefundOrderJson : JsonSerializerContext;
