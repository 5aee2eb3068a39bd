using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class LinksTests
{
    private static AddTicketLink Begin(string to, TicketLinkKind kind, Role? department = null) =>
        new() { Ticket = "T1", Link = new() { Kind = kind, To = to, Department = department } };

    private static RefusalCode? Refused(TicketStory story, TicketLinksCommand command)
    {
        var before = story.Desk.ReadLinks("T1").Version;
        var code = story.Desk.Ask(Sue, story.Now, command).Refusal()?.Code;
        Assert.Equal(before + (code is null ? 1 : 0), story.Desk.ReadLinks("T1").Version);
        return code;
    }

    [Fact]
    public void A_task_begins_on_an_active_ticket_a_complaint_on_a_resolved_one_too()
    {
        foreach (var active in (TicketStory[])[ATicket.Unowned(), ATicket.OwnedBy(Ann), ATicket.OwnedBy(Ann).Answered().WaitsForCustomer()])
        {
            Assert.Null(Refused(active, Begin("task/1", TicketLinkKind.Task, Role.Warehouse)));
            Assert.Null(Refused(active, Begin("complaint/1", TicketLinkKind.Complaint)));
        }

        var resolved = ATicket.OwnedBy(Ann).Resolved();
        Assert.Equal(TicketLinksCodes.TicketSettled, Refused(resolved, Begin("task/1", TicketLinkKind.Task)));
        Assert.Null(Refused(resolved, Begin("complaint/1", TicketLinkKind.Complaint)));
        var closed = ATicket.OwnedBy(Ann).Resolved().Closed();
        Assert.Equal(TicketLinksCodes.TicketSettled, Refused(closed, Begin("complaint/1", TicketLinkKind.Complaint)));
    }

    [Fact]
    public void What_is_linked_is_linked_once_and_dropped_once()
    {
        var story = ATicket.OwnedBy(Ann).BlockedBy("task/1").BlockedBy("task/2");
        Assert.Equal(TicketLinksCodes.AlreadyLinked, Refused(story, Begin("task/1", TicketLinkKind.Task)));
        Assert.Null(Refused(story, new DropTicketLink { Ticket = "T1", To = "task/1" }));
        Assert.Equal(["task/2"], story.Desk.ReadLinks("T1").State!.Live.Select(link => link.To));
        Assert.Equal(TicketLinksCodes.NotLinked, Refused(story, new DropTicketLink { Ticket = "T1", To = "task/1" }));
    }

    [Fact]
    public void A_link_has_a_kind_an_id_and_a_department_for_a_task_alone()
    {
        var story = ATicket.OwnedBy(Ann);
        Assert.Equal(TicketLinksCodes.MalformedLink, Refused(story, Begin("", TicketLinkKind.Task)));
        Assert.Equal(TicketLinksCodes.MalformedLink, Refused(story, Begin("task/1", null!)));
        Assert.Equal(TicketLinksCodes.MalformedLink, Refused(story, Begin("task/1", TicketLinkKind.Task, Role.Agent)));
        Assert.Equal(TicketLinksCodes.MalformedLink, Refused(story, Begin("complaint/1", TicketLinkKind.Complaint, Role.Quality)));
        Assert.Equal(TicketLinksCodes.MalformedLink, Refused(story, new AddTicketLink { Ticket = "T1", Link = null! }));
    }

    [Fact]
    public void A_ticket_that_does_not_exist_has_no_links()
    {
        var desk = new ServiceDesk();
        var link = Begin("task/1", TicketLinkKind.Task);
        Assert.Equal(TicketLinksCodes.NoSuchTicket, desk.Ask(Sue, ATicket.Nine, link).Refusal()?.Code);
        Assert.Equal(CoreCodes.NotFound, desk.Ask(Sue, ATicket.Nine, new DropTicketLink { Ticket = "T1", To = "task/1" }).Refusal()?.Code);
        Assert.Equal(CoreCodes.InvalidId, desk.Ask(Sue, ATicket.Nine, link with { Ticket = "" }).Refusal()?.Code);
    }
}
