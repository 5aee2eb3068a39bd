using System.Collections.Immutable;
using FluentResults;

namespace WarehouseService.Domain.Returns;

/// <summary>A refund shared among the tenders of an order: shares sum to it, and none gets back more than is left on it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TenderSplit
{
    /// <summary>What is refunded: what was asked, or what was left if that is less and may be.</summary>
    public required Money Amount { get; init; }

    /// <summary>The shares, in the order of the tenders; those that get nothing are left out.</summary>
    public required ImmutableArray<TenderShare> Shares { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Shares a refund.</summary>
    /// <param name="amount">What is to be refunded.</param>
    /// <param name="tenders">How the order was paid, in the order of use.</param>
    /// <param name="order">In which order they get money back.</param>
    /// <param name="excess">What becomes of more than they can take.</param>
    /// <returns>
    /// The split, or a failure: <see cref="SettlementCodes.AmountNotPositive"/>, <see cref="SettlementCodes.ForeignCurrency"/>,
    /// <see cref="SettlementCodes.ExceedsRemaining"/>.
    /// </returns>
    public static Result<TenderSplit> Of(Money amount, ImmutableArray<Tender> tenders, TenderOrder order, Excess excess)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(excess);
        if (!amount.IsPositive)
        {
            return Result.Fail<TenderSplit>(new Refusal(SettlementCodes.AmountNotPositive, ("amount", amount)));
        }

        if (tenders.FirstOrDefault(tender => tender.Captured.Currency != amount.Currency) is { } foreign)
        {
            return Result.Fail<TenderSplit>(new Refusal(SettlementCodes.ForeignCurrency, ("amount", amount), ("currency", foreign.Captured.Currency)));
        }

        var left = tenders.Aggregate(Money.Zero(amount.Currency), (sum, tender) => sum + tender.Refundable());
        return left.IsZero || (amount > left && excess == Excess.Refused)
            ? Result.Fail<TenderSplit>(new Refusal(SettlementCodes.ExceedsRemaining, ("amount", amount), ("remaining", left)))
            : Result.Ok(Shared(amount < left ? amount : left, tenders, order));
    }

    private static TenderSplit Shared(Money amount, ImmutableArray<Tender> tenders, TenderOrder order)
    {
        var shares = order == TenderOrder.Proportional
            ? amount.Allocate([.. tenders.Select(tender => tender.Refundable().MinorUnits)])
            : OneAfterAnother(amount, tenders, fromLast: order == TenderOrder.Reverse);
        return new()
        {
            Amount = amount,
            Shares = [.. tenders.Zip(shares, (tender, share) => new TenderShare { Tender = tender.Id, Amount = share }).Where(share => share.Amount.IsPositive)],
        };
    }

    private static ImmutableArray<Money> OneAfterAnother(Money amount, ImmutableArray<Tender> tenders, bool fromLast)
    {
        var shares = new Money[tenders.Length];
        for (var i = 0; i < tenders.Length; i++)
        {
            var place = fromLast ? tenders.Length - 1 - i : i;
            var left = tenders[place].Refundable();
            shares[place] = left < amount ? left : amount;
            amount -= shares[place];
        }

        return [.. shares];
    }
}
