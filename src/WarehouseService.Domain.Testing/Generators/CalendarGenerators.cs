using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>
/// Business hours in zones with odd rules (half hours, skipped dates, winter time inside the year), and instants near their clock changes. Windows
/// are in whole minutes, so that a minute grid sees everything.
/// </summary>
public static class CalendarGenerators
{
    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "America/New_York", "Etc/UTC", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Europe/Dublin", "Antarctica/Troll",
        "Pacific/Chatham", "Africa/Cairo", "Asia/Tehran", "America/St_Johns", "America/Havana", "America/Sao_Paulo", "America/Caracas",
    ];

    private static readonly NodaTime.Interval Era = new(Instant.FromUtc(2005, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    /// <summary>Time zones, among them those whose rules break programs.</summary>
    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id]);

    private static Gen<DayWindow[]> WindowsOfADay { get; } = Gen.Frequency(
        (2, Gen.Constant(Array.Empty<DayWindow>())),
        (2, Gen.Constant(new[] { DayWindow.WholeDay })),
        (2, Gen.Constant(new[] { Window(9 * 60, 12 * 60), Window(13 * 60, 18 * 60) })),
        (1, Gen.Constant(new[] { Window(6 * 60, 14 * 60), Window(14 * 60, 22 * 60), Window(22 * 60, 30 * 60) })),
        (5, from cuts in Gen.Choose(0, 1439).ListOf().Resize(6)
            from tail in Gen.Choose(1, 1439)
            select WindowsBetween([.. cuts.Distinct().Order()], tail)));

    /// <summary>Instants in whole minutes of the years 2005 to 2026, most of them within three days of a clock change of the zone.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static Gen<Instant> InstantIn(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var changes = zone.GetZoneIntervals(Era).Where(interval => interval.HasStart && Era.Contains(interval.Start)).Select(interval => interval.Start).ToArray();
        var anywhere = Gen.Choose(0, (int)Era.Duration.TotalMinutes).Select(minutes => Era.Start + Duration.FromMinutes(minutes));
        return changes.Length == 0 ? anywhere : Gen.Frequency(
            (1, anywhere),
            (3, from change in Gen.Elements(changes)
                from minutes in Gen.Choose(-3 * 1440, 1440)
                select change + Duration.FromMinutes(minutes)));
    }

    /// <summary>Calendars of one site whose closed and special dates lie around an instant.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static Gen<BusinessCalendar> CalendarNear(DateTimeZone zone, Instant instant)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var date = Gen.Choose(-4, 10).Select(days => instant.InZone(zone).Date.PlusDays(days));
        return
            from week in WindowsOfADay.ArrayOf(7)
            from closed in date.ListOf().Resize(5)
            from special in date.SelectMany(date => WindowsOfADay.Select(windows => KeyValuePair.Create(date, windows))).ListOf().Resize(5)
            select Of(
                zone,
                week,
                closed.Distinct().Select(date => KeyValuePair.Create(date, $"holiday {date.Day}")),
                special.DistinctBy(day => day.Key).Select(day =>
                    KeyValuePair.Create(day.Key, new SpecialHours { Name = $"hours {day.Key.Day}", Windows = [.. day.Value] })));
    }

    /// <summary>Hours of all kinds: of one site, of two sites combined, and changing at instants around the given one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static Gen<BusinessHours> HoursNear(DateTimeZone zone, Instant instant) => Gen.Frequency(
        (4, CalendarNear(zone, instant).Select(BusinessHours (calendar) => calendar)), (2, Combined(zone, instant)), (2, Timeline(zone, instant)));

    /// <summary>Calendars of one site; shrunk by taking out dates, then windows.</summary>
    public static Arbitrary<BusinessCalendar> Calendar() => Arb.From(
        from zone in Zone
        from instant in InstantIn(zone)
        from calendar in CalendarNear(zone, instant)
        select calendar,
        Fewer);

    /// <summary>Hours of all kinds; shrunk to one of the calendars that they are made of, and that as in <see cref="Calendar"/>.</summary>
    public static Arbitrary<BusinessHours> Hours() => Arb.From(
        from zone in Zone
        from instant in InstantIn(zone)
        from hours in HoursNear(zone, instant)
        select hours,
        Simpler);

    /// <summary>Hours by the ids <c>office</c> and <c>warehouse</c>, of two sites.</summary>
    public static Arbitrary<Calendars> Calendars() => Arb.From(
        from office in Hours().Generator
        from warehouse in Hours().Generator
        select Of(office, warehouse),
        calendars => Simpler(calendars["office"]).Select(office => Of(office, calendars["warehouse"]))
            .Concat(Simpler(calendars["warehouse"]).Select(warehouse => Of(calendars["office"], warehouse))));

    /// <summary>The hours that are simpler by one step: those they are made of, or with a date or a window less.</summary>
    internal static IEnumerable<BusinessHours> Simpler(BusinessHours hours) => hours switch
    {
        CombinedCalendar combined => [combined.First, combined.Second],
        CalendarTimeline timeline => timeline.Eras.Select(era => era.Hours),
        BusinessCalendar calendar => Fewer(calendar),
        _ => [],
    };

    private static IEnumerable<BusinessCalendar> Fewer(BusinessCalendar calendar)
    {
        DayWindow[][] week = [.. Enumerable.Range(1, 7).Select(day => calendar.HoursOn((IsoDayOfWeek)day).ToArray())];
        foreach (var date in calendar.ClosedDates.Keys)
        {
            yield return Of(calendar.Zone, week, calendar.ClosedDates.Remove(date), calendar.SpecialDates);
        }

        foreach (var date in calendar.SpecialDates.Keys)
        {
            yield return Of(calendar.Zone, week, calendar.ClosedDates, calendar.SpecialDates.Remove(date));
        }

        foreach (var (day, windows) in week.Index())
        {
            foreach (var window in windows)
            {
                yield return calendar.WithWeekly((IsoDayOfWeek)(day + 1), windows.Where(other => other != window));
            }
        }
    }

    private static BusinessCalendar Of(
        DateTimeZone zone,
        DayWindow[][] week,
        IEnumerable<KeyValuePair<LocalDate, string>> closed,
        IEnumerable<KeyValuePair<LocalDate, SpecialHours>> special)
    {
        var calendar = week.Index().Aggregate(BusinessCalendar.In(zone), (made, day) => made.WithWeekly((IsoDayOfWeek)(day.Index + 1), day.Item));
        calendar = closed.Aggregate(calendar, (made, date) => made.WithClosed(date.Key, date.Value));
        return special.Aggregate(calendar, (made, date) => made.WithHours(date.Key, date.Value.Name, date.Value.Windows));
    }

    private static Calendars Of(BusinessHours office, BusinessHours warehouse) => new([new("office", office), new("warehouse", warehouse)]);

    private static Gen<BusinessHours> Combined(DateTimeZone zone, Instant instant) =>
        from first in Gen.Frequency((3, CalendarNear(zone, instant).Select(BusinessHours (calendar) => calendar)), (1, Timeline(zone, instant)))
        from other in Zone
        from second in CalendarNear(other, instant)
        from combination in Gen.Elements(first.Intersect(second), first.Union(second), first.Except(second))
        select (BusinessHours)combination;

    private static Gen<BusinessHours> Timeline(DateTimeZone zone, Instant instant) =>
        from changes in Gen.Choose(-2 * 1440, 8 * 1440).ListOf().Resize(3)
        from first in CalendarNear(zone, instant)
        from others in Zone.SelectMany(other => CalendarNear(other, instant)).ArrayOf(3)
        select (BusinessHours)changes.Distinct().Order().Zip(others).Aggregate(
            CalendarTimeline.StartingWith(first),
            (timeline, change) => timeline.ChangedAt(instant + Duration.FromMinutes(change.First), change.Second));

    // The last window of an odd number of cuts runs over midnight or to some later time of the date.
    private static DayWindow[] WindowsBetween(int[] cuts, int tail) =>
        [.. cuts.Chunk(2).Select(pair => Window(pair[0], pair.Length == 2 ? pair[1] : pair[0] + tail))];

    private static DayWindow Window(int openMinute, int closeMinute) => DayWindow.Of(TimeAt(openMinute), TimeAt(closeMinute));

    private static LocalTime TimeAt(int minute) => LocalTime.FromMinutesSinceMidnight(minute % 1440);
}
