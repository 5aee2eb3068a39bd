using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>
/// One application to give goods of an order back (售后单), from asking to settlement: what was decided on each line, where each unit is, and what of
/// it was refunded.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnCase : IState<ReturnCaseStatus>
{
    private readonly ValueArray<ReturnLine> _lines;
    private readonly ValueArray<ReturnParcel> _parcels;

    /// <summary>The case's id.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required ReturnCaseStatus Status { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The policy that the case was opened under.</summary>
    public required ReturnPolicy Policy { get; init; }

    /// <summary>How cases were handled when it was opened.</summary>
    public required ReturnProcess Process { get; init; }

    /// <summary>What the customer wants.</summary>
    public required ReturnRemedy Remedy { get; init; }

    /// <summary>How the goods come back.</summary>
    public required ReturnMethod Method { get; init; }

    /// <summary>Whether they come with the seller's label.</summary>
    public bool HasSellersLabel { get; init; }

    /// <summary>Who asked.</summary>
    public required Actor RequestedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>Who looks at it; null while nobody does.</summary>
    public Actor? Reviewer { get; init; }

    /// <summary>The lines, in the order in which they were named.</summary>
    public required ImmutableArray<ReturnLine> Lines { get => _lines.Items; init => _lines = new(value); }

    /// <summary>The parcels, in the order in which they became known.</summary>
    public ImmutableArray<ReturnParcel> Parcels { get => _parcels.Items; init => _parcels = new(value); }

    /// <summary>When it was decided last; null while it is not.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>The last instant at which goods may be sent; null while none may.</summary>
    public Instant? AuthorisedUntil { get; init; }

    /// <summary>How often the customer appealed; never falls.</summary>
    public int Appeals { get; init; }

    /// <summary>The instant at which a refund was first overdue, as far as was noticed; null if none was. Set once.</summary>
    public Instant? RefundBreachedAt { get; init; }

    /// <summary>How far it was escalated; never falls.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>When it was closed or cancelled; null while it is not.</summary>
    public Instant? ClosedAt { get; init; }

    /// <inheritdoc />
    public IEnumerable<WorkItem> Work()
    {
        if (IsOpenForGoods() && AuthorisedUntil is { } until && AwaitsGoods())
        {
            yield return new(ReturnCaseTimers.Expiry, until.PlusTicks(1));
        }

        if (RefundBreachedAt is null && Status.Category != StatusCategory.Ended && RefundDueBefore() is { } due)
        {
            yield return new(ReturnCaseTimers.RefundOverdue, due);
        }
    }

    /// <summary>The line of an id; null if there is none.</summary>
    public ReturnLine? Line(string id) => Lines.FirstOrDefault(line => line.Line() == id);

    /// <summary>The parcel of a number; null if there is none.</summary>
    public ReturnParcel? Parcel(string number) => Parcels.FirstOrDefault(parcel => parcel.Parcel == number);

    /// <summary>
    /// What is to be refunded now: units that were accepted and are in no refund yet; under instant refunds those on their way too; lost ones where
    /// that is the seller's risk. Never more of a line than was granted. Null if nothing is.
    /// </summary>
    /// <remarks>Goods that come back for another reason are settled by themselves: ask again once these are refunded.</remarks>
    public ReturnedGoods? GoodsToRefund()
    {
        foreach (var sameReason in Lines.GroupBy(line => line.Asked.Reason))
        {
            ImmutableArray<ReturnedItem> items =
            [
                .. from line in sameReason
                   from lot in Refundable(line)
                   group lot.Quantity by (Line: line.Line(), lot.Grade) into grade
                   select new ReturnedItem { Line = grade.Key.Line, Grade = grade.Key.Grade, Quantity = grade.Sum() },
            ];
            if (!items.IsEmpty)
            {
                return new() { Items = items, Reason = sameReason.Key };
            }
        }

        return null;
    }

    /// <summary>
    /// The instant before which the next refund is due; null if none is owed, or no time is set. Time runs from the receipt, or as the law says, and
    /// does not wait for the inspection.
    /// </summary>
    public Instant? RefundDueBefore() => Lines.SelectMany(line => Capped(line, lot => IsOwed(line, lot))).Min(lot => lot.RefundBefore);

    /// <summary>What arrived of what was authorised.</summary>
    /// <param name="worth">What the units granted of each line were paid with, by the line's id.</param>
    /// <param name="at">The instant at which it is looked at.</param>
    /// <exception cref="KeyNotFoundException">The worth of a granted line is missing.</exception>
    public ReceiptSummary Receipts(IReadOnlyDictionary<string, Money> worth, Instant at)
    {
        ArgumentNullException.ThrowIfNull(worth);
        return ReceiptSummary.Of(new()
        {
            Authorised = [.. Awaitable().Select(line => new AuthorisedLine { Line = line.Line(), Quantity = line.Granted(), Worth = worth[line.Line()] })],
            Parcels = [.. Parcels.Where(parcel => parcel.ReceivedAt is not null).Select(ReceiptOf)],
            AuthorisedUntil = AuthorisedUntil,
            At = at,
        });
    }

    /// <summary>Whether a status lets goods be sent: the customer may, and the time for it may run out.</summary>
    internal bool IsOpenForGoods() => Status == ReturnCaseStatus.Authorised || Status == ReturnCaseStatus.PartlyAuthorised;

    internal bool AwaitsGoods() => Lines.Any(line => line.Count(GoodsStatus.Awaiting) > 0);

    /// <summary>Whether goods are to come, on their way, or to be inspected.</summary>
    internal bool HasGoodsToHandle() => Lines.Any(line =>
        line.Count(GoodsStatus.Awaiting) + line.Count(GoodsStatus.InTransit) + line.Count(GoodsStatus.Received) > 0);

    internal bool HasArrivals() => Parcels.Any(parcel => parcel.ReceivedAt is not null);

    /// <summary>Lines of which something is to come.</summary>
    internal IEnumerable<ReturnLine> Awaitable() => Lines.Where(line => line.Granted() > 0 && !line.NeverArrived);

    /// <summary>How many units of a line the order has back, or will not get: as many as were granted at the most.</summary>
    internal int Gone(ReturnLine line) => Math.Min(line.Granted(), line.Arrived + line.Lots.Where(lot => !lot.HasArrived && IsLostByTheSeller(line, lot)).Sum(lot => lot.Quantity));

    /// <summary>The units of a line that are to be refunded, in order, none beyond what was granted.</summary>
    internal ImmutableArray<GoodsLot> Refundable(ReturnLine line) => Capped(line, lot => IsRefundable(line, lot));

    internal bool IsRefundable(ReturnLine line, GoodsLot lot) => lot.Refund is null
        && (lot.IsAccepted == true
            || IsLostByTheSeller(line, lot)
            || (Process.RefundsInstantly && (lot.Status == GoodsStatus.InTransit || lot.Status == GoodsStatus.Received)));

    /// <summary>The case with every line changed.</summary>
    internal ReturnCase WithLines(Func<ReturnLine, ReturnLine> change) => this with { Lines = [.. Lines.Select(change)] };

    /// <summary>The case with a parcel, known before or not.</summary>
    internal ReturnCase With(ReturnParcel parcel) => Parcel(parcel.Parcel) is { } before
        ? this with { Parcels = Parcels.Replace(before, parcel) }
        : this with { Parcels = Parcels.Add(parcel) };

    private ImmutableArray<GoodsLot> Capped(ReturnLine line, Func<GoodsLot, bool> which)
    {
        var left = Remedy == ReturnRemedy.Refund ? line.Granted() - line.Refunded : 0;
        var lots = ImmutableArray.CreateBuilder<GoodsLot>();
        foreach (var lot in line.Lots.Where(which))
        {
            var taken = Math.Min(left, lot.Quantity);
            if (taken > 0)
            {
                lots.Add(lot with { Quantity = taken });
                left -= taken;
            }
        }

        return lots.DrainToImmutable();
    }

    private bool IsOwed(ReturnLine line, GoodsLot lot) => lot is { Refund: null, RefundBefore: not null } && lot.IsAccepted != false
        && lot.Status != GoodsStatus.Shortage && (lot.Status != GoodsStatus.Lost || IsLostByTheSeller(line, lot));

    // What the customer never got, and what the seller's carrier lost.
    private bool IsLostByTheSeller(ReturnLine line, GoodsLot lot) =>
        lot.Status == GoodsStatus.Lost && (line.NeverArrived || (HasSellersLabel && Process.SellerBearsLoss));

    private ReceivedParcel ReceiptOf(ReturnParcel parcel) => new()
    {
        ReceivedAt = parcel.ReceivedAt,
        Items =
        [
            .. from line in Lines
               let lots = line.Lots.Where(lot => lot.HasArrived && lot.IsInParcel(parcel.Parcel)).ToList()
               where lots.Count > 0
               select new ReceivedItem
               {
                   Line = line.Line(),
                   Quantity = lots.Sum(lot => lot.Quantity),
                   Outcomes =
                   [
                       .. from lot in lots
                          where lot.Disposition is not null
                          select new ReceiptOutcome { Quantity = lot.Quantity, IsAccepted = lot.IsAccepted == true, Disposition = lot.Disposition! },
                   ],
               },
            .. parcel.Unexpected.Select(item => new ReceivedItem { Line = item.Line, Quantity = item.Quantity }),
        ],
    };
}
