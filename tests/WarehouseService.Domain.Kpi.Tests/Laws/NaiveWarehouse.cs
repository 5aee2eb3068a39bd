using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

/// <summary>The definitions of the KPIs that are not of tickets, each as a search through all events: slow, and plain enough to be checked by eye.</summary>
internal sealed class NaiveWarehouse(IReadOnlyList<LogEntry> events, LogCut cut, KpiPolicy policy)
{
    internal readonly record struct Found(LogEntry First, string? Agent, Instant At, long Numerator, long Denominator);

    internal IEnumerable<Found> Of(string kpi) => kpi switch
    {
        "aht" => Contacts().Where(one => !one.IsAbandoned).Select(one => Found1(one, one.Agent, (long)(one.Talk + one.Hold + one.WrapUp).TotalSeconds)),
        "abandonment_rate" => Waiting().Select(one => YesNo(one, null, one.IsAbandoned)),
        "service_level" => Waiting().Select(one => YesNo(one, null, !one.IsAbandoned && one.Wait <= policy.ServiceLevelTarget)),
        "csat_top2" => Scores("csat").Select(one => YesNo(FirstOfSurvey(one), one.Agent, one.Score is 4 or 5, one.OccurredAt)),
        "csat_mean" => Scores("csat").Select(one => new Found(FirstOfSurvey(one), one.Agent, one.OccurredAt, one.Score!.Value, 1)),
        "ces_mean" => Scores("ces").Select(one => new Found(FirstOfSurvey(one), one.Agent, one.OccurredAt, one.Score!.Value, 1)),
        "nps" => Scores("nps").Select(one => new Found(FirstOfSurvey(one), one.Agent, one.OccurredAt, one.Score >= 9 ? 1 : one.Score < 7 ? -1 : 0, 1)),
        "survey_response_rate" =>
            events.OfType<SurveySentEntry>().DistinctBy(sent => sent.Survey)
                .Select(sent => YesNo(FirstOfSurvey(sent), sent.Agent, AnswersOf(sent.Survey).Any(), sent.OccurredAt)),
        "teamwork_score" => events.OfType<TeamworkRatedEntry>().Select(one => Found1(one, one.Agent, one.Rating)),
        "complaints_received" => Complaints().Select(one => new Found(one, one.Agent, one.OccurredAt, 1, 0)),
        "complaint_ack_rate" => InTime(one => After<ComplaintAcknowledgedEntry>(one), policy.AcknowledgementTarget),
        "complaint_resolved_rate" => InTime(one => After<ComplaintResolvedEntry>(one), policy.ComplaintTarget),
        "complaint_upheld_rate" =>
            from one in Complaints().Where(one => !IsWithdrawn(one))
            let resolved = After<ComplaintResolvedEntry>(one)
            where resolved is not null
            select YesNo(one, resolved.Agent, resolved.Outcome == "upheld" || resolved.Outcome == "partly", resolved.OccurredAt),
        "complaint_resolution_time" =>
            from one in Complaints().Where(one => !IsWithdrawn(one))
            let resolved = After<ComplaintResolvedEntry>(one)
            where resolved is not null
            select new Found(one, resolved.Agent, resolved.OccurredAt, Seconds(one.OccurredAt, resolved.OccurredAt), 1),
        "complaints_per_1000_orders" =>
            Complaints().Select(one => new Found(one, null, one.OccurredAt, 1, 0))
                .Concat(Shipped().Select(order => new Found(order.Order, null, order.Final.OccurredAt, 0, 1))),
        "order_processing_time" =>
            from order in Orders()
            let released = Of<OrderReleasedEntry>(order).FirstOrDefault()
            where released is not null
            select new Found(order, released.Agent, released.OccurredAt, Seconds(order.OccurredAt, released.OccurredAt), 1),
        "order_cycle_time" => Shipped().Select(order => new Found(order.Order, null, order.Final.OccurredAt, Seconds(order.Order.OccurredAt, order.Final.OccurredAt), 1)),
        "on_time_ship_rate" => OnTime(),
        "fill_rate" => Shipped().Select(order => new Found(order.Order, null, order.Final.OccurredAt, Math.Min(Units(order.Order), order.Order.Units), order.Order.Units)),
        "perfect_order_rate" => Delivered().Select(order => YesNo(
            order.Order,
            null,
            order.Order.PromisedDelivery is { } promised && order.Last <= promised && Units(order.Order) >= order.Order.Units
                && Shipments(order.Order).All(shipment => DeliveryOf(shipment) is { IsDamaged: false, AreDocumentsRight: true }),
            order.Last)),
        "return_rate" => Delivered().Select(order => YesNo(order.Order, null, Of<ReturnRequestedEntry>(order.Order).Any(), order.Last)),
        "damage_rate" =>
            from order in Orders()
            from shipment in Shipments(order)
            let delivery = DeliveryOf(shipment)
            where delivery is not null
            select YesNo(shipment, null, delivery.IsDamaged, delivery.OccurredAt),
        "pick_accuracy" => events.OfType<OrderPickedEntry>().Select(one => new Found(one, one.Agent, one.OccurredAt, one.LinesRight, one.Lines)),
        "refund_time" =>
            from request in events.OfType<ReturnRequestedEntry>().DistinctBy(one => (one.Order, one.Return))
            let paid = Later(request).OfType<RefundPaidEntry>().FirstOrDefault(one => (one.Order, one.Return) == (request.Order, request.Return))
            where paid is not null
            select new Found(request, paid.Agent, paid.OccurredAt, Seconds(request.OccurredAt, paid.OccurredAt), 1),
        "dock_to_stock" =>
            from arrival in Arrivals()
            let putaway = Later(arrival).OfType<ReceiptPutAwayEntry>().FirstOrDefault(one => one.Receipt == arrival.Receipt)
            where putaway is not null
            select new Found(arrival, null, putaway.OccurredAt, Seconds(arrival.OccurredAt, putaway.OccurredAt), 1),
        "inbound_on_time_rate" => Inbound(),
        "inout_efficiency" => Inbound().Concat(OnTime()),
        "inventory_accuracy_count" => Counts().Select(one => YesNo(one, one.Agent, one.Book == one.Counted)),
        "inventory_accuracy_value" => Counts().Select(one => new Found(
            one, one.Agent, one.OccurredAt, (one.Book * one.UnitCost) - (Math.Abs(one.Counted - one.Book) * one.UnitCost), one.Book * one.UnitCost)),
        _ => throw new ArgumentException($"There is no naive definition of '{kpi}'."),
    };

