using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>The messages of cases as work items: one when a refund is overdue. Thread-safe.</summary>
public static class ReturnAlertMessages
{
    /// <summary>The prefix of the messages' names.</summary>
    public const string Prefix = "message/alert/";

    private static readonly JsonTypeInfo<ReturnAlert> Format = DomainJson.Options(ReturnAlertJson.Default, ReturnsConverters.All).TypeOf<ReturnAlert>();

    /// <summary>Reads the alert from a claimed message.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">It is no message of this kind.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static ReturnAlert Read(WorkRecord message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Name.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(message.Payload, Format) ?? throw new JsonException("The message is null.")
            : throw new ArgumentException($"message is '{message.Name}'; the names of alerts begin with {Prefix}.", nameof(message));
    }

    internal static IEnumerable<WorkItem> Of(Decision<ReturnCase> decision) => decision.Event is RefundOverdueRaised ? [Message(decision)] : [];

    private static WorkItem Message(Decision<ReturnCase> decision)
    {
        var (@case, stamp) = (decision.State, decision.Stamp);
        var alert = new ReturnAlert
        {
            Case = @case.Id,
            Order = @case.Order,
            DueBefore = @case.RefundBreachedAt!.Value,
            RaisedAt = stamp.At,
            EscalationLevel = @case.EscalationLevel,
        };
        return new(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{stamp.Version}/0"), stamp.At, JsonSerializer.Serialize(alert, Format));
    }
}

[JsonSerializable(typeof(ReturnAlert))]
internal sealed partial class ReturnAlertJson : JsonSerializerContext;
