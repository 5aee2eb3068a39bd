using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>A sale all of whose units come back, in some order and some at a time.</summary>
internal sealed record ReturnedOrder(Sale Sale, int Order, int AtATime, ReturnReason Reason, string? Grade) : ITold
{
    internal PaidOrder Paid => PaidOrder.Of(Sale);

    /// <summary>The returns, one after another.</summary>
    internal ImmutableArray<ReturnedGoods> Returns =>
    [
        .. Sale.Lines.SelectMany(line => Enumerable.Range(0, line.Quantity).Select(unit => (line.Id, Unit: unit)))
            .Index().OrderBy(unit => Scattered(unit.Index, Order)).Chunk(AtATime)
            .Select(chunk => new ReturnedGoods
            {
                Items = [.. chunk.GroupBy(unit => unit.Item.Id).Select(line => new ReturnedItem { Line = line.Key, Quantity = line.Count(), Grade = Grade })],
                Reason = Reason,
            }),
    ];

    public Telling Tell() => LawTexts.Of(
        "returns.order",
        string.Join(", ", Paid.Lines.Select(line => $"{line.Quantity} × {line.Id} = {line.Gross}")),
        Paid.Shipping,
        Reason.Name,
        Grade,
        string.Join(" | ", Returns.Select(goods => string.Join(", ", goods.Items.Select(item => $"{item.Quantity} × {item.Line}")))));

    /// <summary>Orders in the currency of a policy, for any reason and with any grade that the policy knows.</summary>
    internal static Arbitrary<ReturnedOrder> For(ReturnPolicy policy)
    {
        var sales = OrderGenerators.SaleIn(OrderGenerators.CurrencyOf(policy));
        return Arb.From(
            from sale in sales.Generator
            from order in Gen.Choose(0, 9_999)
            from atATime in Gen.Choose(1, 4)
            from reason in Gen.Elements(ReturnReason.All.ToArray())
            from grade in Gen.Elements<string?>([null, .. policy.Settlement.KeptByGrade.Keys])
            select new ReturnedOrder(sale, order, atATime, reason, grade),
            it => sales.Shrinker(it.Sale).Select(sale => it with { Sale = sale })
                .Concat(new[] { it with { Order = 0 }, it with { AtATime = 1 }, it with { Grade = null } }.Where(simpler => simpler != it)));
    }

    // A scatter that is the same on every machine; 0 leaves the order as it is.
    private static int Scattered(int place, int order) => order == 0 ? place : unchecked((place + order) * (int)2_654_435_761) & int.MaxValue;
}
