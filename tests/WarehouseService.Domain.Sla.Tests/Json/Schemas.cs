using System.Text.Json;
using Json.Schema;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla.Tests.Json;

/// <summary>The published schemas, asked by a validator that is not ours.</summary>
internal static class Schemas
{
    private static readonly JsonSchema Calendars = JsonSchema.FromText(BusinessCalendarJson.Schema);

    private static readonly JsonSchema Sets = JsonSchema.FromText(CalendarsJson.Schema);

    private static readonly JsonSchema Policies = JsonSchema.FromText(SlaPolicyJson.Schema);

    public static bool AllowsCalendar(string json) => Allows(Calendars, json);

    public static bool AllowsCalendars(string json) => Allows(Sets, json);

    public static bool AllowsPolicy(string json) => Allows(Policies, json);

    private static bool Allows(JsonSchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement).IsValid;
    }
}
