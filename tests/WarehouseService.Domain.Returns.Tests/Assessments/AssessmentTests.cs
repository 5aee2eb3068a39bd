using NodaTime;

namespace WarehouseService.Domain.Returns.Tests.Assessments;

public sealed class AssessmentTests
{
    private static readonly ReturnPolicy Policy = ReturnPolicy.Default with
    {
        Id = "berlin",
        Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        Windows = [ReturnWindow.ForAll("ten days", CountingRule.OfDays(10))],
        Law = [LawPacks.EuropeanUnion],
        ExcludedCategories = ["custom_made"],
        AcceptedConditions = ["intact"],
        PhotoRequiredFor = [ReturnReason.DamagedInTransit],
        AutoApproveLimit = Money.OfMajor(100, Currency.Of("EUR")),
    };

    private static readonly ReturnFacts Facts = new()
    {
        Line = "L1",
        Quantity = 1,
        QuantityDelivered = 2,
        Deliveries = [Instant.FromUtc(2024, 5, 1, 8, 0)],
        Channel = LawPack.Online,
    };

    [Fact]
    public void All_that_is_wrong_is_told_at_once_in_alphabetical_order()
    {
        var all = ReturnRules.Assess(
            Facts with { Quantity = 5, Category = "custom_made", Condition = "used", IsFinalSale = true, SerialSold = "S1", Channel = "shop" },
            Policy with { RequiresRma = true, PhotoRequiredFor = ReturnReason.All },
            Instant.FromUtc(2024, 6, 1, 8, 0));

        Assert.Equal(
            [
                "CATEGORY_EXCLUDED", "CONDITION_NOT_INTACT", "FINAL_SALE", "PHOTO_REQUIRED", "QTY_EXCEEDS_RETURNABLE", "RMA_REQUIRED",
                "SERIAL_MISMATCH", "WINDOW_EXPIRED",
            ],
            all.Reasons().Select(rule => rule.Name));
    }

    [Fact]
    public void Codes_are_listed_in_alphabetical_order() =>
        Assert.Equal(ReturnRule.All.Select(rule => rule.Name).Order(StringComparer.Ordinal), ReturnRule.All.Select(rule => rule.Name));

    [Fact]
    public void A_decision_that_the_law_makes_cites_it_with_its_mark()
    {
        var late = ReturnRules.Assess(Facts, Policy, Instant.FromUtc(2024, 5, 14, 8, 0));

        Assert.Equal((true, "EU"), (late.Window!.IsLaw, late.Window.Name));
        Assert.Equal(LawPacks.EuropeanUnion.Withdrawal!.Citation, late.Of(ReturnRule.WindowExpired).Citation);
        Assert.Equal(
            LawPacks.EuropeanUnion.Withdrawal.ExclusionsCitation,
            ReturnRules.Assess(Facts with { Category = "custom_made" }, Policy, Instant.FromUtc(2024, 5, 2, 8, 0)).Of(ReturnRule.CategoryExcluded).Citation);
    }

    [Fact]
    public void A_failed_rule_is_a_refusal_of_its_code()
    {
        var denied = ReturnRules.Assess(Facts with { Quantity = 3 }, Policy, Instant.FromUtc(2024, 5, 2, 8, 0));
        var refusal = denied.Of(ReturnRule.QuantityExceedsReturnable).ToRefusal();

        Assert.Equal(("QTY_EXCEEDS_RETURNABLE", RefusalKind.LimitExceeded), (refusal.Code.Name, refusal.Kind));
        Assert.Equal("You asked to return 3, but only 2 can be returned.", refusal.Text(Languages.English));
        Assert.Throws<InvalidOperationException>(() => denied.Of(ReturnRule.QuantityInvalid).ToRefusal());
    }

    [Fact]
    public void A_value_in_another_currency_than_the_limit_is_the_callers_bug() => Assert.Throws<ArgumentException>(
        () => ReturnRules.Assess(Facts with { Value = Money.OfMajor(1, Currency.Of("CNY")) }, Policy, Instant.FromUtc(2024, 5, 2, 8, 0)));

    [Fact]
    public void A_negative_count_is_the_callers_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => Facts with { QuantityReturned = -1 });

    [Fact]
    public void A_denial_is_explained_in_English() => Assert.Equal(
        """
        2024-05-20 (Europe/Berlin): you asked to return 1 × L1. Reason: change of mind.
        Answer: the return is not possible.
        Last day: 2024-05-15 (Europe/Berlin), by law (EU); our own terms give less.
        ✗ The goods are used; without a fault they are taken back if they are: intact. [CONDITION_NOT_INTACT]
          What would change it: The goods would have to be in one of these conditions: intact; or have a fault.
        ✗ The last day was 2024-05-15; the request came on 2024-05-20. [WINDOW_EXPIRED]
          What would change it: A request by 2024-05-15 would have been in time.
        ✓ The goods were not sold as final.
        ✓ The goods were delivered (2).
        ✓ There is a time to return these goods: EU.
        ✓ You asked to return 1; up to 2 can be returned.
        ✓ The quantity, 1, is possible.
        – Value: not needed here.
        – Earlier returns: not needed here.
        – Category: not needed here.
        – Photos: not needed here.
        – Authorisation: not needed here.
        – Serial number: not needed here.
        – Returns in 90 days: not needed here.
        Law: Directive 2011/83/EU, article 9; Regulation (EEC, Euratom) No 1182/71, article 3(4) (text read).
        Terms: berlin, version 1. This is not legal advice.
        """.ReplaceLineEndings("\n"),
        Denied().Explain(Languages.English));

    [Fact]
    public void A_denial_is_explained_in_Chinese() => Assert.StartsWith(
        """
        2024-05-20（Europe/Berlin）：您申请退回 L1 × 1。原因：不想要了。
        结论：不能退货。
        最后一天：2024-05-15（Europe/Berlin），依据法律（EU）；本店政策的期限更短。
        ✗ 商品状态为 used；无质量问题的退货要求状态为：intact。 [CONDITION_NOT_INTACT]
          如何改变：商品须处于以下状态之一：intact；或商品存在质量问题。
        ✗ 最后一天为 2024-05-15；申请日期为 2024-05-20。 [WINDOW_EXPIRED]
        """.ReplaceLineEndings("\n"),
        Denied().Explain(Languages.Chinese),
        StringComparison.Ordinal);

    [Fact]
    public void An_explanation_never_tells_the_serial_number_that_was_sold() => Assert.DoesNotContain(
        "S-SECRET",
        ReturnRules.Assess(Facts with { SerialSold = "S-SECRET", SerialGiven = "S2" }, Policy, Instant.FromUtc(2024, 5, 2, 8, 0)).Explain(Languages.English),
        StringComparison.Ordinal);

    [Fact]
    public void A_law_from_a_secondary_source_is_explained_as_such() => Assert.Contains(
        "Directive 2011/83/EU, article 16 (from a secondary source, text not read).",
        ReturnRules.Assess(Facts with { Category = "custom_made" }, Policy, Instant.FromUtc(2024, 5, 2, 8, 0)).Explain(Languages.English),
        StringComparison.Ordinal);

    private static Assessment Denied() => ReturnRules.Assess(Facts with { Condition = "used" }, Policy, Instant.FromUtc(2024, 5, 20, 8, 0));
}
