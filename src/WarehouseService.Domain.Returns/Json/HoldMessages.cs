using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>What the payment side is asked about holds, as work items: one for each asking. Thread-safe.</summary>
public static class HoldMessages
{
    /// <summary>The prefix of the messages' names.</summary>
    public const string Prefix = "message/hold/";

    private static readonly JsonTypeInfo<HoldInstruction> Format =
        DomainJson.Options(HoldInstructionJson.Default, ReturnsConverters.All).TypeOf<HoldInstruction>();

    /// <summary>Reads the instruction from a claimed message.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">It is no message of this kind.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static HoldInstruction Read(WorkRecord message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Name.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(message.Payload, Format) ?? throw new JsonException("The message is null.")
            : throw new ArgumentException($"message is '{message.Name}'; the names of messages about holds begin with {Prefix}.", nameof(message));
    }

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
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{stamp.Version}/{payment.Kind.Name}"),
            stamp.At,
            JsonSerializer.Serialize(instruction, Format));
    }
}

[JsonSerializable(typeof(HoldInstruction))]
internal sealed partial class HoldInstructionJson : JsonSerializerContext;
