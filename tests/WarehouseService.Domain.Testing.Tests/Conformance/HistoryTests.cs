using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Domain.Testing.Conformance.Concurrency;

namespace WarehouseService.Domain.Testing.Tests.Conformance;

/// <summary>The order of calls that the kit looks for, against a search through all orders.</summary>
public sealed class HistoryTests
{
    [Property(MaxTest = 3_000, Arbitrary = [typeof(Histories)])]
    public Property An_order_is_found_if_and_only_if_there_is_one(ImmutableArray<Call> calls)
    {
        var (found, exists) = (History.WhyNoOrder(calls.Select(SightOf)) is null, HasOrder([.. calls], 0));
        return (found == exists).Classify(exists, "has an order").Classify(!exists, "has none");
    }

    [Fact]
    public void Content_that_nobody_wrote_is_told()
    {
        var (expected, seen) = History.WhyNoOrder([SightOf(new(1, true, 1, 2)), SightOf(new(1, false, 3, 4)) with { Content = "other" }])!.Value;
        Assert.Contains("the content of version 1", expected, StringComparison.Ordinal);
        Assert.Contains("'other'", seen, StringComparison.Ordinal);
    }

    private static Sight SightOf(Call call) =>
        new(Make.Key("a"), call.Version, call.Writes, call.Writes ? $"w{call.Version}" : null, call.Started, call.Ended, "a call");

    // Any call that began before all others of the rest had ended may come next, if it fits what the record is at.
    private static bool HasOrder(ImmutableHashSet<Call> rest, int version) => rest.IsEmpty || rest.Any(call =>
        rest.All(other => other.Ended >= call.Started)
        && (call.Writes ? call.Version == version + 1 : call.Version == version)
        && HasOrder(rest.Remove(call), call.Version));

    /// <summary>A call that wrote or saw a version, from one moment to another.</summary>
    public sealed record Call(int Version, bool Writes, int Started, int Ended);

    public static class Histories
    {
        // Versions mostly follow the clock, or hardly any history would have an order.
        private static readonly Gen<Call> AnyCall =
            from moment in Gen.Choose(1, 12)
            from length in Gen.Choose(0, 5)
            from writes in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false)))
            from off in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Choose(-1, 1)))
            select new Call(Math.Max(writes ? 1 : 0, (moment / 4) + off), writes, moment, moment + length);

        public static Arbitrary<ImmutableArray<Call>> Calls() => Arb.From(
            from count in Gen.Choose(1, 6)
            from calls in AnyCall.ListOf(count)
            select calls.Distinct().ToImmutableArray());
    }
}