    private IEnumerable<ContactEndedEntry> Contacts() => events.OfType<ContactEndedEntry>();

    private IEnumerable<ContactEndedEntry> Waiting() => Contacts().Where(one => !(one.IsAbandoned && one.Wait < policy.ShortAbandon));

    private IEnumerable<SurveyAnsweredEntry> AnswersOf(string survey) => events.OfType<SurveyAnsweredEntry>().Where(one => one.Survey == survey && one.Score is not null);

    private IEnumerable<SurveyAnsweredEntry> Scores(string kind) =>
        events.OfType<SurveyEntry>().Select(one => one.Survey).Distinct().SelectMany(survey => AnswersOf(survey).TakeLast(1)).Where(one => one.Kind.Name == kind);

    private SurveyEntry FirstOfSurvey(SurveyEntry one) => events.OfType<SurveyEntry>().First(other => other.Survey == one.Survey);

    private IEnumerable<ComplaintReceivedEntry> Complaints() => events.OfType<ComplaintReceivedEntry>().DistinctBy(one => one.Complaint);

    private T? After<T>(ComplaintReceivedEntry received)
        where T : ComplaintEntry => Later(received).OfType<T>().FirstOrDefault(one => one.Complaint == received.Complaint);

    private bool IsWithdrawn(ComplaintReceivedEntry received) => After<ComplaintWithdrawnEntry>(received) is not null;

    private IEnumerable<Found> InTime(Func<ComplaintReceivedEntry, ComplaintEntry?> doneOf, Duration target) =>
        from one in Complaints().Where(one => !IsWithdrawn(one))
        let done = doneOf(one)
        where done is not null || cut.AsOf - one.OccurredAt > target
        select YesNo(one, one.Agent, done is not null && done.OccurredAt - one.OccurredAt <= target);

    private IEnumerable<OrderReceivedEntry> Orders() => events.OfType<OrderReceivedEntry>().DistinctBy(one => one.Order);

    private IEnumerable<T> Of<T>(OrderReceivedEntry order)
        where T : OrderEntry => Later(order).OfType<T>().Where(one => one.Order == order.Order);

    private IEnumerable<(OrderReceivedEntry Order, OrderShippedEntry Final)> Shipped() =>
        from order in Orders()
        let final = Of<OrderShippedEntry>(order).FirstOrDefault(one => one.IsFinal)
        where final is not null
        select (order, final);

    private IEnumerable<OrderShippedEntry> Shipments(OrderReceivedEntry order) => Of<OrderShippedEntry>(order).DistinctBy(one => one.Shipment);

    private long Units(OrderReceivedEntry order) => Shipments(order).Sum(one => one.Units);

    private ShipmentDeliveredEntry? DeliveryOf(OrderShippedEntry shipment) =>
        Later(shipment).OfType<ShipmentDeliveredEntry>().FirstOrDefault(one => (one.Order, one.Shipment) == (shipment.Order, shipment.Shipment));

    private IEnumerable<(OrderReceivedEntry Order, Instant Last)> Delivered() =>
        from shipped in Shipped()
        let deliveries = Shipments(shipped.Order).Select(DeliveryOf).ToList()
        where deliveries.TrueForAll(one => one is not null)
        select (shipped.Order, deliveries.Max(one => one!.OccurredAt));

    private IEnumerable<Found> OnTime() =>
        from order in Orders()
        where order.PromisedShipment < cut.AsOf && !Of<OrderCancelledEntry>(order).Any()
        select YesNo(order, null, Of<OrderShippedEntry>(order).FirstOrDefault(one => one.IsFinal)?.OccurredAt <= order.PromisedShipment, order.PromisedShipment);

    private IEnumerable<ReceiptArrivedEntry> Arrivals() => events.OfType<ReceiptArrivedEntry>().DistinctBy(one => one.Receipt);

    private IEnumerable<Found> Inbound() =>
        from arrival in Arrivals()
        let putaway = Later(arrival).OfType<ReceiptPutAwayEntry>().FirstOrDefault(one => one.Receipt == arrival.Receipt)
        where putaway is not null || cut.AsOf - arrival.OccurredAt > policy.InboundTarget
        select YesNo(arrival, null, putaway is not null && putaway.OccurredAt - arrival.OccurredAt <= policy.InboundTarget);

    private IEnumerable<StocktakeCountedEntry> Counts() => events.OfType<StocktakeCountedEntry>();

    private IEnumerable<LogEntry> Later(LogEntry than) => events.SkipWhile(one => one != than).Skip(1);

    private static Found Found1(LogEntry one, string? agent, long numerator) => new(one, agent, one.OccurredAt, numerator, 1);

    private static Found YesNo(LogEntry first, string? agent, bool yes, Instant? at = null) => new(first, agent, at ?? first.OccurredAt, yes ? 1 : 0, 1);

    private static long Seconds(Instant from, Instant to) => (long)(to - from).TotalSeconds;
}
