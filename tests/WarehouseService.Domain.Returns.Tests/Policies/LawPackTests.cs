using NodaTime;
using WarehouseService.Domain.Returns.Json;

namespace WarehouseService.Domain.Returns.Tests.Policies;

public sealed class LawPackTests
{
    private static readonly ReturnFacts Online = new()
    {
        Quantity = 1,
        QuantityDelivered = 1,
        Deliveries = [Instant.FromUtc(2024, 5, 1, 8, 0)],
        Channel = LawPack.Online,
    };

    [Fact]
    public void A_pack_that_was_written_reads_back_equal() => Assert.All(LawPacks.All, pack => Assert.Equal(pack, LawPackJson.Read(LawPackJson.Write(pack))));

    [Fact]
    public void Every_pack_is_allowed_by_the_schema() =>
        Assert.All(LawPacks.All, pack => Assert.True(Schemas.AllowsPolicy($$"""{ "id": "a", "law": [{{LawPackJson.Write(pack)}}] }""")));

    [Fact]
    public void A_pack_of_ones_own_stands_in_the_policy_and_reads_back_equal()
    {
        var own = LawPacks.EuropeanUnion with { Id = "EEA" };
        var policy = ReturnPolicy.Default with { Law = [LawPacks.UnitedKingdom, own] };
        var json = ReturnPolicyJson.Write(policy);

        Assert.Equal(policy, ReturnPolicyJson.Read(json));
        Assert.Contains("\"UK/1\"", json, StringComparison.Ordinal);
        Assert.True(Schemas.AllowsPolicy(json));
    }

    [Fact]
    public void What_rests_on_a_secondary_source_says_so()
    {
        // As the specification's table marks each row.
        Assert.True(LawPacks.China.Withdrawal!.Citation.IsVerified);
        Assert.True(LawPacks.China.Period("fault_return").Citation.IsVerified);
        Assert.False(LawPacks.China.Period("repair_guarantee").Citation.IsVerified);
        Assert.False(LawPacks.China.RemediesAfter(2, stillFaulty: true)!.Citation.IsVerified);
        Assert.True(LawPacks.EuropeanUnion.Withdrawal!.Citation.IsVerified);
        Assert.False(LawPacks.EuropeanUnion.Withdrawal.ExclusionsCitation!.IsVerified);
        Assert.False(LawPacks.EuropeanUnion.Withdrawal.NotInformedCitation!.IsVerified);
        Assert.False(LawPacks.EuropeanUnion.Period("presumption").Citation.IsVerified);
        Assert.True(LawPacks.UnitedKingdom.Withdrawal!.Citation.IsVerified);
        Assert.False(LawPacks.UnitedKingdom.Withholding!.Citation.IsVerified);
        Assert.True(LawPacks.UnitedKingdom.Rejection!.Citation.IsVerified);
        Assert.True(LawPacks.UnitedKingdom.UseDeduction!.Citation.IsVerified);
        Assert.True(LawPacks.UnitedKingdom.Period("refund").Citation.IsVerified);
        Assert.True(LawPacks.UnitedStates.Period("refund").Citation.IsVerified);
    }

    [Theory]
    [InlineData("CN", 7)]
    [InlineData("EU", 14)]
    [InlineData("UK", 14)]
    [InlineData("US", null)]
    public void Online_returns_of_consumers_without_fault_have_a_floor(string law, int? days)
    {
        var pack = LawPacks.Find(law)!;
        var day = new LocalDate(2024, 5, 1);

        Assert.Equal(days, pack.FloorFor(Online, day)?.Within.Count);
        Assert.Null(pack.FloorFor(Online with { Channel = "shop" }, day));
        Assert.Null(pack.FloorFor(Online with { Channel = null }, day));
        Assert.Null(pack.FloorFor(Online with { IsConsumer = false }, day));
        Assert.Null(pack.FloorFor(Online with { Reason = ReturnReason.Defective }, day));
        Assert.Null(pack.FloorFor(Online, new LocalDate(1999, 5, 1)));
    }

    [Fact]
    public void Goods_that_a_law_excludes_have_no_floor()
    {
        var day = new LocalDate(2024, 5, 1);

        Assert.Null(LawPacks.China.FloorFor(Online with { Category = "perishable" }, day));
        Assert.Null(LawPacks.China.FloorFor(Online with { Category = "underwear", ConfirmedAtCheckout = true }, day));
        Assert.NotNull(LawPacks.China.FloorFor(Online with { Category = "underwear" }, day));
        Assert.NotNull(LawPacks.EuropeanUnion.FloorFor(Online with { Category = "underwear", ConfirmedAtCheckout = true }, day));
    }

