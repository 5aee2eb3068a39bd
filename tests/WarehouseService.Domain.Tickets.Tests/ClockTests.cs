using NodaTime;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class ClockTests
{
    private static readonly AddNote Note = new() { Ticket = "T1", Text = "Remember." };

    [Fact]
    public void Two_seconds_back_are_pinned_and_anything_more_is_refused()
    {
        var story = ATicket.OwnedBy(Ann).After(10).Answered();
        var last = story.Now;

        story.AtInstant(last - Duration.FromSeconds(2)).When(Bob, Note).IsAccepted();
        Assert.Equal(last, story.Desk.History("T1")[^1].Stamp.At);
        Assert.Equal(last, story.Desk.Read("T1").LastAt);
        story.AtInstant(last - Duration.FromSeconds(2) - Duration.FromTicks(1)).When(Bob, Note).IsRefused(CoreCodes.ClockRegression);
    }

    [Fact]
    public void Reading_the_links_moves_neither_version_nor_clock_of_the_ticket()
    {
        var story = ATicket.OwnedBy(Ann).Answered();
        var before = story.Desk.Read("T1");
        story.After(60).BlockedBy("task/1").After(60).FreedOf("task/1");
        Assert.Equal((before.Version, before.LastAt), (story.Desk.Read("T1").Version, story.Desk.Read("T1").LastAt));
        Assert.Equal(2, story.Desk.ReadLinks("T1").Version);
        story.AtInstant(before.LastAt).When(Ann, new ResolveTicket { Ticket = "T1", Code = "answered" }).IsAccepted();
        Assert.Equal(2, story.Desk.ReadLinks("T1").Version);
    }

    [Fact]
    public void The_version_that_the_caller_saw_must_be_the_records()
    {
        var story = ATicket.OwnedBy(Ann);
        story.When(Ann, Note with { Expected = 1 }).IsRefused(CoreCodes.StaleVersion);
        story.When(Ann, Note with { Expected = 2 }).IsAccepted();
    }

    [Fact]
    public void An_unknown_ticket_is_not_found() =>
        Assert.Equal(CoreCodes.NotFound, new ServiceDesk().Ask(Ann, ATicket.Nine, Note).Refusal()?.Code);
}
