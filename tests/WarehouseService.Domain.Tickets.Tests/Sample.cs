using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Domain.Tickets.Json;

internal static class Sample
{
    public static async Task<string> RunAsync(IAggregateStore store, IClock clock)
    {
        var tickets = new Repository<Ticket, TicketStatus, TicketKnowledge>(store, TicketFormat.Instance, new TicketLifecycle());
        var desk = new TicketDesk(
            new Desk(store, clock),
            tickets,
            new(store, CaseLinksFormat.Instance, new CaseLinksLifecycle()),
            new(store, CoordinationTaskFormat.Instance, new CoordinationTaskLifecycle()),
            new(store, ClaimFormat.Instance, new ClaimLifecycle()),
            new OpenCustomers(),
            new TicketPolicies(TicketPolicy.Default),
            new SlaPolicies(SlaPolicy.Default),
            new SharedCalendars(Calendars.None),
            []);

        CommandContext By(Actor actor, string commandId) => new() { CommandId = commandId, Actor = actor, At = clock.GetCurrentInstant() };
        var ann = Actor.Agent("ann");
        await desk.HandleAsync(new OpenTicket { Ticket = "T1", Customer = "C1", Channel = Channel.Phone }, By(ann, "1"));
        await desk.HandleAsync(new ClaimTicket { Ticket = "T1" }, By(ann, "2"));

        var resolved = await desk.HandleAsync(new ResolveTicket { Ticket = "T1", Code = "answered" }, By(ann, "3"));
        return resolved.Refusal() is { } refusal ? $"{refusal.Code}: {refusal.Text(Languages.Chinese)}" : "resolved";
    }
}
