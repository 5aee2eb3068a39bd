using NodaTime;
using static WarehouseService.Domain.Kpi.LogField;

namespace WarehouseService.Domain.Kpi;

/// <summary>Makes an entry of a record: one row for each type of event.</summary>
internal static class LogEntryReader
{
    internal static LogEntry Entry(LogRecord record)
    {
        var (id, occurred, recorded) = (record.Id(EventId), record.Instant(OccurredAt), record.Instant(RecordedAt));
        var (site, agent) = (record.Text(Site), record.OptionalText(Agent));
        return record.Text(LogField.Type) switch
        {
            "ticket.opened" => new TicketOpenedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket), OpenedBy = Party(record, OpenedBy), Priority = record.OptionalText(Priority),
                Channel = record.OptionalText(Channel), Category = record.OptionalText(Category), Customer = record.OptionalText(Customer),
            },
            "ticket.assigned" => new TicketAssignedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket),
            },
            "ticket.held" => new TicketHeldEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket),
            },
            "ticket.released" => new TicketReleasedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket),
            },
            "ticket.escalated" => new TicketEscalatedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket), Level = record.OptionalText(LogField.Level),
            },
            "ticket.solved" => new TicketSolvedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket),
            },
            "ticket.reopened" => new TicketReopenedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket),
            },
            "ticket.closed" => new TicketClosedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket),
            },
            "ticket.merged" => new TicketMergedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket), Into = record.Text(Target),
            },
            "ticket.cancelled" => new TicketCancelledEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket),
            },
            "message.posted" => new MessagePostedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Ticket = record.Text(Ticket), Author = Party(record, Author),
                IsPublic = record.Word(Visibility, ("public", true), ("internal", false)),
            },
            "survey.sent" => new SurveySentEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Survey = record.Text(Survey), Kind = Scale(record),
            },
            "survey.answered" => new SurveyAnsweredEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Survey = record.Text(Survey), Kind = Scale(record), Score = ScoreOf(record),
            },
            "contact.ended" => new ContactEndedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Contact = record.Text(Contact), IsAbandoned = record.Word(Outcome, ("abandoned", true), ("handled", false)),
                Wait = record.Seconds(WaitS), Talk = record.OptionalSeconds(TalkS), Hold = record.OptionalSeconds(HoldS), WrapUp = record.OptionalSeconds(WrapS),
            },
            "teamwork.rated" => new TeamworkRatedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Rating = (int)record.Number(Score, highest: 100),
            },
            "complaint.received" => new ComplaintReceivedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Complaint = record.Text(Complaint), Cause = record.OptionalText(Cause),
                Severity = record.OptionalText(Severity), Order = record.OptionalText(Order),
            },
            "complaint.acknowledged" => new ComplaintAcknowledgedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Complaint = record.Text(Complaint),
            },
            "complaint.resolved" => new ComplaintResolvedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Complaint = record.Text(Complaint), Outcome = record.OptionalText(Outcome),
            },
            "complaint.withdrawn" => new ComplaintWithdrawnEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Complaint = record.Text(Complaint),
            },
            "order.received" => new OrderReceivedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order), Units = record.Number(Units),
                PromisedShipment = record.OptionalInstant(PromisedShip), PromisedDelivery = record.OptionalInstant(PromisedDelivery),
            },
            "order.released" => new OrderReleasedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order),
            },
            "order.picked" => new OrderPickedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order), Lines = record.Number(Lines), LinesRight = record.Number(LinesOk, highest: record.Number(Lines)),
            },
            "order.shipped" => new OrderShippedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order), Shipment = record.Text(Shipment), Units = record.Number(Units), IsFinal = record.YesOrNo(Final),
            },
            "order.cancelled" => new OrderCancelledEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order),
            },
            "shipment.delivered" => new ShipmentDeliveredEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order), Shipment = record.Text(Shipment),
                IsDamaged = record.YesOrNo(Damaged), AreDocumentsRight = record.YesOrNo(DocsOk),
            },
            "return.requested" => new ReturnRequestedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order), Return = record.Text(ReturnId),
            },
            "return.received" => new ReturnReceivedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order), Return = record.Text(ReturnId),
            },
            "refund.paid" => new RefundPaidEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Order = record.Text(Order), Return = record.Text(ReturnId),
            },
            "receipt.arrived" => new ReceiptArrivedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Receipt = record.Text(Receipt),
            },
            "receipt.putaway" => new ReceiptPutAwayEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Receipt = record.Text(Receipt),
            },
            "stocktake.counted" => new StocktakeCountedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Stocktake = record.Text(Stocktake), Sku = record.OptionalText(Sku),
                Book = record.Number(Book), Counted = record.Number(Counted), UnitCost = record.Number(UnitCost),
            },
            "event.retracted" => new EventRetractedEntry
            {
                EventId = id, OccurredAt = occurred, RecordedAt = recorded, Site = site, Agent = agent,
                Target = record.Text(Target),
            },
            _ => throw record.UnknownType(),
        };
    }

    private static LogParty Party(LogRecord record, LogField field) =>
        record.Word(field, ("customer", LogParty.Customer), ("agent", LogParty.Agent), ("bot", LogParty.Bot));

    private static SurveyKind Scale(LogRecord record) =>
        record.Word(ScoreKind, ("csat", SurveyKind.Satisfaction), ("nps", SurveyKind.Recommendation), ("ces", SurveyKind.Effort));

    private static int? ScoreOf(LogRecord record)
    {
        var kind = Scale(record);
        return (int?)record.OptionalNumber(Score, kind.Lowest, kind.Highest);
    }
}
