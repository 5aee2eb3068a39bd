using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// What was paid for an order, what of it came back, and what is on its way: quantities and money in one record, so that nothing is refunded twice and no
/// unit is returned twice, whoever asks at once (订单退款账).
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record OrderLedger : IState<OrderLedgerStatus>
{
    /// <inheritdoc />
    public OrderLedgerStatus Status { get; init; } = OrderLedgerStatus.Kept;

    /// <summary>The id of whoever bought.</summary>
    public required string Customer { get; init; }

    /// <summary>What was paid, frozen at the sale.</summary>
    public required PaidOrder Paid { get; init; }

    /// <summary>How it was paid, in the order of use; what went back stands in <see cref="Refunds"/>.</summary>
    public required ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>In which order tenders get money back.</summary>
    public required TenderOrder TenderOrder { get; init; }

    /// <summary>How far the order has come back, reserved refunds included.</summary>
    public RefundedToDate Back { get; init; } = RefundedToDate.Nothing;

    /// <summary>The refunds of the order that are proposed, approved, reserved or settled; a rejected one is not among them.</summary>
    public ImmutableArray<LedgerRefund> Refunds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Units that open cases hold.</summary>
    public ImmutableArray<HeldUnits> Held { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many units of each line came back, by the line's id.</summary>
    public ImmutableSortedDictionary<string, int> Returned { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>A refund's entry; null if there is none.</summary>
    public LedgerRefund? Refund(string refund) => Refunds.FirstOrDefault(entry => entry.Refund == refund);

    /// <summary>The tenders, with what went back to each or is reserved for it.</summary>
    public ImmutableArray<Tender> TendersNow() => [.. Tenders.Select(tender => tender with
    {
        Refunded = Refunds.Where(entry => entry.TakesMoney()).SelectMany(entry => entry.Shares)
            .Where(share => share.Tender == tender.Id)
            .Aggregate(Money.Zero(Paid.Currency), (sum, share) => sum + share.Amount),
    })];

    /// <summary>What can still be refunded: paid, less settled, reserved and charged back.</summary>
    public Money Remaining() => TendersNow().Aggregate(Money.Zero(Paid.Currency), (sum, tender) => sum + tender.Refundable());

    /// <summary>How many units of a line open cases hold, but for one case.</summary>
    /// <param name="line">The line's id.</param>
    /// <param name="except">The case that is not counted; null to count all.</param>
    public int HeldOf(string line, string? except = null) => Held.Where(held => held.Line == line && held.Case != except).Sum(held => held.Quantity);

    /// <summary>What the order's approved refunds come to with one more: an amount is judged by the total that it makes.</summary>
    internal Money ApprovedWith(string refund, Money amount) =>
        Refunds.Where(entry => entry.Refund != refund && entry.Status != LedgerRefundStatus.Proposed).Aggregate(amount, (sum, entry) => sum + entry.Amount);

    /// <summary>Which tender gets what of a refund that remains.</summary>
    internal ImmutableArray<TenderShare> SharesOf(Money amount) => TenderSplit.Of(amount, TendersNow(), TenderOrder, Excess.Refused).Value.Shares;

    /// <summary>What of a kept unit was not given back yet; nothing of one that came back.</summary>
    internal Money LeftOf(KeptUnit kept)
    {
        var (line, back) = (Paid.Line(kept.Line)!, Back.Line(kept.Line));
        return kept.Unit < back.Units ? Money.Zero(Paid.Currency)
            : back.GivenForKept.TryGetValue(kept.Unit, out var given) ? line.Unit(kept.Unit).Gross - given
            : line.Unit(kept.Unit).Gross;
    }
}
