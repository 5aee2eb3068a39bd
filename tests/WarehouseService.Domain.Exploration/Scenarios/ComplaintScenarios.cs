using System.Collections.Immutable;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Exploration.Beginnings;
using static WarehouseService.Domain.Exploration.People;

namespace WarehouseService.Domain.Exploration;

/// <summary>A complaint that is filed, or held, while what it stands on goes away.</summary>
internal static class ComplaintScenarios
{
    public static ImmutableArray<Scenario> All { get; } =
    [
        new("a complaint is filed, and its ticket is resolved and closed", AnsweredTickets("T1"),
            [(Bob, Filing("T1")), (Ann, new ResolveTicket { Ticket = "T1", Code = "answered" }), (Sue, new CloseTicket { Ticket = "T1" })],
            async (house, refusals) =>
            {
                var status = (await house.TicketAsync("T1")).Status;
                Must.Hold(refusals[1] is null, "a complaint is no reason against resolving");
                Must.Hold(refusals[2] is null == (status == TicketStatus.Closed), "what was answered is so");
                await RequireWholeAsync(house, "T1", refusals[0] is null);
                Must.Hold(refusals[0] is not null || status != TicketStatus.Closed, "no ticket is closed over a complaint");
                return $"{status}{(refusals[0] is null ? ", filed" : "")}";
            }) { BreaksWith = [Flaw.NoFences, Flaw.Torn] },

        new("a complaint is filed, and its ticket is closed", [.. AnsweredTickets("T1"), (Ann, new ResolveTicket { Ticket = "T1", Code = "answered" })],
            [(Bob, Filing("T1")), (Sue, new CloseTicket { Ticket = "T1" })],
            async (house, refusals) =>
            {
                Must.Hold(refusals[0] is null ^ refusals[1] is null, "either there is a complaint, or the ticket is closed");
                await RequireWholeAsync(house, "T1", refusals[0] is null);
                return (await house.TicketAsync("T1")).Status.Name;
            }) { BreaksWith = [Flaw.NoFences, Flaw.Torn] },

        new("a complaint is filed, and its ticket is merged", AnsweredTickets("T1", "T2"),
            [(Bob, Filing("T1")), (Ann, new MergeTicket { Ticket = "T1", Into = "T2" })],
            async (house, refusals) =>
            {
                Must.Hold(refusals[0] is null ^ refusals[1] is null, "either there is a complaint, or the ticket is merged");
                await RequireWholeAsync(house, "T1", refusals[0] is null);
                return (await house.TicketAsync("T1")).Status.Name;
            }) { BreaksWith = [Flaw.NoFences, Flaw.Torn] },

        new("a complaint is filed, and its customer is erased", [.. AnsweredTickets("T1"), (Cleo, new AskForErasure { Customer = "C1" })],
            [(Bob, Filing("T1")), (Sue, new EraseCustomer { Customer = "C1" })],
            async (house, refusals) =>
            {
                await RequireWholeAsync(house, "T1", refusals[0] is null);
                Must.Hold(refusals[0] is null, "receipt is never hindered");
                Must.Hold(refusals[1] is null == ((await house.FindAsync<CustomerFile>("C1"))!.Status == CustomerFileStatus.Erased), "what was answered is so");
                Must.Hold(refusals[1] is not null || WrittenFirst(house, "customer-file", "complaint"), "nobody is erased under a complaint that was there");
                return refusals[1] is null ? "erased" : "kept";
            }) { BreaksWith = [Flaw.NoFences, Flaw.Torn] },
    ];

    // The complaint, its link and its entry in the ledger are there together or not at all.
    private static async Task RequireWholeAsync(House house, string ticket, bool isFiled)
    {
        var complaint = await house.FindAsync<Complaint>("K1");
        Must.Hold(complaint is not null == isFiled, "a complaint is there if it was accepted");
        Must.Hold((await house.LiveOnAsync(ticket)).Contains("complaint/K1") == isFiled, "it is alive on its ticket");
        Must.Hold((await house.LedgerAsync()).Of("K1") is not null == isFiled, "it is in the customer's ledger");
    }

    private static bool WrittenFirst(House house, string kind, string other)
    {
        var last = house.Store.Written.Select(batch => batch.Commits.Select(commit => commit.Document.Key.Kind).ToList())
            .Last(kinds => kinds.Contains(kind) || kinds.Contains(other));
        return last.Contains(other);
    }
}
