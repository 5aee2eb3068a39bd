using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Returns.Tests.Laws;

/// <summary>A sale that adds up.</summary>
public sealed record SoundSale(Sale Sale);

/// <summary>A sale, and its units in some order of coming back, several in one return.</summary>
public sealed record WholeReturn(Sale Sale, ImmutableArray<ReturnedGoods> Returns);

/// <summary>A sale, what came back of it before, a return and a policy.</summary>
public sealed record SettlementQuestion(Sale Sale, RefundedToDate Before, ReturnedGoods Goods, SettlementPolicy Policy);

public static class SaleArbitraries
{
    internal static readonly Currency Yuan = Currency.Of("CNY");

    public static Arbitrary<SoundSale> Sales() => OrderGenerators.Sale().Generator.Select(sale => new SoundSale(sale)).ToArbitrary();

    public static Arbitrary<WholeReturn> WholeReturns() => (
        from sale in OrderGenerators.Sale().Generator
        from units in Gen.Shuffle(sale.Lines.SelectMany(line => Enumerable.Repeat(line.Id, line.Quantity)).ToArray())
        from size in Gen.Choose(1, 4)
        select new WholeReturn(sale, [.. units.Chunk(size).Select(chunk => new ReturnedGoods
        {
            Items = [.. chunk.GroupBy(line => line).Select(line => new ReturnedItem { Line = line.Key, Quantity = line.Count() })],
        })])).ToArbitrary();

    public static Arbitrary<SettlementQuestion> Questions() => (
        from sale in OrderGenerators.Sale().Generator
        from policy in PolicyGen
        from before in BeforeGen(sale)
        from goods in GoodsGen(sale, before, policy)
        where goods is not null
        select new SettlementQuestion(sale, before, goods, policy)).ToArbitrary();

    private static Money Of(int minorUnits) => Money.OfMinor(minorUnits, Yuan);

    private static Gen<Money?> Perhaps(int most) => Gen.OneOf(Gen.Constant<Money?>(null), Gen.Choose(0, most).Select(amount => (Money?)Of(amount)));

    private static Gen<T> OneOf<T>(IEnumerable<T> values) => Gen.Elements(values.ToArray());

    private static Gen<SettlementPolicy> PolicyGen =>
        from a in Gen.Choose(0, 10_000)
        from b in Gen.Choose(0, 10_000)
        from restocking in Gen.OneOf(
            Gen.Constant<RestockingFee?>(null),
            Gen.Choose(0, 10_000).Select(rate => (RestockingFee?)RestockingFee.OfRate(BasisPoints.Of(rate))),
            Gen.Choose(0, 2_000).Select(amount => (RestockingFee?)RestockingFee.OfUnit(Of(amount))))
        from waived in OneOf([true, false])
        from shipping in OneOf(ShippingRefund.All)
        from standard in Perhaps(2_000)
        from freight in Perhaps(1_500)
        from payer in OneOf(FreightPayer.All)
        from threshold in Gen.Choose(0, 30_000)
        from charge in Gen.Choose(0, 1_500)
        from claws in OneOf([true, false])
        select new SettlementPolicy
        {
            KeptByGrade = new Dictionary<string, BasisPoints> { ["A"] = BasisPoints.Of(a), ["B"] = BasisPoints.Of(b) }.ToImmutableSortedDictionary(StringComparer.Ordinal),
            FaultByReason = ImmutableDictionary.CreateRange([KeyValuePair.Create(ReturnReason.Defective, Fault.Seller), KeyValuePair.Create(ReturnReason.DamagedInTransit, Fault.Carrier)]),
            RestockingFee = restocking is null || !waived ? restocking : restocking with { WaivedFor = [ReturnReason.Defective] },
            ShippingRefund = shipping,
            StandardShipping = standard,
            ReturnFreight = freight,
            ReturnFreightPaidBy = ImmutableDictionary.CreateRange([KeyValuePair.Create(Fault.Buyer, payer)]),
            FreeShippingClawback = claws ? new() { Threshold = Of(threshold), Charge = Of(charge) } : null,
        };

    private static Gen<RefundedToDate> BeforeGen(Sale sale) =>
        from units in Gen.CollectToArray(sale.Lines.Select(line => Gen.Choose(0, line.Quantity)))
        from kept in Gen.CollectToArray(sale.Lines.Select(line => Gen.Choose(0, line.Quantity - 1)))
        from share in Gen.Choose(0, 100)
        from shipping in Gen.Choose(0, 100)
        from clawed in OneOf([true, false])
        let order = PaidOrder.Of(sale)
        select new RefundedToDate
        {
            Lines = order.Lines.Select((line, at) => KeyValuePair.Create(line.Id, new RefundedLine
            {
                Units = units[at],
                GivenForKept = kept[at] < units[at] || share == 0
                    ? ImmutableSortedDictionary<int, Money>.Empty
                    : ImmutableSortedDictionary<int, Money>.Empty.Add(kept[at], line.Unit(kept[at]).Gross.Prorate(share, 100)),
            })).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Shipping = order.Shipping.Prorate(shipping, 100),
            FreeShippingClawedBack = clawed,
        };

    private static Gen<ReturnedGoods?> GoodsGen(Sale sale, RefundedToDate before, SettlementPolicy policy) =>
        from items in Gen.CollectToArray(sale.Lines.SelectMany(line => ItemsGen(line, before.Line(line.Id), policy)))
        from order in Gen.Shuffle(items)
        from reason in OneOf(ReturnReason.All)
        let kept = order.Where(item => item.Quantity > 0).ToImmutableArray()
        select kept.IsEmpty ? null : new ReturnedGoods { Items = kept, Reason = reason };

    private static IEnumerable<Gen<ReturnedItem>> ItemsGen(SaleLine line, RefundedLine before, SettlementPolicy policy)
    {
        var left = line.Quantity - before.Units;
        Gen<ReturnedItem> Item(int most) =>
            from quantity in Gen.Choose(0, most)
            from grade in OneOf<string?>([null, .. policy.KeptByGrade.Keys])
            select new ReturnedItem { Line = line.Id, Quantity = quantity, Grade = grade };
        return [Item(left / 2), Item(left - (left / 2))];
    }
}
