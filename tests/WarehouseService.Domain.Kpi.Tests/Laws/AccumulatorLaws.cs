using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 100)]
public sealed class AccumulatorLaws
{
    private static readonly KpiDefinition Walking = KpiDefinition.Own("acme.walking_time", 1, KpiMeasure.Duration);

    private static readonly KpiFigure NinetiethPercentile = Walking.Figures.Single(figure => figure.Id == "acme.walking_time.p90");

    private static readonly KpiCalculator Walks = new(new(), [new() { Id = "S1", Zone = DateTimeZone.Utc }], new() { AsOf = Instant.FromUtc(2025, 1, 1, 0, 0) });

    [Property]
    public bool Tallies_are_a_commutative_group(Tally a, Tally b, Tally c) =>
        a.Merge(b) == b.Merge(a) && a.Merge(b).Merge(c) == a.Merge(b.Merge(c)) && a.Merge(Tally.Zero) == a && a.Merge(b).Subtract(b) == a;

    [Property]
    public bool Levels_are_a_commutative_group(Level a, Level b, Level c) =>
        a.Merge(b).Equals(b.Merge(a)) && a.Merge(b).Merge(c).Equals(a.Merge(b.Merge(c))) && a.Merge(Level.Zero).Equals(a)
        && a.Merge(b).Subtract(b).Equals(a) && a.Subtract(a).Equals(Level.Zero);

    [Property]
    public bool Quantiles_are_a_commutative_monoid(Quantiles a, Quantiles b, Quantiles c) =>
        a.Merge(b).Equals(b.Merge(a)) && a.Merge(b).Merge(c).Equals(a.Merge(b.Merge(c))) && a.Merge(Quantiles.Empty).Equals(a);

    [Property]
    public bool A_level_is_the_sum_of_the_changes_up_to_the_day((byte Day, sbyte Change)[] changes, byte day)
    {
        LocalDate Date(byte offset) => new LocalDate(2024, 2, 20).PlusDays(offset);
        var level = changes.Aggregate(Level.Zero, (sum, change) => sum.Merge(Level.Of(Date(change.Day), change.Change)));
        return level.At(Date(day)) == changes.Where(change => change.Day <= day).Sum(change => change.Change)
            && level.Latest == changes.Sum(change => change.Change);
    }

    [Property]
    public bool Bytes_give_the_accumulator_back(Tally tally, Level level, Quantiles quantiles) =>
        Tally.FromBytes(tally.ToBytes()) == tally
        && Level.FromBytes(level.ToBytes()).Equals(level)
        && Quantiles.FromBytes(quantiles.ToBytes()).Equals(quantiles);

    [Property]
    public Property Equal_states_are_equal_bytes_however_they_came_about() => Prop.ForAll(Generators.Values().ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (values, parts) =>
    {
        var whole = Quantiles.Of(values);
        var merged = values.Chunk((values.Length / parts) + 1).Reverse().Select(part => Quantiles.Of(part)).Aggregate(Quantiles.Empty, (sum, part) => part.Merge(sum));
        return merged.Equals(whole) && merged.GetHashCode() == whole.GetHashCode() && merged.ToBytes().SequenceEqual(whole.ToBytes());
    });

    [Property]
    public Property A_percentile_is_exact_up_to_the_limit_and_within_its_bound_above() => Prop.ForAll(Generators.Values().ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), (values, percent) =>
    {
        var quantiles = Quantiles.Of(values);
        var ordered = values.Order().ToList();
        long? expected = values.Length == 0 ? null : ordered[(int)Math.Ceiling((decimal)percent * values.Length / 100) - 1];
        var actual = quantiles.Percentile(percent);
        return quantiles.IsExact == values.Length <= 4096
            && quantiles.Count == values.Length
            && (quantiles.IsExact ? actual == expected : Math.Abs(actual!.Value - expected!.Value) * 128 <= expected);
    });

    [Property(MaxTest = 50)]
    public Property A_day_has_the_values_counted_on_it_whether_or_not_they_can_be_taken_back() => Prop.ForAll(Generators.Values().ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (values, days) =>
    {
        var facts = values.Select((value, place) => Walk(value, new LocalDate(2024, 2, 28).PlusDays(place % days))).ToList();
        var (counted, kept) = (new KpiCubeBuilder(), new KpiCubeBuilder(keepsValues: true));
        facts.Take(facts.Count / 2).ToList().ForEach(counted.Add);
        var (half, bytesOfHalf) = (Walks.Cube(counted), Walks.Cube(counted).ToBytes());
        facts.Skip(facts.Count / 2).ToList().ForEach(counted.Add);
        facts.ForEach(kept.Add);

        return bytesOfHalf.SequenceEqual(half.ToBytes())
            && Walks.Cube(counted).ToBytes().SequenceEqual(Walks.Cube(kept).ToBytes())
            && facts.GroupBy(fact => fact.Date, fact => fact.Numerator).All(day =>
                Walks.Cube(counted).Result(NinetiethPercentile, new() { Period = new(day.Key, day.Key) }).Value == Quantiles.Of(day).Percentile(90));
    });

    [Property]
    public bool Every_value_alone_in_a_histogram_is_within_the_bound(NonNegativeInt high, NonNegativeInt low)
    {
        var value = ((long)high.Get << 31) | (uint)low.Get;
        var middle = Quantiles.Of(Enumerable.Repeat(value, Quantiles.ExactLimit + 1)).Percentile(50)!.Value;
        return (Int128)Math.Abs(middle - value) * 128 <= value;
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 2, 0, 0, 0, 0 })] // a boolean that is neither 0 nor 1
    [InlineData(new byte[] { 0, 0, 0, 0, 0 })] // no values, yet not exact
    [InlineData(new byte[] { 1, 0, 0, 0, 0, 9 })] // a byte too many
    [InlineData(new byte[] { 1, 1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 })] // a count of zero
    [InlineData(new byte[] { 1, 255, 255, 255, 255 })] // less than no items
    public void Bytes_that_would_not_be_written_are_not_read(byte[] bytes) =>
        Assert.Throws<ArgumentException>(() => Quantiles.FromBytes(bytes));

    [Fact]
    public void Numbers_too_great_are_refused_rather_than_wrapped()
    {
        Assert.Throws<OverflowException>(() => Tally.Of(long.MaxValue, 1).Merge(Tally.Of(1, 1)));
        Assert.Throws<OverflowException>(() => Level.Of(new LocalDate(2024, 1, 1), long.MaxValue).Merge(Level.Of(new LocalDate(2024, 1, 1), 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Of(3, -1));
    }

    [Fact]
    public void The_greatest_value_has_a_bucket_too() =>
        Assert.InRange(Quantiles.Of(Enumerable.Repeat(long.MaxValue, 5000)).Percentile(50)!.Value, long.MaxValue - (long.MaxValue / 128), long.MaxValue);

    private static KpiFact Walk(long seconds, LocalDate date) => new()
    { Kpi = Walking, Entity = "W1", SourceEvent = "E1", Site = "S1", At = date.AtMidnight().InUtc().ToInstant(), Date = date, Numerator = seconds, Denominator = 1 };
}
