using System.Text.Json.Serialization;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>The messages of tickets as work items: one for each alert that concerns somebody. Thread-safe.</summary>
public static class TicketAlertMessages
{
    /// <summary>How one is named, written and read.</summary>
    public static MessageFormat<TicketAlert> Format { get; } =
        new("message/alert/", DomainJson.Options(TicketAlertJson.Default, TicketConverters.All).TypeOf<TicketAlert>());

    internal static IEnumerable<WorkItem> Of(Decision<Ticket> decision) => decision.Event is TicketEvent { Timers.IsEmpty: false } happened
        ? Format.Write(
            happened.Timers.SelectMany(change => change.Raised).Where(raised => raised.Concerns is not null).Select(raised => Alert(raised, decision)),
            decision.Stamp)
        : [];

    private static TicketAlert Alert(RaisedAlert raised, Decision<Ticket> decision)
    {
        var ticket = decision.State;
        return new()
        {
            Ticket = ticket.Id,
            Raised = raised,
            RaisedAt = decision.Stamp.At,
            Owner = ticket.Owner,
            Priority = ticket.Priority,
            Due = ticket.Timers.Of(raised.Measure)?.Due,
        };
    }
}

[JsonSerializable(typeof(TicketAlert))]
internal sealed partial class TicketAlertJson : JsonSerializerContext;
