using System.Numerics;
using System.Text.Json;

namespace WarehouseService.Domain.Core.Tests;

public sealed class AllocationExamples
{
    private static readonly Currency Cny = Currency.Of("CNY");

    public static TheoryData<string, long, long[], long[]> Cases()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "returns", "01-allocation.json")));
        var data = new TheoryData<string, long, long[], long[]>();
        foreach (var example in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            var input = example.GetProperty("input");
            data.Add(
                example.GetProperty("id").GetString()!,
                input.GetProperty("amount").GetInt64(),
                Longs(input.GetProperty("weights")),
                Longs(example.GetProperty("expected").GetProperty("parts")));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_the_parts_it_expects(string id, long amount, long[] weights, long[] expected)
    {
        Assert.NotEmpty(id);
        Assert.Equal(expected, Money.OfMinor(amount, Cny).Allocate(weights).Select(part => part.MinorUnits));
    }

    [Fact]
    public void Every_case_of_the_file_is_read() => Assert.Equal(4, Cases().Count);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void The_largest_amounts_by_the_largest_weights_do_not_overflow(long amount)
    {
        long[] parts = [.. Money.OfMinor(amount, Cny).Allocate([long.MaxValue, long.MaxValue]).Select(part => part.MinorUnits)];
        Assert.Equal([amount - (amount / 2), amount / 2], parts);
    }

    [Fact]
    public void No_weights_are_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Money.OfMinor(100, Cny).Allocate([]));
        Assert.Equal("weights", thrown.ParamName);
    }

    [Fact]
    public void A_negative_weight_is_refused_by_place_and_value()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfMinor(100, Cny).Allocate([1, -2]));
        Assert.Equal("weights", thrown.ParamName);
        Assert.Equal(-2L, thrown.ActualValue);
        Assert.Contains("Weight 1 ", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Room_for_more_or_fewer_parts_than_weights_is_refused_and_left_untouched(int room)
    {
        var parts = new Money[room];
        Assert.Throws<ArgumentException>(() => Money.OfMinor(100, Cny).Allocate([1, 1], parts));
        Assert.All(parts, part => Assert.Equal(default, part));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_split_into_no_parts_is_refused(int parts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfMinor(100, Cny).Split(parts));

    [Fact]
    public void The_amount_may_lie_where_the_parts_go()
    {
        Money[] parts = [Money.OfMinor(100, Cny), default, default];
        parts[0].Allocate([1, 1, 1], parts);
        Assert.Equal([34L, 33L, 33L], parts.Select(part => part.MinorUnits));
    }

    [Fact]
    public void Up_to_64_parts_in_the_callers_memory_allocate_nothing()
    {
        var weights = Enumerable.Range(1, 64).Select(weight => (long)weight).ToArray();
        var parts = new Money[64];
        var money = Money.OfMinor(99_999, Cny);
        money.Allocate(weights, parts);

        var before = GC.GetAllocatedBytesForCurrentThread();
        money.Allocate(weights, parts);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Weights_that_make_every_pivot_poor_give_what_the_naive_definition_gives()
    {
        var weights = WeightsOfPoorPivots(1_000);
        var parts = Money.OfMinor(300, Cny).Allocate(weights).Select(part => (BigInteger)part.MinorUnits);
        Assert.Equal(NaiveShares.Allocate(300, weights), parts);
    }

    // The first, the middle and the last have the third smallest in their middle, which rids a selection of two only; what is left is such a list again.
    private static long[] WeightsOfPoorPivots(int count)
    {
        List<long> weights = [1_000_002, 1_000_000, 1_000_003, 1_000_001];
        for (var least = 1_000_000L; weights.Count < count; least -= 2)
        {
            var middle = weights.Count / 2;
            var second = weights[middle - 2];
            (weights[middle - 2], weights[middle - 1]) = (least - 2, least - 1);
            weights.InsertRange(0, [least, second]);
        }

        return [.. weights];
    }

    private static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetInt64())];
}
