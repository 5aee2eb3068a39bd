using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Testing.Laws;

namespace PolicyTests;

public sealed class ReturnPolicyTests
{
    private static readonly ImmutableArray<string> OurCategories = ["kettles", "books"];

    private static readonly ImmutableHashSet<ReturnReason> Faults = [.. ReturnReason.All.Where(reason => reason.IsFault)];

    private static readonly ReturnPolicy Live = ReturnPolicy.Default with
    {
        Id = "shop",
        Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        Law = [LawPacks.China],
        Windows = [ReturnWindow.ForAll("thirty days", CountingRule.OfDays(30) with { RollsOverRestDays = true })],
        Settlement = new()
        {
            FaultByReason = Faults.ToImmutableDictionary(reason => reason, _ => Fault.Seller),
            RestockingFee = RestockingFee.OfRate(BasisPoints.Of(500)) with { WaivedFor = [.. Faults] },
            ShippingRefund = ShippingRefund.SellerFaultOnly,
        },
    };

    [Fact]
    public void Our_policy_obeys_every_law() => ReturnLaws.Check(Live, OurCategories).ThrowIfBroken();

    [Fact]
    public void A_fee_that_is_not_waived_for_faults_and_books_without_a_window_are_caught()
    {
        var bad = Live with
        {
            Windows = [new() { Name = "kettles", When = new() { Category = ["kettles"] }, Within = CountingRule.OfDays(30) with { RollsOverRestDays = true } }],
            Settlement = Live.Settlement with { RestockingFee = RestockingFee.OfRate(BasisPoints.Of(500)) },
        };

        var report = ReturnLaws.Check(bad, OurCategories);

        Assert.Equal(["returns.every_category_has_a_window", "returns.faults_cost_the_buyer_nothing"], report.Broken.Select(law => law.Id));
        Assert.Contains("'books'", report.Of("returns.every_category_has_a_window").Counterexample(Languages.English), StringComparison.Ordinal);
        Assert.StartsWith("The buyer pays for a fault. paid: 1 × L", report.Of("returns.faults_cost_the_buyer_nothing").Counterexample(Languages.English), StringComparison.Ordinal);
    }
}
