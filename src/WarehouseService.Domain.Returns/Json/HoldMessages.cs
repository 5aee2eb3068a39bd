using System.Globalization;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>What the payment side is asked about holds, as work items: one for each asking. Thread-safe.</summary>
public static class HoldMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<HoldInstruction> Format { get; } =
        new("message/hold/", DomainJson.Options(HoldInstructionJson.Default, ReturnsConverters.All).TypeOf<HoldInstruction>());

    internal static IEnumerable<WorkItem> Of(Decision<AdvanceExchange> decision) =>
        ((AdvanceExchangeEvent)decision.Event).Asked.Select(payment => Message(payment, decision));

    private static WorkItem Message(HoldPayment payment, Decision<AdvanceExchange> decision)
    {
        var (exchange, stamp) = (decision.State, decision.Stamp);
        var instruction = new HoldInstruction
        {
            Exchange = exchange.Id,
            Key = $"{exchange.Id}/{payment.Kind.Name}",
            Kind = payment.Kind,
            Amount = payment.Amount,
            Customer = exchange.Customer,
            Hold = exchange.Payment(HoldPaymentKind.Place)?.Reference,
        };
        return Format.Write(instruction, string.Create(CultureInfo.InvariantCulture, $"{stamp.Version}/{payment.Kind.Name}"), stamp.At);
    }
}

[JsonSerializable(typeof(HoldInstruction))]
internal sealed partial class HoldInstructionJson : JsonSerializerContext;
