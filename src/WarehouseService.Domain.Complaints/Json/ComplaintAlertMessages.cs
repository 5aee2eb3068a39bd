using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Complaints.Json;

/// <summary>The messages of complaints as work items: one for each alert that concerns somebody, and for each breach. Thread-safe.</summary>
public static class ComplaintAlertMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<ComplaintAlert> Format { get; } =
        new("message/alert/", DomainJson.Options(ComplaintAlertJson.Default, ComplaintConverters.All).TypeOf<ComplaintAlert>());

    internal static IEnumerable<WorkItem> Of(Decision<Complaint> decision) => decision.Event is ComplaintEvent { Timers.IsEmpty: false } happened
        ? Format.Write(happened.Timers.SelectMany(change => change.Raised).Select(raised => Alert(raised, decision)), decision.Stamp)
        : [];

    private static ComplaintAlert Alert(RaisedAlert raised, Decision<Complaint> decision)
    {
        var complaint = decision.State;
        return new()
        {
            Complaint = complaint.Id,
            Raised = raised,
            RaisedAt = decision.Stamp.At,
            EscalationLevel = complaint.EscalationLevel,
            Due = complaint.Timers.Of(raised.Measure)?.Due,
        };
    }
}

[JsonSerializable(typeof(ComplaintAlert))]
internal sealed partial class ComplaintAlertJson : JsonSerializerContext;
