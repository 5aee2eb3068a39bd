using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class AssigningTests
{
    private static AssignTicket To(Actor to) => new() { Ticket = "T1", To = to };

    [Fact]
    public void Every_way_to_an_owner_opens_a_new_ticket()
    {
        ATicket.Unowned().When(Ann, new ClaimTicket { Ticket = "T1" }).LeadsTo(TicketStatus.Open).Shows(ticket => ticket.Owner, Ann);
        ATicket.Unowned().When(Ann, To(Ann)).LeadsTo(TicketStatus.Open).Shows(ticket => ticket.Owner, Ann);
        ATicket.Unowned().When(Robot, To(Bob)).LeadsTo(TicketStatus.Open).Shows(ticket => ticket.Owner, Bob);
        ATicket.Unowned().When(Sue, new TakeOverTicket { Ticket = "T1" }).LeadsTo(TicketStatus.Open).Shows(ticket => ticket.Owner, Sue);
    }

    [Fact]
    public void Only_a_change_from_one_owner_to_another_is_a_reassignment() =>
        ATicket.OwnedBy(Ann).Shows(ticket => ticket.Reassignments, 0)
            .Given(Sue, To(Ann)).Shows(ticket => ticket.Reassignments, 0)
            .Given(Sue, To(Bob)).Shows(ticket => ticket.Reassignments, 1)
            .Given(Sue, new TakeOverTicket { Ticket = "T1" }).Shows(ticket => ticket.Reassignments, 2)
            .Given(Sue, new ClaimTicket { Ticket = "T1" }).Shows(ticket => ticket.Reassignments, 2);

    [Fact]
    public void A_waiting_ticket_waits_on_under_its_new_owner() =>
        ATicket.OwnedBy(Ann).Answered().WaitsForCustomer()
            .When(Sue, To(Bob)).LeadsTo(TicketStatus.PendingCustomer)
            .When(Ann, new ResumeTicket { Ticket = "T1" }).IsRefused(CoreCodes.NotPermitted)
            .When(Bob, new ResumeTicket { Ticket = "T1" }).LeadsTo(TicketStatus.Open);

    [Fact]
    public void An_assignee_is_an_agent_or_a_supervisor()
    {
        ATicket.Unowned().When(Sue, To(Wes)).IsRefused(TicketCodes.AssigneeNotStaff);
        ATicket.Unowned().When(Sue, To(Cleo)).IsRefused(TicketCodes.AssigneeNotStaff);
        ATicket.Unowned().When(Sue, To(null!)).IsRefused(TicketCodes.AssigneeNotStaff);
        ATicket.Unowned().When(Sue, To(Actor.Supervisor("sam"))).IsAccepted();
    }

    [Fact]
    public void What_is_resolved_is_given_to_nobody() =>
        ATicket.OwnedBy(Ann).Resolved().When(Sue, To(Bob)).IsRefused(CoreCodes.InvalidState);

    [Fact]
    public void Solved_at_first_contact_is_one_reply_never_reopened_never_reassigned()
    {
        Assert.True(ATicket.OwnedBy(Ann).Resolved().Ticket.IsSolvedAtFirstContact());
        Assert.False(ATicket.OwnedBy(Ann).Ticket.IsSolvedAtFirstContact());
        Assert.False(ATicket.OwnedBy(Ann).Answered().Resolved().Ticket.IsSolvedAtFirstContact());
        Assert.False(ATicket.OwnedBy(Ann).Resolved().Reopened().Ticket.IsSolvedAtFirstContact());
        Assert.False(ATicket.OwnedBy(Ann).Given(Sue, To(Bob)).Resolved().Ticket.IsSolvedAtFirstContact());
    }
}
