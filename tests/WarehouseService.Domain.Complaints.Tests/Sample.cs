using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Domain.Tickets.Json;

internal static class Sample
{
    // On a ticket T1 of the store.
    public static async Task<string> RunAsync(IAggregateStore store, IClock clock)
    {
        var desk = new ComplaintDesk(
            new Desk(store, clock),
            new(store, ComplaintFormat.Instance, new ComplaintLifecycle()),
            new(store, CustomerLedgerFormat.Instance, new CustomerLedgerLifecycle()),
            new(store, TicketFormat.Instance, new TicketLifecycle()),
            new(store, CaseLinksFormat.Instance, new CaseLinksLifecycle()),
            new ComplaintPolicies(ComplaintPolicy.Default),
            new HandlingRegimes(KnownRegimes.ChinaExpress),
            new SharedCalendars(Calendars.None));

        CommandContext By(Actor actor, string commandId) => new() { CommandId = commandId, Actor = actor, At = clock.GetCurrentInstant() };
        var (ann, sue) = (Actor.Agent("ann"), Actor.Supervisor("sue"));
        await desk.HandleAsync(new FileComplaint { Complaint = "K1", Ticket = "T1", Subject = "parcel crushed", Regime = "china-express" }, By(ann, "1"));
        await desk.HandleAsync(new AcknowledgeComplaint { Complaint = "K1" }, By(ann, "2"));
        await desk.HandleAsync(new AssessComplaint { Complaint = "K1", Severity = Severity.Medium }, By(ann, "3"));

        var decide = new DecideComplaint { Complaint = "K1", Outcome = ComplaintOutcome.Upheld, Reasons = "The photo shows it." };
        var decided = await desk.HandleAsync(decide, By(sue, "4"));
        return decided.Refusal() is { } refusal ? $"{refusal.Code}: {refusal.Text(Languages.Chinese)}" : "decided";
    }
}
