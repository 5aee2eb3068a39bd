using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Calendars.Ical.Tests;

public sealed class ReadmeTests
{
    private static readonly StringWriter Console = new(CultureInfo.InvariantCulture);

    [Fact]
    public void The_sample_of_the_readme_does_what_it_says()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Data", "cn_2025.ics");

        // sample
        var year = new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));
        var dates = IcalDates.Read(File.ReadAllBytes(file), year);          // holiday-cn's 2025.ics

        var hours = DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 30));
        var calendar = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], hours)
            .WithDates(dates, name => name.StartsWith("上班", StringComparison.Ordinal), hours);

        Console.WriteLine(dates[1]);                                        // 2025-01-26 上班(补春节假期)
        Console.WriteLine(calendar.NextOpening(Instant.FromUtc(2025, 9, 30, 12, 0)));   // 2025-10-09T01:00:00Z
        // end

        Assert.Equal("2025-01-26 上班(补春节假期)\n2025-10-09T01:00:00Z\n", Console.ToString().ReplaceLineEndings("\n"));
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
