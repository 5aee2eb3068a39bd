namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The histories that belong to one order: its own, those of its shipments and returns, and its picks. Picks and returns count even if nothing is
/// known of the order.
/// </summary>
internal sealed class OrderHistories
{
    private readonly ReplayTerms _terms;
    private readonly List<ReturnHistory> _returns = [];
    private readonly List<History> _picks = [];
    private OrderHistory? _order;

    private OrderHistories(ReplayTerms terms) => _terms = terms;

    internal IEnumerable<History> All => [.. _order is null ? (IEnumerable<History>)[] : [_order, .. _order.Shipments], .. _returns, .. _picks];

    internal static OrderHistories Of(IEnumerable<OrderEntry> ordered, ReplayTerms terms)
    {
        var histories = new OrderHistories(terms);
        foreach (var entry in ordered)
        {
            entry.Apply(histories);
        }

        return histories;
    }

    internal void Receive(OrderReceivedEntry receipt) => _order ??= new(receipt, _terms);

    internal void Release(OrderReleasedEntry release) => _order?.Release(release);

    internal void Ship(OrderShippedEntry shipment) => _order?.Ship(shipment);

    internal void Cancel(OrderCancelledEntry cancellation) => _order?.Cancel(cancellation);

    internal void Deliver(ShipmentDeliveredEntry delivery) => _order?.Deliver(delivery);

    internal void Pick(OrderPickedEntry pick)
    {
        if (pick.LinesRight > pick.Lines)
        {
            throw new ArgumentException($"Event '{pick.EventId}' picked {pick.LinesRight} of {pick.Lines} lines right; it can be {pick.Lines} at most.");
        }

        _picks.Add(new LoneEvent<OrderPickedEntry>(pick, pick.Order, _terms, PickKpis.Table));
    }

    internal void RequestReturn(ReturnRequestedEntry request)
    {
        _order?.RequestReturn();
        if (!_returns.Exists(known => known.Id == request.Return))
        {
            _returns.Add(new(request));
        }
    }

    internal void PayRefund(RefundPaidEntry refund) => _returns.Find(known => known.Id == refund.Return)?.PayRefund(refund);
}
