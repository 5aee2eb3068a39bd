using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class SettlementTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    private static readonly PaidOrder Order = PaidOrder.Of(new()
    {
        Order = "O1",
        Currency = Euro,
        Lines = [new() { Id = "A", Quantity = 3, LineTotal = Of(10_000) }, new() { Id = "B", Quantity = 1, UnitPrice = Of(2_500) }],
        Shipping = new() { Charged = Of(490) },
    });

    private static readonly SettlementPolicy Policy = new()
    {
        KeptByGrade = ImmutableSortedDictionary<string, BasisPoints>.Empty.Add("B", BasisPoints.Of(8_000)),
        FaultByReason = ImmutableDictionary<ReturnReason, Fault>.Empty.Add(ReturnReason.Defective, Fault.Seller),
        RestockingFee = RestockingFee.OfRate(BasisPoints.Of(1_050)) with { WaivedFor = [ReturnReason.Defective] },
        ShippingRefund = ShippingRefund.WholeOrderOnly,
        ReturnFreight = Of(500),
        ReturnFreightPaidBy = ImmutableDictionary<Fault, FreightPayer>.Empty.Add(Fault.Buyer, FreightPayer.Buyer),
        FreeShippingClawback = new() { Threshold = Of(9_000), Charge = Of(700) },
        Citations = ImmutableDictionary<AdjustmentKind, string>.Empty.Add(AdjustmentKind.ReturnFreight, "terms 7.2"),
    };

    private static Money Of(long minorUnits) => Money.OfMinor(minorUnits, Euro);

    private static ReturnedItem Item(string line, int quantity, string? grade = null) => new() { Line = line, Quantity = quantity, Grade = grade };

    private static ReturnedGoods Goods(params ImmutableArray<ReturnedItem> items) => new() { Items = items };

    private static Settlement Settle(ReturnedGoods goods, RefundedToDate? before = null) =>
        Settlement.Of(Order, before ?? RefundedToDate.Nothing, goods, Policy).Value;

    private static RefusalCode? RefusalOf(ReturnedGoods goods, RefundedToDate? before = null) =>
        Settlement.Of(Order, before ?? RefundedToDate.Nothing, goods, Policy).Refusal()?.Code;

    [Fact]
    public void A_statement_can_be_shown_to_a_customer_as_it_is()
    {
        var settlement = Settle(Goods(Item("A", 1, "B"), Item("A", 1)));
        Assert.Equal(
            """
            Line A, quantity 2: paid for it 66.67 EUR
            Line A, quantity 1 of grade B: -6.67 EUR, which is 20 % of 33.34 EUR, rounded half up for each unit
            Line A: restocking fee -6.30 EUR, which is 10.5 % of 60.00 EUR, rounded half up
            Freight of sending back: -5.00 EUR [terms 7.2]
            Shipping, which is free for larger orders: -7.00 EUR, as goods for 58.33 EUR are kept
            Refund: 41.70 EUR
            """,
            settlement.Explain(Languages.English));
        Assert.Equal(
            """
            明细行 A，数量 2：实付 66.67 EUR
            明细行 A，等级 B，数量 1：-6.67 EUR，即 33.34 EUR 的 20 %，逐件四舍五入
            明细行 A：重新上架费 -6.30 EUR，即 60.00 EUR 的 10.5 %，四舍五入
            退货运费：-5.00 EUR【terms 7.2】
            补收原免运费：-7.00 EUR，因保留商品仅 58.33 EUR
            退款合计：41.70 EUR
            """,
            settlement.Explain(Languages.Chinese));
    }

    [Fact]
    public void What_adjustments_take_beyond_what_there_is_is_not_collected()
    {
        var order = PaidOrder.Of(new() { Order = "O2", Currency = Euro, Lines = [new() { Id = "A", Quantity = 1, UnitPrice = Of(100) }] });
        var settlement = Settlement.Of(order, RefundedToDate.Nothing, Goods(Item("A", 1)), Policy with { RestockingFee = null }).Value;
        Assert.Equal((Of(0), Of(400)), (settlement.Total, settlement.Uncollected));
        Assert.EndsWith("Not collected from you: 4.00 EUR", settlement.Explain(Languages.English), StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_order_counts_what_came_back_before_and_shipping_comes_back_once()
    {
        var first = Settle(Goods(Item("A", 3)) with { Reason = ReturnReason.Defective });
        Assert.Equal(Of(0), first.Sum(AdjustmentKind.OutboundShipping));
        var before = first.After(RefundedToDate.Nothing);
        var last = Settle(Goods(Item("B", 1)) with { Reason = ReturnReason.Defective }, before);
        Assert.Equal(Of(490), last.Sum(AdjustmentKind.OutboundShipping));
        Assert.Equal(Of(490), last.After(before).Shipping);
    }

    [Fact]
    public void Free_shipping_is_clawed_back_once_an_order()
    {
        var first = Settle(Goods(Item("A", 2)));
        Assert.Equal(-Of(700), first.Sum(AdjustmentKind.FreeShippingClawback));
        var second = Settle(Goods(Item("B", 1)), first.After(RefundedToDate.Nothing));
        Assert.Equal(Of(0), second.Sum(AdjustmentKind.FreeShippingClawback));
    }

    [Fact]
    public void Grades_deduct_nothing_and_the_freight_is_not_the_buyers_when_it_is_the_sellers_fault()
    {
        var settlement = Settle(Goods(Item("A", 3, "B")) with { Reason = ReturnReason.Defective });
        Assert.Equal(Of(10_000), settlement.Total);
        Assert.Equal(AdjustmentKind.UnitShares, Assert.Single(settlement.Adjustments).Kind);
    }

    [Fact]
    public void What_was_given_for_a_unit_that_was_kept_is_taken_off_when_it_comes_back()
    {
        var before = new RefundedToDate
        {
            Lines = RefundedToDate.Nothing.Lines.Add("A", new() { GivenForKept = ImmutableSortedDictionary<int, Money>.Empty.Add(0, Of(1_000)) }),
        };
        Assert.Equal(Of(2_334), Assert.Single(Settle(Goods(Item("A", 1)), before).Lines).Gross);
    }

    [Fact]
    public void Items_of_a_line_are_settled_together_wherever_the_return_names_them()
    {
        var apart = Settle(Goods(Item("A", 1, "B"), Item("B", 1), Item("A", 2)));
        var together = Settle(Goods(Item("A", 1, "B"), Item("A", 2), Item("B", 1)));
        Assert.Equal(together, apart);
    }

    [Fact]
    public void An_adjustment_is_in_one_currency()
    {
        var adjustment = new Adjustment { Kind = AdjustmentKind.ReturnFreight, Base = Of(500), Amount = -Of(500) };
        Assert.Equal((Of(500), -Of(500)), (adjustment.Base, adjustment.Amount));
        Assert.Throws<ArgumentException>(() => adjustment with { Amount = Money.OfMinor(500, Currency.Of("JPY")) });
    }

    [Fact]
    public void Faulty_returns_are_refused_each_by_its_own_code()
    {
        Assert.Equal(SettlementCodes.NothingReturned, RefusalOf(Goods()));
        Assert.Equal(SettlementCodes.UnknownLine, RefusalOf(Goods(Item("C", 1))));
        Assert.Equal(SettlementCodes.QuantityNotPositive, RefusalOf(Goods(Item("A", 0))));
        Assert.Equal(SettlementCodes.QuantityNotPositive, RefusalOf(Goods(Item("A", -1))));
        Assert.Equal(SettlementCodes.UnknownGrade, RefusalOf(Goods(Item("A", 1, "Z"))));
        Assert.Equal(SettlementCodes.MoreThanIsLeft, RefusalOf(Goods(Item("A", 2), Item("A", 2))));
        Assert.Equal(SettlementCodes.MoreThanIsLeft, RefusalOf(Goods(Item("A", int.MaxValue), Item("A", int.MaxValue))));
        Assert.Equal(SettlementCodes.MoreThanIsLeft, RefusalOf(Goods(Item("B", 1)), Settle(Goods(Item("B", 1))).After(RefundedToDate.Nothing)));
    }

    [Fact]
    public void A_policy_in_another_currency_than_the_order_throws() => Assert.Throws<InvalidOperationException>(() =>
        Settlement.Of(Order, RefundedToDate.Nothing, Goods(Item("A", 1)), Policy with { ReturnFreight = Money.OfMinor(1, Currency.Of("USD")) }));
}
