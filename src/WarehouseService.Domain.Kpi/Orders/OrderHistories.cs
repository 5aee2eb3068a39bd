namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The histories that belong to one order: its own, those of its shipments and returns, and its picks. Picks and returns count even if nothing is
/// known of the order.
/// </summary>
internal sealed class OrderHistories
{
    private readonly ReplayTerms _terms;
    private readonly List<ReturnHistory> _returns = [];
    private readonly List<LoneEvent<OrderPickedEntry>> _picks = [];
    private OrderHistory? _order;

    private OrderHistories(ReplayTerms terms) => _terms = terms;

    internal static OrderHistories Of(List<LogEntry> ordered, ReplayTerms terms)
    {
        var histories = new OrderHistories(terms);
        foreach (var entry in ordered)
        {
            ((OrderEntry)entry).Apply(histories);
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

        _picks.Add(new(pick, pick.Order, _terms));
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

    internal void AddFacts(FactSink facts)
    {
        _order?.AddFacts(facts);
        foreach (var one in _returns)
        {
            one.AddFacts(facts);
        }

        foreach (var pick in _picks)
        {
            PickKpis.Table.AddFacts(pick, facts);
        }
    }
}
