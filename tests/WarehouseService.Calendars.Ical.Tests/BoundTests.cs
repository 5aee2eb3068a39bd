using System.Diagnostics;
using NodaTime;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Calendars.Ical.Tests;

/// <summary>Whatever a document says, reading it ends, soon and in little memory.</summary>
public sealed class BoundTests
{
    private const int TenMegabytes = 10_000_000;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private static readonly DateInterval Forever = new(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);

    [Theory]
    [InlineData("\n", 1)]
    [InlineData("x\n", 100)]
    [InlineData("x", 2)]
    [InlineData("\0", 2)]
    [InlineData("\n ", 1)]
    [InlineData("BEGIN:VCALENDAR\n", 100)]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT\n", 100)]
    [InlineData("BEGIN:X\n", 2)]
    [InlineData("x:\"", 2)]
    public void Ten_megabytes_of_nonsense_are_refused_soon(string piece, int faults)
    {
        var ics = string.Concat(Enumerable.Repeat(piece, TenMegabytes / piece.Length));

        Assert.Equal(faults, InTime(() => Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(ics, Calendars.Year2025)).Faults.Length));
    }

    [Fact]
    public void Ten_megabytes_of_events_are_read_soon()
    {
        var one = Calendars.Event("UID:1", "SUMMARY:a", "DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=YEARLY", "EXDATE:20270101");
        var ics = Calendars.Around([.. Enumerable.Repeat(one, TenMegabytes / one.Length)]);

        Assert.Equal(["2025-01-01 a"], InTime(() => Calendars.Read(ics)));
    }

    [Fact]
    public void Ten_megabytes_in_one_event_are_read_soon()
    {
        var dates = string.Join(',', Enumerable.Range(0, TenMegabytes / 18).Select(day => $"{new LocalDate(2025, 1, 1).PlusDays(day % 20_000):uuuuMMdd}"));
        var exDates = string.Concat(Enumerable.Repeat("EXDATE:20250101\n", TenMegabytes / 32));

        Assert.Equal(364, InTime(() => Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:20250101", $"RDATE:{dates}", exDates.TrimEnd()))).Length);
    }

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=DAILY;COUNT=2147483647")]
    [InlineData("FREQ=DAILY;BYMONTH=1;BYMONTHDAY=1;BYDAY=MO;INTERVAL=2")]
    public void A_rule_that_takes_too_many_steps_is_refused_soon(string rule)
    {
        var ics = Calendars.Of("UID:a", "SUMMARY:a", "DTSTART:20240101", $"RRULE:{rule}");
        var fault = InTime(() => Assert.Throws<MalformedDocumentException>(() => IcalDates.Read(ics, Forever))).Faults.Single();

        Assert.Equal(("DTSTART of event a (line 6)", "20240101"), (fault.Field, fault.Value));
        Assert.Contains("a range that ends earlier", fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREQ=YEARLY", 7976)]
    [InlineData("FREQ=MONTHLY;COUNT=2147483647", 95_712)]
    public void Rules_without_end_are_followed_to_the_end_of_time(string rule, int dates) =>
        Assert.Equal(dates, InTime(() => Calendars.Read(Calendars.Of("SUMMARY:a", "DTSTART:20240101", $"RRULE:{rule}"), Forever)).Length);

    [Fact]
    public void The_events_of_a_document_share_the_steps()
    {
        var year = Calendars.Event("SUMMARY:a", "DTSTART:20250101", "DTEND:20260101");

        Assert.Equal(365, InTime(() => Calendars.Read(Calendars.Around([.. Enumerable.Repeat(year, IcalDates.MostSteps / 365)]))).Length);
        Assert.Throws<MalformedDocumentException>(() => Calendars.Read(Calendars.Around([.. Enumerable.Repeat(year, IcalDates.MostSteps / 365 + 1)])));
    }

    // Wide, for a busy machine: what it tells apart is soon and never.
    private static T InTime<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        var result = read();
        Assert.True(watch.Elapsed < Soon, $"took {watch.Elapsed}");
        return result;
    }
}
