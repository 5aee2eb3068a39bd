using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

/// <summary>Generators of logs to be computed, and of what sums are made of.</summary>
public static class Generators
{
    public static Arbitrary<LogCase> LogCases() => Arb.From(
        from log in LogGenerators.Log().Generator
        from cut in LogGenerators.Cut
        select new LogCase { Log = log, Cut = cut },
        shrinker: it => LogGenerators.Log().Shrinker(it.Log).Select(log => it with { Log = log }));

    public static Arbitrary<Tally> Tallies() => Arb.From(
        from facts in Gen.Choose(0, 1000)
        from numerator in Gen.Choose(-1000, 1000)
        from denominator in Gen.Choose(-1000, 1000)
        select new Tally { Facts = facts, Numerator = numerator, Denominator = denominator });

    public static Arbitrary<Level> Levels() => Arb.From(
        from changes in Gen.ArrayOf(
            from day in Gen.Choose(0, 20)
            from change in Gen.Choose(-3, 3)
            select Level.Of(new LocalDate(2024, 2, 20).PlusDays(day), change))
        select changes.Aggregate(Level.Zero, (sum, change) => sum.Merge(change)));

    /// <summary>Some below the limit of exactness, some around it, some above.</summary>
    public static Arbitrary<Quantiles> Quantities() => Arb.From(
        from values in Values()
        select Quantiles.Of(values));

    internal static Gen<long[]> Values() =>
        from length in Gen.Elements(0, 1, 7, 100, 2048, 4095, 4096, 4097, 6000)
        from start in Gen.Choose(0, int.MaxValue)
        from spread in Gen.Elements(3L, 500L, 1_000_000L, 100_000_000_000L)
        select Scattered(length, start, spread);

    // A cheap scatter: FsCheck would spend its time on drawing thousands of numbers one by one.
    private static long[] Scattered(int length, long state, long spread)
    {
        var values = new long[length];
        for (var place = 0; place < length; place++)
        {
            state = ((state * 6364136223846793005L) + 1442695040888963407L) & long.MaxValue;
            values[place] = (state >> 16) % spread;
        }

        return values;
    }
}
