using System.Collections.Immutable;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Exploration.Beginnings;
using static WarehouseService.Domain.Exploration.People;

namespace WarehouseService.Domain.Exploration;

/// <summary>Tickets that are merged while something else happens to them.</summary>
internal static class MergeScenarios
{
    private static readonly MergeTicket OneIntoTwo = new() { Ticket = "T1", Into = "T2" };

    public static ImmutableArray<Scenario> All { get; } =
    [
        new("two opposite merges, and the customer writes", AnsweredTickets("T1", "T2"),
            [(Ann, OneIntoTwo), (Bob, new MergeTicket { Ticket = "T2", Into = "T1" }), (Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = "And?" })],
            async (house, refusals) =>
            {
                var (one, two) = (await house.TicketAsync("T1"), await house.TicketAsync("T2"));
                Must.Hold(refusals[0] is null ^ refusals[1] is null, "exactly one of two opposite merges wins");
                Must.Hold((refusals[0] ?? refusals[1])!.Kind == RefusalKind.GraphViolation, "the other one is told about the ring");
                Must.Hold((one.Status == TicketStatus.Merged) ^ (two.Status == TicketStatus.Merged), "one of both tickets lives");
                Must.Hold(refusals[2] is null, "a customer is heard");
                var survivor = one.Status == TicketStatus.Merged ? two : one;
                Must.Hold(survivor.MergedInto is null && survivor.CustomerMessages == 3, "every message reaches the ticket that lives");
                return survivor.Id;
            }) { BreaksWith = [Flaw.Torn, Flaw.Overwriting] },

        new("a merge, and the agent replies", AnsweredTickets("T1", "T2"),
            [(Ann, OneIntoTwo), (Ann, new SendPublic { Ticket = "T1", Text = "It is on its way." })],
            async (house, refusals) =>
            {
                Must.Hold(refusals[0] is null && (await house.TicketAsync("T1")).Status == TicketStatus.Merged, "the ticket is merged");
                Must.Hold(refusals[1] is null || refusals[1]!.Kind == RefusalKind.InvalidState, "a merged ticket sends nothing");
                Must.Hold((await house.TicketAsync("T1")).PublicReplies == (refusals[1] is null ? 2 : 1), "a reply counts once if it was accepted");
                return refusals[1] is null ? "replied" : "merged first";
            }) { BreaksWith = [Flaw.Overwriting] },

        new("a merge, and its target is resolved", AnsweredTickets("T1", "T2"),
            [(Ann, OneIntoTwo), (Ann, new ResolveTicket { Ticket = "T2", Code = "answered" })],
            async (house, refusals) =>
            {
                var target = await house.TicketAsync("T2");
                Must.Hold(Array.TrueForAll(refusals, refusal => refusal is null), "neither stands against the other");
                Must.Hold((await house.TicketAsync("T1")).MergedInto == "T2" && target.CustomerMessages == 2, "the source goes into the target");
                Must.Hold(target.Reopens == (target.Status == TicketStatus.Resolved ? 0 : 1), "a merge into what was resolved counts as a reopen");
                return target.Status.Name;
            }) { BreaksWith = [Flaw.Torn, Flaw.Overwriting] },

        new("two opposite parents", AnsweredTickets("T1", "T2"),
            [(Ann, new SetParent { Ticket = "T1", Parent = "T2" }), (Ann, new SetParent { Ticket = "T2", Parent = "T1" })],
            async (house, refusals) =>
            {
                var (one, two) = (await house.TicketAsync("T1"), await house.TicketAsync("T2"));
                Must.Hold(one.Parent is null ^ two.Parent is null, "no ticket is above itself");
                Must.Hold((refusals[0] ?? refusals[1])!.Code == TicketCodes.Ring, "the other one is told about the ring");
                return one.Parent ?? two.Parent!;
            }) { BreaksWith = [Flaw.NoFences] },
    ];
}
