using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Complaints.Json;

/// <summary>The messages of complaints as work items: one for each alert that concerns somebody, and for each breach. Thread-safe.</summary>
public static class ComplaintAlertMessages
{
    /// <summary>The prefix of the messages' names.</summary>
    public const string Prefix = "message/alert/";

    private static readonly JsonTypeInfo<ComplaintAlert> Format =
        DomainJson.Options(ComplaintAlertJson.Default, ComplaintConverters.All).TypeOf<ComplaintAlert>();

    /// <summary>Reads the alert from a claimed message.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">It is no message of this kind.</exception>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static ComplaintAlert Read(WorkRecord message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Name.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(message.Payload, Format) ?? throw new JsonException("The message is null.")
            : throw new ArgumentException($"message is '{message.Name}'; the names of alerts begin with {Prefix}.", nameof(message));
    }

    internal static IEnumerable<WorkItem> Of(Decision<Complaint> decision) => decision.Event is ComplaintEvent { Timers.IsEmpty: false } happened
        ? happened.Timers.SelectMany(change => change.Raised).Select((raised, index) => Message(raised, index, decision))
        : [];

    private static WorkItem Message(RaisedAlert raised, int index, Decision<Complaint> decision)
    {
        var (complaint, stamp) = (decision.State, decision.Stamp);
        var alert = new ComplaintAlert
        {
            Complaint = complaint.Id,
            Raised = raised,
            RaisedAt = stamp.At,
            EscalationLevel = complaint.EscalationLevel,
            Due = complaint.Timers.Of(raised.Measure)?.Due,
        };
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}{stamp.Version}/{index}"), stamp.At, JsonSerializer.Serialize(alert, Format));
    }
}

[JsonSerializable(typeof(ComplaintAlert))]
internal sealed partial class ComplaintAlertJson : JsonSerializerContext;