    [Fact]
    public void A_consumer_who_was_not_told_of_the_right_has_twelve_months_more_in_the_Union()
    {
        var policy = ReturnPolicy.Default with { Windows = [], Law = [LawPacks.EuropeanUnion], Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
        var assessment = ReturnRules.Assess(Online with { WasInformedOfRight = false }, policy, Instant.FromUtc(2025, 5, 15, 10, 0));

        Assert.Equal(Returns.Eligibility.Eligible, assessment.Eligibility);
        Assert.Equal(new LocalDate(2025, 5, 15), assessment.Window!.Deadline.LastDay);
        Assert.False(assessment.Window.Floor!.IsVerified);
        Assert.Equal(Returns.Eligibility.Ineligible, ReturnRules.Assess(Online, policy, Instant.FromUtc(2025, 5, 15, 10, 0)).Eligibility);
    }

    [Theory]
    [InlineData("UK", 0, "repair replace")]
    [InlineData("UK", 1, "final_reject price_reduction")]
    [InlineData("UK", 3, "final_reject price_reduction")]
    [InlineData("CN", 1, "repair")]
    [InlineData("CN", 2, "exchange return")]
    [InlineData("EU", 1, "price_reduction termination")]
    public void Failed_repairs_open_remedies(string law, int repairs, string remedies)
    {
        Assert.Equal(remedies.Split(' '), LawPacks.Find(law)!.RemediesAfter(repairs, stillFaulty: true)!.Remedies);
        Assert.Null(LawPacks.Find(law)!.RemediesAfter(repairs, stillFaulty: false));
    }

    [Theory]
    [InlineData("EU", null, null, false, null)]
    [InlineData("EU", 12, null, false, 24)]
    [InlineData("EU", 30, null, false, 30)]
    [InlineData("EU", 30, 26, false, 26)]
    [InlineData("EU", null, null, true, 24)]
    [InlineData("UK", null, null, false, null)]
    [InlineData("UK", 15, 12, false, 26)]
    [InlineData("UK", null, null, true, 24)]
    [InlineData("CN", 12, null, false, 19)]
    [InlineData("CN", null, 12, false, null)]
    public void A_refund_may_wait_for_the_goods(string law, int? goods, int? proof, bool collectionOffered, int? due)
    {
        // Days of March 2024; notice on the tenth.
        LocalDate? Of(int? day) => day is { } given ? new LocalDate(2024, 3, given) : null;

        Assert.Equal(Of(due), LawPacks.Find(law)!.Withholding!.RefundDueOn(new(2024, 3, 10), Of(goods), Of(proof), collectionOffered, RestDays.None));
    }

    [Theory]
    [InlineData("2024-07-15", 1000, false, 0)]
    [InlineData("2024-07-16", 1000, false, 183)]
    [InlineData("2024-01-16", 1000, true, 1)]
    [InlineData("2030-01-15", 1000, false, 1000)]
    public void Use_is_deducted_after_six_months_or_for_vehicles_at_most_the_price(string rejected, int life, bool isVehicle, int deduction)
    {
        var rule = LawPacks.UnitedKingdom.UseDeduction!;
        var pounds = Currency.Of("GBP");
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(rejected).Value;

        Assert.Equal(Money.OfMinor(deduction, pounds), rule.Of(Money.OfMinor(1000, pounds), "final_reject", new(2024, 1, 15), day, life, isVehicle));
        Assert.True(rule.Of(Money.OfMinor(1000, pounds), "price_reduction", new(2024, 1, 15), day, life, isVehicle).IsZero);
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.Of(Money.OfMinor(1000, pounds), "final_reject", new(2024, 1, 15), day, 0));
    }

    [Fact]
    public void A_repair_pauses_the_time_to_reject()
    {
        var right = LawPacks.UnitedKingdom.Rejection!;
        RepairPause Of(LocalDate? requested, LocalDate? returned) => RepairPause.Of(right, new(2024, 1, 31), requested, returned, RestDays.None);

        Assert.Equal((new LocalDate(2024, 3, 1), RepairPauseBasis.NoPause), (Of(null, null).LastDay!.Value, Of(null, null).Basis));
        Assert.Equal((null, RepairPauseBasis.StillWaiting), (Of(new(2024, 2, 1), null).LastDay, Of(new(2024, 2, 1), null).Basis));
        Assert.Equal(new LocalDate(2024, 3, 11), Of(new(2024, 2, 1), new(2024, 2, 10)).LastDay);
        Assert.Equal(RepairPauseBasis.WaitingDaysAdded, Of(new(2024, 2, 1), new(2024, 2, 10)).Basis);
        Assert.Equal(new LocalDate(2024, 3, 1), Of(new(2024, 3, 2), new(2024, 3, 10)).LastDay);
        Assert.Throws<ArgumentException>(() => Of(new(2024, 1, 30), null));
        Assert.Throws<ArgumentException>(() => Of(new(2024, 2, 2), new(2024, 2, 1)));
        Assert.Throws<ArgumentException>(() => Of(null, new(2024, 2, 1)));
    }
}
