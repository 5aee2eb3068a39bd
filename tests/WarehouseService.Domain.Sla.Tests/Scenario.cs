using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

/// <summary>Random hours in zones with odd rules, and an instant near one of their odd hours.</summary>
public sealed record Scenario(BusinessHours Hours, Instant Anchor)
{
    public Instant After(int minutes) => Anchor + Duration.FromMinutes(minutes);

    public override string ToString() => $"around {Anchor}\n{Text(Hours)}";

    private static string Text(BusinessHours hours) => hours switch
    {
        CombinedCalendar combined => $"{combined.Combination} of\n{Text(combined.First)}\nand\n{Text(combined.Second)}",
        CalendarTimeline timeline => string.Join('\n', timeline.Eras.Select(era => $"from {era.From}:\n{Text(era.Hours)}")),
        BusinessCalendar calendar => string.Join('\n',
        [
            calendar.Zone.Id,
            .. Enumerable.Range(1, 7).Select(day => $"{(IsoDayOfWeek)day}: {string.Join(' ', calendar.HoursOn((IsoDayOfWeek)day))}"),
            .. calendar.ClosedDates.Select(closed => $"{closed.Key:R} closed"),
            .. calendar.SpecialDates.Select(special => $"{special.Key:R}: {string.Join(' ', special.Value.Windows)}"),
        ]),
        _ => $"{hours}",
    };
}

/// <summary>Generators of scenarios. Windows are in whole minutes, so that a minute grid sees everything.</summary>
public static class Scenarios
{
    private static readonly string[] Zones =
    [
        "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Europe/Dublin", "Antarctica/Troll", "Pacific/Chatham", "Africa/Cairo",
        "Asia/Tehran", "America/St_Johns", "America/Havana", "America/Sao_Paulo", "America/Caracas", "Asia/Shanghai", "America/New_York", "Etc/UTC",
    ];

    private static readonly NodaTime.Interval Era = new(Instant.FromUtc(2005, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    public static Arbitrary<Scenario> Scenario() => Arb.From(
        from zone in Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id])
        from anchor in AnchorIn(zone)
        from hours in Gen.Frequency((4, Calendar(zone, anchor).Select(BusinessHours (calendar) => calendar)), (2, Combined(zone, anchor)), (2, Timeline(zone, anchor)))
        select new Scenario(hours, anchor));

    public static Arbitrary<BusinessCalendar> Calendar() => Arb.From(
        from zone in Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id])
        from anchor in AnchorIn(zone)
        from calendar in Calendar(zone, anchor)
        select calendar);

    private static Gen<BusinessCalendar> Calendar(DateTimeZone zone, Instant anchor) =>
        from week in WindowsOfADay.ArrayOf(7)
        from closed in DateNear(zone, anchor).ListOf().Resize(5)
        from special in DateNear(zone, anchor).SelectMany(date => WindowsOfADay.Select(windows => (Date: date, Windows: windows))).ListOf().Resize(5)
        select special.Aggregate(
            closed.Aggregate(
                Enumerable.Range(1, 7).Aggregate(BusinessCalendar.In(zone), (calendar, day) => calendar.WithWeekly((IsoDayOfWeek)day, week[day - 1])),
                (calendar, date) => calendar.WithClosed(date, $"holiday {date.Day}")),
            (calendar, day) => calendar.WithHours(day.Date, $"hours {day.Date.Day}", day.Windows));

    private static Gen<BusinessHours> Combined(DateTimeZone zone, Instant anchor) =>
        from first in Gen.Frequency((3, Calendar(zone, anchor).Select(BusinessHours (calendar) => calendar)), (1, Timeline(zone, anchor)))
        from other in Gen.Elements(Zones)
        from second in Calendar(DateTimeZoneProviders.Tzdb[other], anchor)
        from combination in Gen.Elements(first.Intersect(second), first.Union(second), first.Except(second))
        select (BusinessHours)combination;

    private static Gen<BusinessHours> Timeline(DateTimeZone zone, Instant anchor) =>
        from changes in Gen.Choose(-2 * 1440, 8 * 1440).ListOf().Resize(3)
        from first in Calendar(zone, anchor)
        from others in Gen.Elements(Zones).SelectMany(id => Calendar(DateTimeZoneProviders.Tzdb[id], anchor)).ArrayOf(3)
        select (BusinessHours)changes.Distinct().Order().Zip(others).Aggregate(
            CalendarTimeline.StartingWith(first),
            (timeline, change) => timeline.ChangedAt(anchor + Duration.FromMinutes(change.First), change.Second));

    private static Gen<Instant> AnchorIn(DateTimeZone zone)
    {
        var changes = zone.GetZoneIntervals(Era).Where(interval => interval.HasStart && Era.Contains(interval.Start)).Select(interval => interval.Start).ToArray();
        var anywhere = Gen.Choose(0, (int)Era.Duration.TotalMinutes).Select(minutes => Era.Start + Duration.FromMinutes(minutes));
        return changes.Length == 0 ? anywhere : Gen.Frequency(
            (1, anywhere),
            (3, from change in Gen.Elements(changes)
                from minutes in Gen.Choose(-3 * 1440, 1440)
                select change + Duration.FromMinutes(minutes)));
    }

    private static Gen<LocalDate> DateNear(DateTimeZone zone, Instant anchor) =>
        Gen.Choose(-4, 10).Select(days => anchor.InZone(zone).Date.PlusDays(days));

    private static Gen<DayWindow[]> WindowsOfADay => Gen.Frequency(
        (2, Gen.Constant(Array.Empty<DayWindow>())),
        (2, Gen.Constant(new[] { DayWindow.WholeDay })),
        (2, Gen.Constant(new[] { Window(9 * 60, 12 * 60), Window(13 * 60, 18 * 60) })),
        (1, Gen.Constant(new[] { Window(6 * 60, 14 * 60), Window(14 * 60, 22 * 60), Window(22 * 60, 30 * 60) })),
        (5, from cuts in Gen.Choose(0, 1439).ListOf().Resize(6)
            from tail in Gen.Choose(1, 1439)
            select WindowsBetween([.. cuts.Distinct().Order()], tail)));

    // The last window of an odd number of cuts runs over midnight or to some later time of the date.
    private static DayWindow[] WindowsBetween(int[] cuts, int tail) =>
        [.. cuts.Chunk(2).Select(pair => Window(pair[0], pair.Length == 2 ? pair[1] : pair[0] + tail))];

    private static DayWindow Window(int openMinute, int closeMinute) => DayWindow.Of(TimeAt(openMinute), TimeAt(closeMinute));

    private static LocalTime TimeAt(int minute) => LocalTime.FromMinutesSinceMidnight(minute % 1440);
}
