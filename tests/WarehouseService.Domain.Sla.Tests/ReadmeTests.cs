using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class ReadmeTests
{
    private static readonly StringWriter Console = new(CultureInfo.InvariantCulture);

    [Fact]
    public void The_samples_of_the_readme_do_what_they_say()
    {
        // sample
        var hours = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 30));
        var calendar = MainlandChina.Weekdays(hours)                        // Asia/Shanghai, holidays and make-up days of 2025 and 2026
            .WithHours(new LocalDate(2025, 12, 31), "stocktake", DayWindow.Of(new LocalTime(9, 0), new LocalTime(12, 0)));

        var calendars = new Calendars([new("warehouse", calendar)]);        // policies and clocks name hours by id
        var opened = Instant.FromUtc(2025, 9, 30, 8, 0);                    // 16:00 in Shanghai, the day before National Day
        var clock = SlaClock.Of(Duration.FromHours(4), "warehouse")
            .Start(opened)
            .Pause(opened + Duration.FromMinutes(30), "waiting for the customer")
            .Resume(opened + Duration.FromMinutes(45));

        var reading = clock.Read(calendars, at: opened + Duration.FromHours(1));
        Console.WriteLine(reading.Due);                                     // 2025-10-09T03:45:00Z
        Console.WriteLine(clock.Explain(calendars, reading.At).ToText(CultureInfo.GetCultureInfo("zh-CN")));
        // end

        Assert.StartsWith("2025-10-09T03:45:00Z", Console.ToString(), StringComparison.Ordinal);
        Assert.Contains("暂停：waiting for the customer", Console.ToString(), StringComparison.Ordinal);

        // sample
        var policy = SlaPolicyJson.Read(
            """
            {
              "id": "house",
              "rules": [
                {
                  "name": "gold",
                  "when": { "customerTier": ["gold"], "priority": ["P1", "P2"] },
                  "targets": {
                    "resolution": {
                      "within": "8:00:00",
                      "calendar": "warehouse",
                      "alerts": [{ "name": "warning", "at": "80%", "concerns": "owner" }, { "name": "level 1", "at": "due", "concerns": "team-lead" }]
                    }
                  }
                },
                { "name": "everyone", "targets": { "first_response": { "within": "1:00:00" } } }
              ]
            }
            """);

        var gold = new SlaFacts { CustomerTier = "gold", Priority = "P1" };
        var kept = policy.ForCase(gold);                                    // stored with the case
        var resolution = kept.Select(gold)!.Targets[SlaMeasure.Resolution];
        var warned = calendar.Add(opened, resolution.Alerts[0].ElapsedAt(resolution.Within));
        Console.WriteLine(warned);                                          // 2025-10-09T05:54:00Z
        // end

        Assert.EndsWith("2025-10-09T05:54:00Z\n", Console.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_shows_the_samples_as_they_are_compiled() => Assert.Equal(
        Blocks(Path.Combine(AppContext.BaseDirectory, "README.md"), "```csharp", "```"),
        Blocks(ThisFile(), "// sample", "// end").Select(line => line.Length > 8 ? line[8..] : ""));

    private static IEnumerable<string> Blocks(string file, string start, string end)
    {
        var inside = false;
        foreach (var line in File.ReadLines(file))
        {
            inside = inside ? line.Trim() != end : line.Trim() == start;
            if (inside && line.Trim() != start)
            {
                yield return line;
            }
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
