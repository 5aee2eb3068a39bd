using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Lines of an order that are asked to be returned.</summary>
public static class ReturnGenerators
{
    /// <summary>Questions about any policy.</summary>
    public static Arbitrary<ReturnQuestion> Question() => Arb.From(
        ReturnPolicyGenerators.Policy().Generator.SelectMany(QuestionsFor),
        question => Simpler(question).Concat(ReturnPolicyGenerators.Policy().Shrinker(question.Policy).Select(policy => question with { Policy = policy })));

    /// <summary>
    /// Questions about one policy: over the names that it and its laws use and one that none uses, asked in the 60 days from the first delivery, so
    /// that each rule binds some of the time. Shrunk to fewer and plainer facts.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public static Arbitrary<ReturnQuestion> QuestionFor(ReturnPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Arb.From(QuestionsFor(policy), Simpler);
    }

    /// <summary>Sales in yuan, and goods of them that come back for any reason, not graded; shrunk to fewer goods and plainer sales.</summary>
    public static Arbitrary<SoldAndReturned> Return() => Arb.From(
        from sale in OrderGenerators.Sale().Generator
        from quantities in Gen.CollectToArray(sale.Lines.Select(line => Gen.Choose(0, line.Quantity)))
        from reason in Gen.Elements(ReturnReason.All.ToArray())
        let items = sale.Lines.Zip(quantities, (line, quantity) => new ReturnedItem { Line = line.Id, Quantity = quantity }).Where(item => item.Quantity > 0).ToImmutableArray()
        select new SoldAndReturned
        {
            Sale = sale,
            Goods = new() { Items = items.IsEmpty ? [new() { Line = sale.Lines[0].Id, Quantity = 1 }] : items, Reason = reason },
        },
        Fewer);

    private static IEnumerable<SoldAndReturned> Fewer(SoldAndReturned it)
    {
        var (sale, goods) = (it.Sale, it.Goods);
        var fewer = goods.Items.Length < 2 ? [] : goods.Items.Select(item => it with { Goods = goods with { Items = goods.Items.Remove(item) } });
        return fewer.Concat(OrderGenerators.Sale().Shrinker(sale).Where(Has).Select(plainer => it with { Sale = plainer }));

        bool Has(Sale plainer) => goods.Items.All(item => plainer.Lines.Any(line => line.Id == item.Line && line.Quantity >= item.Quantity));
    }

    private static Gen<ReturnQuestion> QuestionsFor(ReturnPolicy policy) =>
        from facts in Facts(Names.Of(policy))
        from hours in Gen.Choose(0, 60 * 24)
        select new ReturnQuestion
        {
            Facts = facts,
            Policy = policy,
            At = (facts.Deliveries.IsEmpty ? Instant.FromUtc(2018, 1, 1, 0, 0) : facts.Deliveries[0]) + Duration.FromHours(hours),
        };

    private static Gen<ReturnFacts> Facts(Names names) =>
        from quantities in Gen.Choose(0, 3).ArrayOf(4)
        from first in DeadlineGenerators.Moment
        from more in Gen.Choose(0, 40 * 24).ListOf()
        from isDelivered in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from zone in DeadlineGenerators.Zone.OrNull()
        from reason in Gen.Elements(ReturnReason.All.ToArray())
        from category in Name(names.Categories)
        from condition in Name(names.Conditions)
        from channel in Name(names.Channels)
        from tier in Name(names.Tiers)
        from region in Name(names.Regions)
        from rma in Name(["RMA-1", " "])
        from serials in Name(["S1", "S2"]).ArrayOf(2)
        from flags in DeadlineGenerators.Maybe.ArrayOf(4)
        from value in ReturnPolicyGenerators.Perhaps(Gen.Choose(0, 20_000).Select(minor => Money.OfMinor(minor, names.Currency)))
        from counts in Gen.Choose(0, 6).ArrayOf(2)
        select new ReturnFacts
        {
            Line = "L1",
            Quantity = quantities[0],
            QuantityDelivered = quantities[1] + quantities[2],
            QuantityReturned = quantities[2],
            QuantityHeld = quantities[3] / 3,
            Deliveries = isDelivered ? [first, .. more.Take(2).Select(hours => first + Duration.FromHours(hours))] : [],
            Zone = zone,
            Reason = reason,
            Category = category,
            Condition = condition,
            Channel = channel,
            Tier = tier,
            Region = region,
            Rma = rma,
            SerialSold = serials[0],
            SerialGiven = serials[1],
            IsFinalSale = flags[0],
            IsConsumer = flags[1],
            ConfirmedAtCheckout = flags[2],
            WasInformedOfRight = flags[3],
            Value = value,
            Photos = counts[0] / 3,
            ReturnsInNinetyDays = counts[1],
        };

    private static IEnumerable<ReturnQuestion> Simpler(ReturnQuestion question)
    {
        var facts = question.Facts;
        ReturnFacts[] simpler =
        [
            facts with { Quantity = 1, QuantityDelivered = 1, QuantityReturned = 0, QuantityHeld = 0 },
            facts with { Deliveries = [.. facts.Deliveries.Take(1)] },
            facts with { Category = null }, facts with { Condition = null }, facts with { Channel = null }, facts with { Tier = null }, facts with { Region = null },
            facts with { Rma = null }, facts with { SerialSold = null }, facts with { SerialGiven = null }, facts with { Zone = null }, facts with { Value = null },
            facts with { Reason = ReturnReason.ChangeOfMind }, facts with { IsFinalSale = false }, facts with { ConfirmedAtCheckout = false },
            facts with { Photos = 0 }, facts with { ReturnsInNinetyDays = 0 },
        ];
        return simpler.Where(other => other != facts).Select(other => question with { Facts = other });
    }

    private static Gen<string?> Name(params ImmutableArray<string> names) =>
        Gen.Frequency((1, Gen.Constant<string?>(null)), (3, Gen.Elements([.. names]).Select(name => (string?)name)));

    /// <summary>What a policy asks for by name.</summary>
    private sealed record Names(
        ImmutableArray<string> Categories, ImmutableArray<string> Conditions, ImmutableArray<string> Channels, ImmutableArray<string> Tiers, ImmutableArray<string> Regions, Currency Currency)
    {
        internal static Names Of(ReturnPolicy policy)
        {
            ImmutableArray<string> Named(Func<ReturnConditions, ImmutableArray<string>> fact, params IEnumerable<string> others) =>
                [.. policy.Windows.SelectMany(window => fact(window.When)).Concat(others).Append("other").Distinct()];
            var excluded = policy.Law.SelectMany(pack => pack.Withdrawal?.ExcludedCategories ?? []);
            return new(
                Named(when => when.Category, [.. policy.ExcludedCategories, .. policy.ExcludedIfConfirmed, .. excluded]),
                Named(when => when.Condition, policy.AcceptedConditions),
                Named(when => when.Channel, LawPack.Online),
                Named(when => when.Tier),
                Named(when => when.Region),
                OrderGenerators.CurrencyOf(policy));
        }
    }
}
