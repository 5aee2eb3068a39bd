using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Sla.Json;

namespace PolicyTests;

/// <summary>What our customers are promised: the document that goes live, and our hours.</summary>
internal static class OurSlaPolicy
{
    public static Calendars Calendars { get; } = new(
    [
        new("office", MainlandChina.Weekdays(DayWindow.Of(new LocalTime(9, 0), new LocalTime(18, 0)))),
    ]);

    public static SlaPolicy Live { get; } = SlaPolicyJson.Read(
        """
        {
          "id": "house",
          "rules": [
            {
              "name": "urgent",
              "when": { "priority": ["P1", "P2"] },
              "targets": {
                "first_response": { "within": "0:30:00" },
                "resolution": {
                  "within": "8:00:00",
                  "alerts": [{ "name": "warning", "at": "75%", "concerns": "owner" }, { "name": "level 1", "at": "due", "concerns": "team-lead" }]
                }
              }
            },
            {
              "name": "everyone else",
              "targets": {
                "first_response": { "within": "4:00:00", "calendar": "office" },
                "resolution": { "within": "27:00:00", "calendar": "office" }
              }
            }
          ]
        }
        """);
}
