using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>How tickets are written.</summary>
public static class TicketFormat
{
    private static readonly TicketJson Types = new(DomainJson.Options(TicketJson.Default, TicketConverters.All));

    /// <summary>The format; one, shared.</summary>
    public static RecordFormat<Ticket> Instance { get; } = new(
        "ticket",
        Types.Ticket,
        new Dictionary<string, JsonTypeInfo>
        {
            ["opened"] = Types.TicketOpened,
            ["assigned"] = Types.TicketAssigned,
            ["public_message_sent"] = Types.PublicMessageSent,
            ["note_added"] = Types.NoteAdded,
            ["customer_message_received"] = Types.CustomerMessageReceived,
            ["customer_awaited"] = Types.CustomerAwaited,
            ["department_awaited"] = Types.DepartmentAwaited,
            ["resumed"] = Types.TicketResumed,
            ["resolved"] = Types.TicketResolved,
            ["closed"] = Types.TicketClosed,
            ["reopened"] = Types.TicketReopened,
            ["escalated"] = Types.TicketEscalated,
            ["classified"] = Types.TicketClassified,
            ["priority_overridden"] = Types.PriorityOverridden,
            ["sub_status_set"] = Types.SubStatusSet,
            ["cancelled"] = Types.TicketCancelled,
        },
        [
            Types.OpenTicket, Types.ClaimTicket, Types.AssignTicket, Types.TakeOverTicket, Types.SendPublic, Types.AddNote,
            Types.ReceiveFromCustomer, Types.WaitCustomer, Types.WaitInternal, Types.ResumeTicket, Types.ResolveTicket, Types.CloseTicket,
            Types.ReopenTicket, Types.EscalateTicket, Types.ClassifyTicket, Types.OverridePriority, Types.SetSubStatus, Types.CancelTicket,
        ],
        ticket => new()
        {
            Status = ticket.Status.Name,
            Assignee = ticket.Owner?.ToString(),
            Customer = ticket.Customer,
            Priority = ticket.Priority.Value,
        });
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
[JsonSerializable(typeof(TicketClassified))]
[JsonSerializable(typeof(PriorityOverridden))]
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
[JsonSerializable(typeof(ClassifyTicket))]
[JsonSerializable(typeof(OverridePriority))]
[JsonSerializable(typeof(SetSubStatus))]
[JsonSerializable(typeof(CancelTicket))]
internal sealed partial class TicketJson : JsonSerializerContext;
