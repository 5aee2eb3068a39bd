using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.TimeZones;

namespace WarehouseService.Domain.Kpi.Tests.Charts;

public sealed class WeekTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    // Zones and days on which their clocks did something odd.
    private static readonly (string Zone, LocalDate Day)[] Odd =
    [
        ("Pacific/Apia", new(2011, 12, 30)), // skipped a Friday
        ("Pacific/Kwajalein", new(1993, 8, 21)), // skipped a Saturday
        ("Pacific/Kiritimati", new(1994, 12, 31)), // skipped a Saturday
        ("America/St_Johns", new(2010, 11, 7)), // turned back from 0:01 of a Sunday into the Saturday
        ("Australia/Lord_Howe", new(2024, 4, 7)), // by half an hour
        ("America/Havana", new(2024, 3, 10)), // has no midnight
        ("America/Scoresbysund", new(2024, 3, 31)), // changed both its zone and its summer time
        ("Asia/Gaza", new(2011, 8, 1)), // turned back in the night to a Monday
        ("Asia/Shanghai", new(2024, 2, 5)),
    ];

    [Property(MaxTest = 40)]
    public Property A_week_is_shown_if_no_minute_of_it_is_outside_in_any_zone() => Prop.ForAll(
        (from places in Gen.Elements(Odd).NonEmptyListOf().Where(list => list.Count <= 3)
         from weeks in Gen.Choose(0, 3)
         from startsLate in Gen.Choose(-90, 90)
         from endsLate in Gen.Choose(-90, 90)
         select (places, weeks, startsLate, endsLate)).ToArbitrary(),
        stretch =>
        {
            var zones = stretch.places.Select(place => DateTimeZoneProviders.Tzdb[place.Zone]).ToList();
            var week = IsoWeek.Of(stretch.places[0].Day);
            var start = week.In(zones[0]).Start + Duration.FromMinutes(stretch.startsLate);
            var end = IsoWeek.Of(week.Days.Start.PlusWeeks(stretch.weeks)).In(zones[^1]).End + Duration.FromMinutes(stretch.endsLate);

            return ReportWeeks.Within(start, end, zones).SequenceEqual(NaiveWeeks(start, end, zones));
        });

    [Fact]
    public void A_week_that_ends_with_the_stretch_is_whole_and_one_instant_less_breaks_it()
    {
        foreach (var (id, day) in Odd)
        {
            var (zone, week) = (DateTimeZoneProviders.Tzdb[id], IsoWeek.Of(day));
            var span = week.In(zone);

            Assert.Equal([week], ReportWeeks.Within(span.Start, span.End, [zone]).AsEnumerable());
            Assert.Empty(ReportWeeks.Within(span.Start + Duration.Epsilon, span.End, [zone]));
            Assert.Empty(ReportWeeks.Within(span.Start, span.End - Duration.Epsilon, [zone]));
            Assert.Equal(week, IsoWeek.Of(span.Start.InZone(zone).Date));
            Assert.Equal(week, IsoWeek.Of((span.End - Duration.Epsilon).InZone(zone).Date));
        }
    }

    [Fact]
    public void Weeks_follow_each_other_without_gap_or_overlap_in_every_zone()
    {
        foreach (var zone in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var week = IsoWeek.Of(new(1993, 1, 4)).In(zone);
            for (var monday = new LocalDate(1993, 1, 11); monday.Year < 2030; monday = monday.PlusWeeks(1))
            {
                var next = IsoWeek.Of(monday).In(zone);
                Assert.Equal(week.End, next.Start);
                week = next;
            }
        }
    }

    [Fact]
    public void A_Monday_that_is_come_back_from_belongs_to_both_spans()
    {
        // At 0:30 of Monday, 5 February 2024, the clock goes back by an hour into the Sunday.
        var (monday, change) = (new LocalDate(2024, 2, 5), Instant.FromUtc(2024, 2, 5, 0, 30));
        var zone = new TurningBack(change);

        Assert.Equal(Instant.FromUtc(2024, 2, 5, 0, 0), IsoWeek.Of(monday).In(zone).Start);
        Assert.Equal(Instant.FromUtc(2024, 2, 5, 1, 0), IsoWeek.Of(monday.PlusDays(-1)).In(zone).End);
    }

    [Theory]
    [InlineData(2024, 12, 30, "2025-W01")]
    [InlineData(2021, 1, 3, "2020-W53")]
    [InlineData(2024, 2, 11, "2024-W06")]
    public void A_week_is_of_the_year_of_its_Thursday(int year, int month, int day, string expected) =>
        Assert.Equal(expected, IsoWeek.Of(new(year, month, day)).ToString());

    [Fact]
    public void Weeks_of_no_zone_or_of_a_stretch_that_ends_before_it_starts_are_refused()
    {
        var at = Instant.FromUtc(2024, 1, 1, 0, 0);
        Assert.Throws<ArgumentException>(() => ReportWeeks.Within(at, at, []));
        Assert.Throws<ArgumentException>(() => ReportWeeks.Within(at, at - Duration.Epsilon, [DateTimeZone.Utc]));
        Assert.Empty(ReportWeeks.Within(at, at, [DateTimeZone.Utc]));
    }

    // Every minute near the stretch but outside tells a week that sticks out.
    private static IEnumerable<IsoWeek> NaiveWeeks(Instant start, Instant end, List<DateTimeZone> zones)
    {
        var outside = new HashSet<IsoWeek>();
        foreach (var zone in zones)
        {
            for (var ago = Minute; ago < Duration.FromDays(9); ago += Minute)
            {
                outside.Add(IsoWeek.Of((start - ago).InZone(zone).Date));
                outside.Add(IsoWeek.Of((end + ago - Minute).InZone(zone).Date));
            }
        }

        for (var day = start.InUtc().Date.PlusDays(-8); day <= end.InUtc().Date.PlusDays(8); day = day.PlusDays(1))
        {
            if (day.DayOfWeek == IsoDayOfWeek.Monday && !outside.Contains(IsoWeek.Of(day)))
            {
                yield return IsoWeek.Of(day);
            }
        }
    }

    private sealed class TurningBack(Instant change) : DateTimeZone("Turning/Back", false, Offset.FromHours(-1), Offset.Zero)
    {
        public override ZoneInterval GetZoneInterval(Instant instant) => instant < change
            ? new("early", null, change, Offset.Zero, Offset.Zero)
            : new("late", change, null, Offset.FromHours(-1), Offset.Zero);
    }
}
