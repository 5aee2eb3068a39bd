using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

public sealed class ReadmeTests
{
    private static readonly StringWriter Console = new(CultureInfo.InvariantCulture);

    [Fact]
    public void The_sample_of_the_readme_does_what_it_says()
    {
        // sample
        var hours = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 30));
        var calendar = MainlandChina.Weekdays(hours)                        // Asia/Shanghai, holidays and make-up days of 2025 and 2026
            .WithHours(new LocalDate(2025, 12, 31), "stocktake", DayWindow.Of(new LocalTime(9, 0), new LocalTime(12, 0)));

        var calendars = new Calendars([new("warehouse", calendar)]);         // policies and clocks name hours by id
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
    }

    [Fact]
    public void The_readme_shows_the_sample_as_it_is_compiled()
    {
        var readme = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var shown = readme.SkipWhile(line => line != "```csharp").Skip(1).TakeWhile(line => line != "```");
        var compiled = File.ReadAllLines(ThisFile()).SkipWhile(line => line.Trim() != "// sample").Skip(1).TakeWhile(line => line.Trim() != "// end");

        Assert.Equal(shown, compiled.Select(line => line.Length > 8 ? line[8..] : ""));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
