using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

[Properties(MaxTest = 200)]
public sealed class ColumnLaws
{
    private static readonly DateTimeZone[] Zones =
        [.. new[] { "Asia/Shanghai", "Pacific/Apia", "Australia/Lord_Howe", "America/Juneau", "America/Havana", "Africa/Monrovia" }.Select(id => DateTimeZoneProviders.Tzdb[id])];

    [Fact]
    public void Months_partition_time_in_every_zone()
    {
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            var table = new MonthTable(zone, new(2011, 11), 4);
            var seconds = Enumerable.Range(0, 5).Select(month => zone.AtStartOfDay(new YearMonth(2011, 11).PlusMonths(month).OnDayOfMonth(1)).ToInstant().ToUnixTimeSeconds());
            Assert.Equal([-1, 0, 0, 1, 1, 2, 2, 3, 3, -1], seconds.SelectMany(start => new[] { table.IndexOf(start - 1), table.IndexOf(start) }));
        }
    }

    [Property]
    public bool A_month_is_the_one_that_the_zone_says(int zone, uint hours, ushort seconds, byte count)
    {
        var of = Zones[(int)((uint)zone % Zones.Length)];
        var at = Instant.FromUtc(1880, 1, 1, 0, 0) + Duration.FromHours(hours % 2_000_000) + Duration.FromSeconds(seconds);
        var (first, months) = (new YearMonth(1900, 1), 1 + count * 5);
        var date = at.InZone(of).Date;
        var expected = ((date.Year - 1900) * 12) + date.Month - 1;
        return new MonthTable(of, first, months).IndexOf(at.ToUnixTimeSeconds()) == (expected >= 0 && expected < months ? expected : -1);
    }

    [Property]
    public bool Sums_equal_counting_row_by_row((byte Group, ushort Hour, bool Yes)[] rows)
    {
        var (zone, start, groups) = (Zones[1], Instant.FromUtc(2011, 9, 1, 0, 0), 5);
        var months = new MonthTable(zone, new(2011, 11), 6);
        int[] group = [.. rows.Select(row => row.Group % groups)];
        Instant[] at = [.. rows.Select(row => start + Duration.FromHours(row.Hour % 8000))];
        var (counts, rates) = (new Tally[groups * 6], new Tally[groups * 6]);
        KpiColumns.Sum(group, [.. at.Select(one => one.ToUnixTimeSeconds())], [], months, counts);
        KpiColumns.Sum(group, [.. at.Select(one => one.ToUnixTimeSeconds())], [.. rows.Select(row => row.Yes ? (byte)1 : (byte)0)], months, rates);

        return Enumerable.Range(0, groups * 6).All(cell =>
        {
            var month = new YearMonth(2011, 11).PlusMonths(cell % 6);
            var here = rows.Where((_, row) => group[row] == cell / 6 && at[row].InZone(zone).Date is var date && (date.Year, date.Month) == (month.Year, month.Month)).ToList();
            return counts[cell] == new Tally { Facts = here.Count, Numerator = here.Count }
                && rates[cell] == new Tally { Facts = here.Count, Numerator = here.Count(row => row.Yes), Denominator = here.Count };
        });
    }

    [Property]
    public Property Percentiles_and_states_equal_those_of_each_groups_values() => Prop.ForAll(Generators.Values().ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (values, groups) =>
    {
        int[] group = [.. values.Select((value, row) => (int)((value + row) % groups))];
        int[] percents = [1, 50, 50, 90, 95, 100];
        var found = KpiColumns.Percentiles(group, values, groups, percents);
        var states = KpiColumns.QuantilesOf(group, values, groups);
        return Enumerable.Range(0, groups).All(one =>
        {
            var own = values.Where((_, row) => group[row] == one).Order().ToList();
            return states[one].Equals(Quantiles.Of(own))
                && percents.Select((percent, place) => found[(one * percents.Length) + place] == (own.Count == 0 ? null : own[(((own.Count * percent) + 99) / 100) - 1])).All(same => same);
        });
    });

    [Theory]
    [InlineData("rising")]
    [InlineData("falling")]
    [InlineData("pipe")]
    [InlineData("equal")]
    [InlineData("two")]
    [InlineData("extremes")]
    public void Every_rank_of_values_in_any_order_is_found(string order)
    {
        long[] values =
        [
            .. Enumerable.Range(0, 2000).Select(place => order switch
            {
                "rising" => place,
                "falling" => -place,
                "pipe" => Math.Abs(1000 - place),
                "equal" => 7L,
                "two" => place % 2,
                _ => place % 3 == 0 ? long.MinValue : place % 3 == 1 ? long.MaxValue : 0,
            }),
        ];
        var percents = Enumerable.Range(1, 100).ToArray();
        var sorted = values.Order().ToList();
        Assert.Equal(percents.Select(percent => (long?)sorted[(20 * percent) - 1]), KpiColumns.Percentiles(new int[2000], values, 1, percents));
    }

    [Fact]
    public void Columns_that_do_not_fit_are_refused()
    {
        var months = new MonthTable(DateTimeZone.Utc, new(2024, 1), 2);
        Assert.Throws<ArgumentException>(() => KpiColumns.Sum([1], [], [], months, new Tally[4]));
        Assert.Throws<ArgumentException>(() => KpiColumns.Sum([1], [0], [1, 1], months, new Tally[4]));
        Assert.Throws<ArgumentException>(() => KpiColumns.Sum([1], [0], [], months, new Tally[3]));
        Assert.Throws<IndexOutOfRangeException>(() => KpiColumns.Sum([2], [1_706_000_000], [], months, new Tally[4]));
        Assert.Throws<IndexOutOfRangeException>(() => KpiColumns.Sum([-1], [1_706_000_000], [], months, new Tally[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KpiColumns.QuantilesOf([0], [-1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => KpiColumns.Percentiles([0], [1], 1, 90, 50));
        Assert.Throws<ArgumentOutOfRangeException>(() => KpiColumns.Percentiles([0], [1], 1, 101));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MonthTable(DateTimeZone.Utc, new(2024, 1), 0));
    }
}
