using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace WarehouseService.Domain.Returns.Tests.Laws;

[Properties(Arbitrary = [typeof(TenderLaws)], MaxTest = 2_000)]
public sealed class TenderLaws
{
    private static readonly Currency Yuan = Currency.Of("CNY");

    public static Arbitrary<ImmutableArray<Tender>> Tenders() => (
        from count in Gen.Choose(1, 5)
        from tenders in Gen.CollectToArray(Enumerable.Range(1, count).Select(place =>
            from captured in Gen.Choose(0, 10_000)
            from refunded in Gen.Choose(0, captured)
            from chargedBack in Gen.Choose(0, captured)
            select new Tender { Id = $"T{place}", Captured = Of(captured), Refunded = Of(refunded), ChargedBack = Of(chargedBack) }))
        select tenders.ToImmutableArray()).ToArbitrary();

    public static Arbitrary<TenderOrder> Orders() => Gen.Elements(TenderOrder.All.ToArray()).ToArbitrary();

    public static Arbitrary<AdvanceOutcome> Outcomes() => Gen.Elements(AdvanceOutcome.All.ToArray()).ToArbitrary();

    [Property]
    public bool Shares_sum_to_the_refund_and_no_tender_gets_more_than_is_left_on_it(ImmutableArray<Tender> tenders, TenderOrder order, PositiveInt amount)
    {
        var split = TenderSplit.Of(Of(amount.Get * 50), tenders, order, Excess.Capped);
        var left = tenders.Sum(tender => tender.Refundable().MinorUnits);
        return left == 0
            ? split.Refusal()?.Code == SettlementCodes.ExceedsRemaining
            : split.Value.Amount.MinorUnits == Math.Min(amount.Get * 50L, left)
                && split.Value.Shares.Sum(share => share.Amount.MinorUnits) == split.Value.Amount.MinorUnits
                && split.Value.Shares.All(share => share.Amount.IsPositive && share.Amount <= tenders.Single(tender => tender.Id == share.Tender).Refundable());
    }

    [Property]
    public bool One_after_another_means_that_all_but_the_last_are_emptied(ImmutableArray<Tender> tenders, bool fromLast, PositiveInt amount)
    {
        var split = TenderSplit.Of(Of(amount.Get * 50), tenders, fromLast ? TenderOrder.Reverse : TenderOrder.InOrder, Excess.Capped);
        if (split.IsFailed)
        {
            return true;
        }

        var used = tenders.Where(tender => tender.Refundable().IsPositive).ToList();
        if (fromLast)
        {
            used.Reverse();
        }

        var shares = used.Select(tender => split.Value.Shares.SingleOrDefault(share => share.Tender == tender.Id)?.Amount ?? Of(0)).ToList();
        var last = shares.FindLastIndex(share => share.IsPositive);
        return Enumerable.Range(0, last).All(place => shares[place] == used[place].Refundable());
    }

    [Property]
    public bool More_than_is_left_is_refused_where_it_may_not_be_capped(ImmutableArray<Tender> tenders, TenderOrder order)
    {
        var left = tenders.Sum(tender => tender.Refundable().MinorUnits);
        return TenderSplit.Of(Of((int)left + 1), tenders, order, Excess.Refused).Refusal()?.Code == SettlementCodes.ExceedsRemaining
            && (left == 0 || TenderSplit.Of(Of((int)left), tenders, order, Excess.Refused).IsSuccess);
    }

    [Property]
    public bool Captured_and_released_make_up_the_hold(NonNegativeInt hold, AdvanceOutcome outcome, NonNegativeInt damage)
    {
        var settled = HoldSettlement.Of(Of(hold.Get), outcome, outcome == AdvanceOutcome.ReturnedDamaged ? Of(damage.Get) : null);
        return settled.Captured + settled.Released == Of(hold.Get) && !settled.Captured.IsNegative && !settled.Released.IsNegative
            && settled.Refunded <= settled.Captured;
    }

    private static Money Of(int minorUnits) => Money.OfMinor(minorUnits, Yuan);
}
