using FsCheck;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What must hold of the money under a policy.</summary>
internal static class ReturnMoneyLaws
{
    private static readonly SettlementPolicy GivesAll = new() { ShippingRefund = ShippingRefund.Always };

    internal static IEnumerable<Law> Of(ReturnPolicy policy, ReturnArithmetic judge)
    {
        var any = ReturnedOrder.For(policy);
        yield return Law.ForAll("returns.faults_cost_the_buyer_nothing", any, it =>
        {
            if (!it.Reason.IsFault)
            {
                return null;
            }

            var settlement = judge.Settle(it.Paid, RefundedToDate.Nothing, it.Returns[0], policy.Settlement);
            AdjustmentKind[] charges = [AdjustmentKind.GradeDeduction, AdjustmentKind.RestockingFee, AdjustmentKind.ReturnFreight, AdjustmentKind.FreeShippingClawback];
            return charges.Any(kind => settlement.Sum(kind).IsNegative) ? Told("returns.faults_cost_the_buyer_nothing.broken", it, settlement) : null;
        });

        yield return Law.ForAll("returns.partial_returns_end_at_what_was_paid", any, it =>
        {
            var zero = Money.Zero(it.Paid.Currency);
            var all = Settled(it with { Grade = null }, GivesAll, judge);
            var (total, tax) = (all.Aggregate(zero, (sum, one) => sum + one.Total), all.SelectMany(one => one.Lines).Aggregate(zero, (sum, line) => sum + line.Tax));
            var paidTax = it.Paid.Lines.Aggregate(zero, (sum, line) => sum + line.Tax);
            return total == it.Paid.Total() && tax == paidTax
                ? null
                : LawTexts.Of("returns.partial_returns_end_at_what_was_paid.broken", it.Tell(), it.Paid.Total(), paidTax, total, tax);
        });

        yield return Law.ForAll("returns.nothing_is_negative_nor_above_what_was_paid", any, it =>
        {
            var left = it.Paid.Total();
            foreach (var settlement in Settled(it, policy.Settlement, judge))
            {
                left -= settlement.Total;
                if (settlement.Total.IsNegative || settlement.Uncollected.IsNegative || left.IsNegative)
                {
                    return Told("returns.nothing_is_negative_nor_above_what_was_paid.broken", it, settlement);
                }
            }

            return null;
        });

        yield return Law.ForAll("returns.no_cent_is_lost", any, it => Settled(it, policy.Settlement, judge).FirstOrDefault(settlement => settlement.Total - settlement.Uncollected
            != settlement.Adjustments.Aggregate(Money.Zero(it.Paid.Currency), (sum, adjustment) => sum + adjustment.Amount)) is { } lossy
                ? Told("returns.no_cent_is_lost.broken", it, lossy)
                : null);

        yield return Law.ForAll("returns.what_is_taken_back_is_worth_what_was_paid_for_it", any, it =>
        {
            var worth = Settled(it, policy.Settlement, judge).Aggregate(Money.Zero(it.Paid.Currency), (sum, one) => sum + one.Sum(AdjustmentKind.UnitShares));
            return worth == it.Paid.Goods() ? null : LawTexts.Of("returns.what_is_taken_back_is_worth_what_was_paid_for_it.broken", it.Tell(), it.Paid.Goods(), worth);
        });
    }

    private static List<Settlement> Settled(ReturnedOrder it, SettlementPolicy policy, ReturnArithmetic judge)
    {
        var (before, all) = (RefundedToDate.Nothing, new List<Settlement>());
        foreach (var goods in it.Returns)
        {
            all.Add(judge.Settle(it.Paid, before, goods, policy));
            before = all[^1].After(before);
        }

        return all;
    }

    private static Telling Told(string key, ReturnedOrder it, Settlement settlement) => LawTexts.Of(key, it.Tell(), (Telling)settlement.Explain);
}
