using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>The messages of tickets as work items: one for each alert that concerns somebody. Thread-safe.</summary>
public static class TicketAlertMessages
{
    /// <summary>The prefix of the messages' names.</summary>
    public const string Prefix = "message/alert/";

    private static readonly JsonTypeInfo<TicketAlert> Format = DomainJson.Options(TicketAlertJson.Default, TicketConverters.All).TypeOf<TicketAlert>();

    /// <summary>Reads the alert from a claimed message.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">It is no message of this kind.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static TicketAlert Read(WorkRecord message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Name.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(message.Payload, Format) ?? throw new JsonException("The message is null.")
            : throw new ArgumentException($"message is '{message.Name}'; the names of alerts begin with {Prefix}.", nameof(message));
    }

    internal static IEnumerable<WorkItem> Of(Decision<Ticket> decision) => decision.Event is TicketEvent { Timers.IsEmpty: false } happened
        ? happened.Timers.SelectMany(change => change.Raised)
            .Where(raised => raised.Concerns is not null)
            .Select((raised, index) => Message(raised, index, decision))
        : [];

    private static WorkItem Message(RaisedAlert raised, int index, Decision<Ticket> decision)
    {
        var (ticket, stamp) = (decision.State, decision.Stamp);
        var alert = new TicketAlert
        {
            Ticket = ticket.Id,
            Raised = raised,
            RaisedAt = stamp.At,
            Owner = ticket.Owner,
            Priority = ticket.Priority,
            Due = ticket.Timers.Of(raised.Measure)?.Due,
        };
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{stamp.Version}/{index}"), stamp.At, JsonSerializer.Serialize(alert, Format));
    }
}

[JsonSerializable(typeof(TicketAlert))]
internal sealed partial class TicketAlertJson : JsonSerializerContext;
