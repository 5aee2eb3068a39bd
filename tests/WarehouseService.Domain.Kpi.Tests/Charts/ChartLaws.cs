using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests.Charts;

public sealed class ChartLaws
{
    private const double Z = 1.959963984540054;

    private static readonly Gen<long> Counts = Gen.Frequency((4, Gen.Choose(0, 12)), (1, Gen.Choose(0, 1_000_000))).Select(count => (long)count);

    private static readonly Gen<(long Yes, long All)> Shares =
        from all in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 40)), (2, Gen.Choose(1, 100_000)))
        from yes in Gen.OneOf(Gen.Choose(0, all), Gen.Choose(0, Math.Min(all, 2)))
        select ((long)yes, (long)all);

    private static readonly Gen<Dictionary<string, long>> Causes =
        from causes in (from name in Gen.Elements("late", "Late", "wrong", "破损", "态度", "b", "a", "") from count in Gen.Choose(0, 20) select (name, count)).ListOf()
        select causes.DistinctBy(cause => cause.name).ToDictionary(cause => cause.name, cause => (long)cause.count);

    [Property(MaxTest = 500)]
    public Property A_week_signals_if_it_is_outside_of_the_natural_limits() => Prop.ForAll(Counts.ListOf().ToArbitrary(), counts =>
    {
        var chart = XmRChart.Of(Weekly(counts));
        if (counts.Count < 2)
        {
            return chart.UpperLimit is null && chart.LowerLimit is null && chart.MeanMovingRange is null && chart.Signals.IsEmpty
                && chart.Mean == (counts.Count == 0 ? null : counts[0]);
        }

        var mean = counts.Sum(count => (decimal)count) / counts.Count;
        var ranges = new List<decimal>();
        for (var i = 1; i < counts.Count; i++)
        {
            ranges.Add(Math.Abs((decimal)counts[i] - counts[i - 1]));
        }

        var (upper, lower) = (mean + (2.66m * ranges.Average()), mean - (2.66m * ranges.Average()));
        return chart.Mean == mean && Close(chart.UpperLimit, upper) && Close(chart.LowerLimit, Math.Max(0, lower))
            && chart.LowerLimit <= mean && chart.UpperLimit >= mean
            && counts.Index().All(week => Close(week.Item, upper) || Close(week.Item, lower)
                || chart.Signals.Contains(Week(week.Index)) == (week.Item > upper || week.Item < lower));
    });

    [Fact]
    public void A_count_at_its_limit_is_inside_and_one_more_is_outside()
    {
        // No range, so both limits are the counts themselves.
        Assert.Empty(XmRChart.Of(Weekly([7, 7, 7, 7])).Signals);
        Assert.Equal([Week(25)], XmRChart.Of(Weekly([.. Enumerable.Repeat(0L, 25), 133, .. Enumerable.Repeat(0L, 25)])).Signals.AsEnumerable());

        // Two levels with one step of d in n weeks: mean d/2, range d/(n-1), so at n = 6.32 a level would be at its limit.
        Assert.Empty(XmRChart.Of(Weekly([0, 0, 0, 5, 5, 5])).Signals);
        Assert.Equal(8, XmRChart.Of(Weekly([0, 0, 0, 0, 5, 5, 5, 5])).Signals.Length);
    }

    [Property(MaxTest = 500)]
    public Property A_week_signals_if_its_rate_is_outside_of_its_limits() => Prop.ForAll(Shares.ListOf().ToArbitrary(), shares =>
    {
        var chart = PChart.Of(Weekly(shares));
        var all = shares.Sum(share => share.All);
        if (all == 0)
        {
            return chart.Mean is null && chart.Signals.IsEmpty && chart.Points.All(point => point is { Rate: null, Limits: null });
        }

        var mean = (double)shares.Sum(share => share.Yes) / all;
        return Math.Abs((double)chart.Mean!.Value - mean) < 1e-12 && chart.Points.Length == shares.Count && chart.Points.Index().All(point =>
        {
            var (yes, n) = shares[point.Index];
            if (n == 0)
            {
                return point.Item is { Rate: null, Limits: null, IsSignal: false };
            }

            var distance = 3 * Math.Sqrt(mean * (1 - mean) / n);
            var rate = (double)yes / n;
            var limits = point.Item.Limits!.Value;
            return Math.Abs(limits.Low - Math.Clamp(mean - distance, 0, 1)) < 1e-12
                && Math.Abs(limits.High - Math.Clamp(mean + distance, 0, 1)) < 1e-12
                && limits.Low <= mean && mean <= limits.High
                && (Math.Abs(Math.Abs(rate - mean) - distance) < 1e-9 || point.Item.IsSignal == Math.Abs(rate - mean) > distance)
                && point.Item.IsSignal == chart.Signals.Contains(Week(point.Index));
        });
    });

    [Fact]
    public void A_rate_at_its_limit_is_inside()
    {
        // 10 of 100 in all, limits of a week of 9: 0.1 ± 0.3. A week of 25 has 0.1 ± 0.18.
        Assert.Empty(PChart.Of(Weekly([(7, 25), (3, 75)])).Signals);
        Assert.Equal([Week(0)], PChart.Of(Weekly([(8, 25), (2, 75)])).Signals.AsEnumerable());
    }

    [Property(MaxTest = 500)]
    public Property The_vital_few_are_the_shortest_prefix_with_four_fifths() => Prop.ForAll(Causes.ToArbitrary(), counts =>
    {
        var chart = ParetoChart.Of(counts);
        var total = counts.Values.Sum();
        var ordered = counts.Where(cause => cause.Value > 0).ToList();
        ordered.Sort((one, other) => one.Value != other.Value ? other.Value.CompareTo(one.Value) : string.CompareOrdinal(one.Key, other.Key));
        var shortest = Enumerable.Range(0, ordered.Count + 1).First(length => ordered.Take(length).Sum(cause => cause.Value) * 5 >= total * 4);

        return chart.Total == total
            && chart.Rows.Select(row => KeyValuePair.Create(row.Name, row.Count)).SequenceEqual(ordered)
            && chart.VitalFew.SequenceEqual(chart.Rows.Take(shortest))
            && chart.Rows.Index().All(row => row.Item.Cumulative == ordered.Take(row.Index + 1).Sum(cause => cause.Value)
                && row.Item.CumulativeShare == (decimal)row.Item.Cumulative / total);
    });

    [Property(MaxTest = 1000)]
    public Property The_interval_of_a_difference_is_the_one_that_Newcombe_gives_contains_it_and_turns_round_with_it() =>
        Prop.ForAll(Shares.Where(share => share.All > 0).Two().ToArbitrary(), shares =>
        {
            var ((yes, all), (otherYes, otherAll)) = (shares.Item1, shares.Item2);
            var (interval, turned) = (NewcombeInterval.Of(yes, all, otherYes, otherAll, Z), NewcombeInterval.Of(otherYes, otherAll, yes, all, Z));
            var (p, q) = ((double)yes / all, (double)otherYes / otherAll);
            var ((pLow, pHigh), (qLow, qHigh)) = (NaiveWilson(p, all), NaiveWilson(q, otherAll));

            return interval.Low <= p - q && p - q <= interval.High && interval.Low >= -1 && interval.High <= 1
                && interval.Low == -turned.High && interval.High == -turned.Low
                && Math.Abs(interval.Low - (p - q - Math.Sqrt(Math.Pow(p - pLow, 2) + Math.Pow(qHigh - q, 2)))) < 1e-9
                && Math.Abs(interval.High - (p - q + Math.Sqrt(Math.Pow(pHigh - p, 2) + Math.Pow(q - qLow, 2)))) < 1e-9;
        });

    [Fact]
    public void The_interval_of_a_difference_is_that_of_the_paper()
    {
        // Newcombe 1998, table II, example (a): 56/70 less 48/80, method 10: 0.0524 to 0.3339.
        var interval = NewcombeInterval.Of(56, 70, 48, 80, Z);
        Assert.Equal(0.0524, interval.Low, 4);
        Assert.Equal(0.3339, interval.High, 4);
    }

    [Property(MaxTest = 300)]
    public Property Every_age_is_in_one_class() => Prop.ForAll(Gen.Choose(0, 40 * 24).ListOf().ToArbitrary(), hours =>
    {
        var classes = AgeDistribution.Of(hours.Select(age => Duration.FromHours(age))).Classes;
        return classes.Sum(one => one.Count) == hours.Count
            && classes.All(one => one.Count == hours.Count(age => age >= one.FromDays * 24 && (one.BelowDays is not { } below || age < below * 24)))
            && classes.Zip(classes.Skip(1)).All(pair => pair.First.BelowDays == pair.Second.FromDays);
    });

    [Fact]
    public void What_makes_no_chart_is_refused_with_its_week_or_name()
    {
        Assert.Contains("2024-W02", Assert.Throws<ArgumentException>(() => XmRChart.Of([Count(1), Count(0)])).Message, StringComparison.Ordinal);
        Assert.Contains("2024-W01", Assert.Throws<ArgumentException>(() => XmRChart.Of([Count(0), Count(0)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeeklyCount { Week = Week(0), Count = -1 });
        Assert.Contains("3 of 2", Assert.Throws<ArgumentException>(() => PChart.Of(Weekly([(3, 2)]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PChart.Of(Weekly([(-1, 2)])));
        Assert.Contains("late", Assert.Throws<ArgumentException>(() => ParetoChart.Of(new Dictionary<string, long> { ["late"] = -1 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AgeDistribution.Of([Duration.FromSeconds(-1)]));
    }

    private static IsoWeek Week(int index) => IsoWeek.Of(new LocalDate(2024, 1, 1).PlusWeeks(index));

    private static WeeklyCount Count(int week) => new() { Week = Week(week), Count = 1 };

    private static IEnumerable<WeeklyCount> Weekly(IEnumerable<long> counts) => counts.Index().Select(count => new WeeklyCount { Week = Week(count.Index), Count = count.Item });

    private static IEnumerable<WeeklyShare> Weekly(IEnumerable<(long Yes, long All)> shares) =>
        shares.Index().Select(share => new WeeklyShare { Week = Week(share.Index), Yes = share.Item.Yes, All = share.Item.All });

    private static bool Close(decimal? actual, decimal expected) => Math.Abs(actual!.Value - expected) < 1e-18m;

    // The roots of (p - x)² = z² x (1 - x) / n.
    private static (double Low, double High) NaiveWilson(double p, long n)
    {
        var (a, b, c) = (1 + (Z * Z / n), -((2 * p) + (Z * Z / n)), p * p);
        var root = Math.Sqrt(Math.Max(0, (b * b) - (4 * a * c)));
        return ((-b - root) / (2 * a), (-b + root) / (2 * a));
    }
}
