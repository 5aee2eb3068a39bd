using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class TimerHandlerTests
{
    [Theory]
    [InlineData("ticket", "timer/close", true)]
    [InlineData("ticket", "timer/resolution/75", true)]
    [InlineData("ticket", "message/answer", false)]
    [InlineData("case-links", "timer/close", false)]
    public void It_handles_the_timers_of_tickets_alone(string kind, string name, bool handles) =>
        Assert.Equal(handles, new TicketTimerHandler(new ServiceDesk().Tickets).Handles(kind, name));

    [Fact]
    public async Task A_timer_takes_effect_once_and_is_already_done_afterwards()
    {
        var story = ATicket.Unowned().After(Duration.FromHours(2));
        var timer = Assert.Single(await story.Desk.Store.ClaimAsync(new(), story.Now, Duration.FromMinutes(1), 10));

        Assert.Same(WorkOutcome.Effective, await FireAsync(story, timer));
        Assert.Same(WorkOutcome.AlreadyDone, await FireAsync(story, timer));
    }

    [Fact]
    public async Task A_close_that_a_complaint_blocks_is_not_yet()
    {
        var story = ATicket.OwnedBy(Ann).Resolved().BlockedBy("complaint/1").After(Duration.FromDays(4));
        var timer = Assert.Single(await story.Desk.Store.ClaimAsync(new(), story.Now, Duration.FromMinutes(1), 10));

        Assert.Same(WorkOutcome.NotYet, await FireAsync(story, timer));
        story.FreedOf("complaint/1");
        Assert.Same(WorkOutcome.Effective, await FireAsync(story, timer));
    }

    [Fact]
    public async Task A_close_of_a_ticket_that_was_reopened_in_between_is_obsolete()
    {
        var story = ATicket.OwnedBy(Ann).Resolved().After(Duration.FromDays(4));
        var timer = Assert.Single(await story.Desk.Store.ClaimAsync(new(), story.Now, Duration.FromMinutes(1), 10));

        story.Reopened();

        Assert.Same(WorkOutcome.Obsolete, await FireAsync(story, timer));
    }

    private static Task<WorkOutcome> FireAsync(TicketStory story, ClaimedWork timer) =>
        new TicketTimerHandler(story.Desk.Tickets).HandleAsync(timer, story.Now);
}
