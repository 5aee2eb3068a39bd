using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>How tickets are written.</summary>
public static class TicketFormat
{
    private static readonly JsonSerializerOptions Json = DomainJson.Options(TicketJson.Default, TicketConverters.All);

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Ticket> Instance { get; } = new(
        "ticket",
        Json.TypeOf<Ticket>(),
        new Dictionary<string, JsonTypeInfo>
        {
            ["opened"] = Json.TypeOf<TicketOpened>(),
            ["assigned"] = Json.TypeOf<TicketAssigned>(),
            ["public_message_sent"] = Json.TypeOf<PublicMessageSent>(),
            ["note_added"] = Json.TypeOf<NoteAdded>(),
            ["customer_message_received"] = Json.TypeOf<CustomerMessageReceived>(),
            ["customer_awaited"] = Json.TypeOf<CustomerAwaited>(),
            ["department_awaited"] = Json.TypeOf<DepartmentAwaited>(),
            ["resumed"] = Json.TypeOf<TicketResumed>(),
            ["resolved"] = Json.TypeOf<TicketResolved>(),
            ["closed"] = Json.TypeOf<TicketClosed>(),
            ["reopened"] = Json.TypeOf<TicketReopened>(),
            ["escalated"] = Json.TypeOf<TicketEscalated>(),
            ["alerts_raised"] = Json.TypeOf<AlertsRaised>(),
            ["classified"] = Json.TypeOf<TicketClassified>(),
            ["priority_overridden"] = Json.TypeOf<PriorityOverridden>(),
            ["promises_renewed"] = Json.TypeOf<PromisesRenewed>(),
            ["sub_status_set"] = Json.TypeOf<SubStatusSet>(),
            ["cancelled"] = Json.TypeOf<TicketCancelled>(),
            ["parent_set"] = Json.TypeOf<ParentSet>(),
            ["merged"] = Json.TypeOf<TicketMerged>(),
            ["absorbed"] = Json.TypeOf<TicketAbsorbed>(),
            ["split"] = Json.TypeOf<TicketSplit>(),
        },
        [
            Json.TypeOf<OpenTicket>(), Json.TypeOf<ClaimTicket>(), Json.TypeOf<AssignTicket>(), Json.TypeOf<TakeOverTicket>(),
            Json.TypeOf<SendPublic>(), Json.TypeOf<AddNote>(), Json.TypeOf<ReceiveFromCustomer>(), Json.TypeOf<WaitCustomer>(),
            Json.TypeOf<WaitInternal>(), Json.TypeOf<ResumeTicket>(), Json.TypeOf<ResolveTicket>(), Json.TypeOf<CloseTicket>(),
            Json.TypeOf<ReopenTicket>(), Json.TypeOf<EscalateTicket>(), Json.TypeOf<RaiseAlerts>(), Json.TypeOf<ClassifyTicket>(),
            Json.TypeOf<OverridePriority>(), Json.TypeOf<RenewPromises>(), Json.TypeOf<SetSubStatus>(), Json.TypeOf<CancelTicket>(),
            Json.TypeOf<SetParent>(), Json.TypeOf<MergeTicket>(), Json.TypeOf<SplitTicket>(), Json.TypeOf<AbsorbTicket>(),
            Json.TypeOf<MoveToParent>(), Json.TypeOf<OpenSplitTicket>(), Json.TypeOf<HearForwarded>(),
        ],
        ticket => new()
        {
            Status = ticket.Status.Name,
            Assignee = ticket.Owner?.ToString(),
            Customer = ticket.Customer,
            Priority = ticket.Priority.Value,
        },
        TicketAlertMessages.Of,
        freeText: ["subject", "text", "recipient", "message", "reason"]);
}

[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(TicketOpened))]
[JsonSerializable(typeof(TicketAssigned))]
[JsonSerializable(typeof(PublicMessageSent))]
[JsonSerializable(typeof(NoteAdded))]
[JsonSerializable(typeof(CustomerMessageReceived))]
[JsonSerializable(typeof(CustomerAwaited))]
[JsonSerializable(typeof(DepartmentAwaited))]
[JsonSerializable(typeof(TicketResumed))]
[JsonSerializable(typeof(TicketResolved))]
[JsonSerializable(typeof(TicketClosed))]
[JsonSerializable(typeof(TicketReopened))]
[JsonSerializable(typeof(TicketEscalated))]
[JsonSerializable(typeof(AlertsRaised))]
[JsonSerializable(typeof(TicketClassified))]
[JsonSerializable(typeof(PriorityOverridden))]
[JsonSerializable(typeof(PromisesRenewed))]
[JsonSerializable(typeof(SubStatusSet))]
[JsonSerializable(typeof(TicketCancelled))]
[JsonSerializable(typeof(OpenTicket))]
[JsonSerializable(typeof(ClaimTicket))]
[JsonSerializable(typeof(AssignTicket))]
[JsonSerializable(typeof(TakeOverTicket))]
[JsonSerializable(typeof(SendPublic))]
[JsonSerializable(typeof(AddNote))]
[JsonSerializable(typeof(ReceiveFromCustomer))]
[JsonSerializable(typeof(WaitCustomer))]
[JsonSerializable(typeof(WaitInternal))]
[JsonSerializable(typeof(ResumeTicket))]
[JsonSerializable(typeof(ResolveTicket))]
[JsonSerializable(typeof(CloseTicket))]
[JsonSerializable(typeof(ReopenTicket))]
[JsonSerializable(typeof(EscalateTicket))]
[JsonSerializable(typeof(RaiseAlerts))]
[JsonSerializable(typeof(ClassifyTicket))]
[JsonSerializable(typeof(OverridePriority))]
[JsonSerializable(typeof(RenewPromises))]
[JsonSerializable(typeof(SetSubStatus))]
[JsonSerializable(typeof(CancelTicket))]
[JsonSerializable(typeof(ParentSet))]
[JsonSerializable(typeof(TicketMerged))]
[JsonSerializable(typeof(TicketAbsorbed))]
[JsonSerializable(typeof(TicketSplit))]
[JsonSerializable(typeof(SetParent))]
[JsonSerializable(typeof(MergeTicket))]
[JsonSerializable(typeof(SplitTicket))]
[JsonSerializable(typeof(AbsorbTicket))]
[JsonSerializable(typeof(MoveToParent))]
[JsonSerializable(typeof(OpenSplitTicket))]
[JsonSerializable(typeof(HearForwarded))]
internal sealed partial class TicketJson : JsonSerializerContext;
