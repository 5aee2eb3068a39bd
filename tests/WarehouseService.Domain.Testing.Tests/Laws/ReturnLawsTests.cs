using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Testing.Tests.Laws;

public sealed class ReturnLawsTests
{
    private static readonly Currency Yuan = Currency.Of("CNY");

    private static readonly ReturnPolicy Good = ReturnPolicy.Default with
    {
        Id = "shop",
        Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        Law = [LawPacks.China],
        Windows = [ReturnWindow.ForAll("thirty days", CountingRule.OfDays(30) with { RollsOverRestDays = true })],
        Settlement = new()
        {
            FaultByReason = ReturnReason.All.Where(reason => reason.IsFault).ToImmutableDictionary(reason => reason, _ => Fault.Seller),
            RestockingFee = RestockingFee.OfRate(BasisPoints.Of(1_000)) with { WaivedFor = [.. ReturnReason.All.Where(reason => reason.IsFault)] },
            KeptByGrade = SettlementPolicy.Default.KeptByGrade.Add("B", BasisPoints.Of(8_000)),
            ReturnFreight = Money.OfMajor(12, Yuan),
            ReturnFreightPaidBy = ImmutableDictionary<Fault, FreightPayer>.Empty.Add(Fault.Buyer, FreightPayer.Buyer),
            ShippingRefund = ShippingRefund.WholeOrderOnly,
        },
    };

    private static readonly LawReport Obeyed = ReturnLaws.Check(Good);

    [Fact]
    public void A_sound_policy_and_the_default_obey_every_law()
    {
        foreach (var report in new[] { Obeyed, ReturnLaws.Check(ReturnPolicy.Default) })
        {
            Assert.True(report.Holds, report.ToString());
            Assert.Equal(14, report.Laws.Length);
        }
    }

    [Fact]
    public void A_category_without_a_window_is_told()
    {
        var bad = Good with { Windows = [new() { Name = "shoes", When = new() { Category = ["shoes"] }, Within = CountingRule.OfDays(30) }] };
        Told(ReturnLaws.Check(bad, ["shoes", "books"]), "returns.every_category_has_a_window", "'books'");
    }

    [Fact]
    public void A_window_below_the_law_is_told() =>
        Told(ReturnLaws.Check(Good with { Windows = [ReturnWindow.ForAll("three days", CountingRule.OfDays(3))] }), "returns.nothing_is_at_odds", "three days");

    [Fact]
    public void A_buyer_who_pays_for_a_fault_is_told()
    {
        var bad = Good with { Settlement = Good.Settlement with { RestockingFee = RestockingFee.OfRate(BasisPoints.Of(1_000)) } };
        var report = ReturnLaws.Check(bad);
        Assert.Equal(["returns.faults_cost_the_buyer_nothing"], report.Broken.Select(law => law.Id));
        Told(report, "returns.faults_cost_the_buyer_nothing", "The buyer pays for a fault. paid: ", "Back for ");
    }

    [Theory]
    [InlineData("returns.the_rules_say_so_one_by_one")]
    [InlineData("returns.the_same_facts_give_the_same_bytes")]
    [InlineData("returns.a_denial_names_a_rule")]
    [InlineData("returns.changing_what_a_denial_names_flips_it")]
    [InlineData("returns.more_time_never_helps")]
    [InlineData("returns.a_longer_window_never_denies")]
    [InlineData("returns.law_never_shortens")]
    [InlineData("returns.partial_returns_end_at_what_was_paid")]
    [InlineData("returns.nothing_is_negative_nor_above_what_was_paid")]
    [InlineData("returns.no_cent_is_lost")]
    [InlineData("returns.what_is_taken_back_is_worth_what_was_paid_for_it")]
    public void Every_law_is_broken_by_a_judge_who_breaks_it(string law)
    {
        var asked = 0;
        var broken = law switch
        {
            "returns.the_rules_say_so_one_by_one" => new ReturnArithmetic { Assess = (facts, policy, at) => ReturnRules.Assess(facts, policy, at - Duration.FromDays(1)) },
            "returns.the_same_facts_give_the_same_bytes" => new() { Assess = (facts, policy, at) => ReturnRules.Assess(facts with { Photos = asked++ }, policy, at) },
            "returns.a_denial_names_a_rule" => new() { Assess = (facts, policy, at) => ReturnRules.Assess(facts, policy, at) with { Eligibility = Eligibility.Ineligible } },
            "returns.changing_what_a_denial_names_flips_it" => new() { Assess = (facts, policy, at) => ReturnRules.Assess(facts, policy, at) is var answer && answer.Eligibility == Eligibility.Eligible && facts.QuantityReturned > 0 ? answer with { Eligibility = Eligibility.Ineligible } : answer },
            "returns.more_time_never_helps" => new() { Assess = (facts, policy, at) => ReturnRules.Assess(facts, policy, facts.Deliveries.IsEmpty ? at : facts.Deliveries.Max() + Duration.FromDays(60) - (at - facts.Deliveries.Max())) },
            "returns.a_longer_window_never_denies" => new() { Assess = (facts, policy, at) => ReturnRules.Assess(facts, policy with { Windows = [.. policy.Windows.Select(window => window with { Within = window.Within with { Count = 30 * 30 / window.Within.Count } })] }, at) },
            "returns.law_never_shortens" => new() { Assess = (facts, policy, at) => ReturnRules.Assess(facts, policy.Law.IsEmpty ? policy : policy with { Windows = [] }, at) },
            "returns.no_cent_is_lost" => new() { Settle = (order, before, goods, policy) => Settled(order, before, goods, policy) is var settled && settled.Total.IsPositive ? settled with { Total = settled.Total - Money.OfMinor(1, Yuan) } : settled },
            "returns.nothing_is_negative_nor_above_what_was_paid" or "returns.partial_returns_end_at_what_was_paid" =>
                new() { Settle = (order, before, goods, policy) => Settled(order, RefundedToDate.Nothing, goods, policy) is var settled ? settled with { Total = settled.Total + settled.Total + Money.OfMinor(1, Yuan) } : settled },
            _ => new() { Settle = (order, before, goods, policy) => Settled(order, RefundedToDate.Nothing, goods, policy) },
        };
        var report = ReturnLaws.Check(Good, [], Only.Of(law, Obeyed, LawOptions.Default with { Cases = 400 }), broken);
        Assert.True(!report.Of(law).Holds, report.ToString());
    }

    [Fact]
    public void The_same_seed_gives_the_same_report() => Assert.Equal(Obeyed, ReturnLaws.Check(Good));

    private static Settlement Settled(PaidOrder order, RefundedToDate before, ReturnedGoods goods, SettlementPolicy policy) => Settlement.Of(order, before, goods, policy).Value;

    private static void Told(LawReport report, string law, params string[] words)
    {
        var told = report.Of(law).Counterexample(Languages.English);
        Assert.True(told is not null, report.ToString());
        Assert.All(words, word => Assert.Contains(word, told, StringComparison.Ordinal));
    }
}
