using WarehouseService.Domain;
using WarehouseService.Domain.Testing.Laws;
using WarehouseService.Domain.Tickets;
using Table = WarehouseService.Domain.Lifecycle<WarehouseService.Domain.Tickets.Ticket, WarehouseService.Domain.Tickets.TicketStatus, WarehouseService.Domain.Tickets.TicketKnowledge>;

namespace PolicyTests;

public sealed class LifecycleTests
{
    [Fact]
    public void Tickets_with_our_own_guard_obey_every_law() =>
        LifecycleLaws.Check(new TicketLifecycle().With<CancelTicket>(
            new Table.Guard<CancelTicket>(OurRefusals.ReasonTooShort, (_, cancel, _) => cancel.Reason.Length > 5))).ThrowIfBroken();

    [Fact]
    public void A_guard_that_no_ticket_can_meet_is_caught()
    {
        var bad = new TicketLifecycle().With<ResolveTicket>(new Table.Guard<ResolveTicket>(OurRefusals.NotClosedBefore, (ticket, _, _) => ticket.ClosedAt is not null));

        var report = LifecycleLaws.Check(bad);

        Assert.Equal(["lifecycle.every_command_has_its_turn", "lifecycle.every_status_is_reached"], report.Broken.Select(law => law.Id));
        var told = report.Of("lifecycle.every_command_has_its_turn").Counterexample(Languages.English)!;
        Assert.StartsWith("ResolveTicket was tried ", told, StringComparison.Ordinal);
        Assert.EndsWith("refused, guard_unmet (acme.not_closed_before)", told, StringComparison.Ordinal);
    }
}
