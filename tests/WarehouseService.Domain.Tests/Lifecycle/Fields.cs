using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>The fields of records by the names that the shared scenarios give them, as text.</summary>
internal static class Fields
{
    public static Dictionary<string, string?> Of(object record, long version)
    {
        var fields = record switch
        {
            Ticket ticket => Of(ticket),
            CoordinationTask task => new() { ["state"] = task.Status.Name, ["for"] = task.For.Id },
            Complaint complaint => Of(complaint),
            Remedy remedy => Of(remedy),
            CorrectiveAction action => new() { ["state"] = action.Status.Name },
            Survey survey => new() { ["state"] = survey.Status.Name, ["score"] = Text(survey.Score), ["cycle"] = Text(survey.Cycle) },
            _ => throw new InvalidOperationException($"No scenario asks for {record.GetType().Name}."),
        };
        fields["version"] = Text(version);
        return fields;
    }

    public static string? Written(JsonElement expected) => expected.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when OffsetDateTimePattern.ExtendedIso.Parse(expected.GetString()!) is { Success: true } at => Text(at.Value.ToInstant()),
        JsonValueKind.String => expected.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => Text(expected.GetInt64()),
    };

    private static Dictionary<string, string?> Of(Ticket ticket) => new()
    {
        ["state"] = ticket.Status.Name,
        ["priority"] = ticket.Priority.Name,
        ["parent"] = ticket.Parent,
        ["escalation_level"] = Text(ticket.EscalationLevel),
        ["reopen_count"] = Text(ticket.Reopens),
        ["first_response_at"] = Text(ticket.FirstResponseAt),
        ["resolved_at"] = Text(ticket.ResolvedAt),
        ["closed_at"] = Text(ticket.ClosedAt),
    };

    private static Dictionary<string, string?> Of(Complaint complaint) => new()
    {
        ["state"] = complaint.Status.Name,
        ["hold"] = complaint.Hold is null ? "false" : "true",
        ["acknowledged_at"] = Text(complaint.AcknowledgedAt),
        ["responded_at"] = Text(complaint.AnsweredAt),
        ["closed_at"] = Text(complaint.ClosedAt),
        ["decided_by"] = complaint.DecidedBy?.Id,
    };

    private static Dictionary<string, string?> Of(Remedy remedy) => new()
    {
        ["state"] = remedy.Status.Name,
        ["amount"] = Text(remedy.Amount.MinorUnits / 100),
        ["approved_by"] = remedy.Approval is not { } approval ? null : approval.IsStanding() ? "standing_authority" : approval.By!.Id,
        ["approved_at"] = Text(remedy.Approval?.At),
        ["executed_at"] = Text(remedy.ExecutedAt),
    };

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(Instant? at) => at?.ToString();
}
