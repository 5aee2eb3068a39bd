using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class LocalDateTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2024, 7, 3, 11, 0);

    private static readonly ConcurrentDictionary<DateTimeZone, KpiCalculator> Calculators = new();

    [Fact]
    public void Days_partition_time_in_every_zone()
    {
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var calculator = Calculator(zone, AsOf);
            for (var at = AsOf - Duration.FromDays(3660); at < AsOf; at += Duration.FromHours(1231))
            {
                Assert.Equal(at.InZone(zone).Date, DateOf(calculator, at));
            }

            foreach (var change in zone.GetZoneIntervals(AsOf - Duration.FromDays(3650), AsOf).Where(interval => interval.HasStart))
            {
                foreach (var near in new[] { -86_400, -3_601, -1, 0, 1, 1_800, 3_600, 86_400 })
                {
                    var at = change.Start + Duration.FromSeconds(near);
                    Assert.Equal(at.InZone(zone).Date, DateOf(calculator, at));
                }
            }
        }
    }

    [Theory]
    [InlineData("Pacific/Apia", 2012)] // skipped a whole day
    [InlineData("America/St_Johns", 2010)] // turned back the clock just after midnight, into the day before
    [InlineData("Pacific/Kwajalein", 1994)] // skipped a whole day
    [InlineData("America/Juneau", 1868)] // had a day twice
    public void Days_that_are_skipped_or_come_twice_are_where_the_clock_says(string id, int year)
    {
        var (zone, asOf) = (DateTimeZoneProviders.Tzdb[id], Instant.FromUtc(year, 2, 1, 0, 0));
        var calculator = Calculator(zone, asOf);
        foreach (var change in zone.GetZoneIntervals(asOf - Duration.FromDays(800), asOf).Where(interval => interval.HasStart))
        {
            for (var near = -50 * 3600; near <= 50 * 3600; near += 900)
            {
                var at = change.Start + Duration.FromSeconds(near);
                if (at < asOf)
                {
                    Assert.Equal(at.InZone(zone).Date, DateOf(calculator, at));
                }
            }
        }
    }

    [Property(MaxTest = 1000)]
    public Property Every_instant_falls_on_the_day_that_the_clock_of_the_site_shows() => Prop.ForAll(
        Gen.Elements("Asia/Shanghai", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut", "Africa/Cairo").ToArbitrary(),
        Gen.Choose(1, 12 * 365 * 24 * 3600).ToArbitrary(),
        (id, ago) =>
        {
            var (zone, at) = (DateTimeZoneProviders.Tzdb[id], AsOf - Duration.FromSeconds(ago));
            return DateOf(Calculators.GetOrAdd(zone, _ => Calculator(zone, AsOf)), at) == at.InZone(zone).Date;
        });

    private static KpiCalculator Calculator(DateTimeZone zone, Instant asOf) =>
        new(new KpiPolicy(), [new KpiSite { Id = "S", Zone = zone }], new LogCut { AsOf = asOf });

    private static LocalDate DateOf(KpiCalculator calculator, Instant at) => calculator.Facts(
    [
        new TicketOpenedEntry { EventId = "E1", OccurredAt = at, RecordedAt = at, Site = "S", Ticket = "T", OpenedBy = LogParty.Customer },
    ])[0].Date;
}
