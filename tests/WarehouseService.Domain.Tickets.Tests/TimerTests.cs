using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class TimerTests
{
    private static ClaimedWork Reminder(Instant due) => new()
    {
        Key = ServiceDesk.KeyOf("T1"),
        Work = new() { Name = TicketTimers.Reminder, Due = due, Payload = "" },
        Token = 1,
        Until = Instant.MaxValue,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_reminder_that_fires_after_its_wait_ended_ends_no_other_one(bool waitsForTask)
    {
        var story = ATicket.OwnedBy(Ann).Answered().BlockedBy("task/1");
        var due = story.Now + Duration.FromHours(1);
        story.WaitsForCustomer(due).After(60).Given(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = "Here it is." });
        _ = waitsForTask ? story.WaitsForTask() : story.WaitsForCustomer(story.Now + Duration.FromDays(1));
        var waiting = story.Ticket.Status;

        var fired = story.Desk.Fire(Reminder(due), story.Now);

        Assert.Equal(TicketCodes.ReminderNotDue, fired.Refusal()?.Code);
        story.Shows(ticket => ticket.Status, waiting);
    }

    [Fact]
    public void The_system_may_resume_without_a_reminder() =>
        ATicket.OwnedBy(Ann).Answered().WaitsForCustomer().When(Robot, new ResumeTicket { Ticket = "T1" }).LeadsTo(TicketStatus.Open);

    [Fact]
    public void A_reminder_returns_the_ticket_once_at_its_instant_and_not_before()
    {
        var story = ATicket.OwnedBy(Ann).Answered();
        var due = story.Now + Duration.FromHours(1);
        story.WaitsForCustomer(due);

        Assert.Empty(story.Desk.Dispatch(due.PlusTicks(-1)));
        Assert.Equal(TicketTimers.Reminder, Assert.Single(story.Desk.Dispatch(due)).Timer);
        story.Shows(ticket => ticket.Status, TicketStatus.Open).Shows(ticket => ticket.CustomerWait, Duration.FromHours(1));
        Assert.Empty(story.Desk.Dispatch(due + Duration.FromDays(1)));
    }

    [Fact]
    public void A_timer_fired_twice_has_one_effect()
    {
        var story = ATicket.OwnedBy(Ann).Answered();
        var due = story.Now + Duration.FromHours(1);
        story.WaitsForCustomer(due);

        var first = story.Desk.Fire(Reminder(due), due).Value;
        var second = story.Desk.Fire(Reminder(due), due + Duration.FromMinutes(5)).Value;

        Assert.Equal((first.Version, true), (second.Version, second.Replayed));
        Assert.Equal(first.Version, story.Desk.Read("T1").Version);
    }

    [Fact]
    public void A_resolved_ticket_closes_itself_when_its_wait_is_over()
    {
        var story = ATicket.OwnedBy(Ann).Resolved();
        var due = story.Now + Duration.FromDays(3);

        Assert.Empty(story.Desk.Dispatch(due.PlusTicks(-1)));
        Assert.True(Assert.Single(story.Desk.Dispatch(due)).Outcome.IsSuccess);
        story.Shows(ticket => ticket.Status, TicketStatus.Closed).Shows(ticket => ticket.ClosedAt, due);
    }

    [Fact]
    public void A_policy_may_leave_closing_to_people()
    {
        var desk = ATicket.Under(TicketPolicy.Default with { Id = "by hand", ClosesByItself = false });
        var story = ATicket.OwnedBy(Ann, desk).Resolved().After(Duration.FromDays(30));
        Assert.Empty(desk.Dispatch(story.Now));
        story.Shows(ticket => ticket.Status, TicketStatus.Resolved);
    }

    [Fact]
    public void Timers_move_and_end_with_what_they_wait_for()
    {
        var story = ATicket.OwnedBy(Ann);
        Assert.Equal([CaseTimers.WorkName(SlaMeasure.FirstResponse)], story.Ticket.Work().Select(work => work.Name));
        Assert.Equal(ATicket.Nine + Duration.FromHours(1) + Duration.Epsilon, Assert.Single(story.Ticket.Work()).Due);
        Assert.Empty(story.Answered().Ticket.Work());
        Assert.Equal([TicketTimers.Close], story.Resolved().Ticket.Work().Select(work => work.Name));
        Assert.Empty(story.Reopened().Ticket.Work());
        Assert.Empty(ATicket.Unowned().Given(Sue, new CancelTicket { Ticket = "T1", Reason = "test" }).Ticket.Work());
    }

    [Fact]
    public void Each_of_many_due_timers_is_fired_once_by_whoever_claims_it()
    {
        var desk = new ServiceDesk();
        for (var i = 0; i < 200; i++)
        {
            Assert.True(desk.Ask(Robot, ATicket.Nine, ATicket.Opening($"T{i}")).IsSuccess);
        }

        var now = ATicket.Nine + Duration.FromHours(2);
        var fired = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 8, _ =>
        {
            foreach (var item in desk.Store.ClaimAsync(new(), now, Duration.FromMinutes(1), 50).GetAwaiter().GetResult())
            {
                Assert.True(desk.Fire(item, now).IsSuccess);
                desk.Store.CompleteAsync(item).GetAwaiter().GetResult();
                fired.Add(item.Key.Id);
            }
        });

        Assert.Equal(200, fired.Count);
        Assert.Equal(200, fired.Distinct().Count());
        Assert.All(Enumerable.Range(0, 200), i => Assert.Equal((2L, 1), (desk.Read($"T{i}").Version, desk.Read($"T{i}").State!.EscalationLevel)));
    }

    [Fact]
    public void Tickets_have_no_other_timers() =>
        Assert.Throws<ArgumentException>(() => TicketTimers.CommandOf("T1", "timer/tea"));
}
