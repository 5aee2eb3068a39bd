using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets.Json;
using WarehouseService.Domain.Tickets.Tests.Language;
using static WarehouseService.Domain.Tickets.Tests.Language.People;

namespace WarehouseService.Domain.Tickets.Tests;

public sealed class AlertTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static ServiceDesk Desk => ATicket.Promised(Promises.Everything);

    private static List<RaisedAlert> RaisedIn(ServiceDesk desk) =>
        [.. desk.History("T1").SelectMany(entry => ((TicketEvent)entry.Event).Timers).SelectMany(change => change.Raised)];

    private static SlaTimer Resolution(Ticket ticket) => ticket.Timers.Of(SlaMeasure.Resolution)!;

    private static void DispatchEachMinute(ServiceDesk desk, Instant from, Instant until)
    {
        for (var now = from; now <= until; now += Duration.FromMinutes(1))
        {
            Assert.All(desk.Dispatch(now), timer => Assert.True(timer.Outcome.IsSuccess, timer.Outcome.Refusal()?.Message));
        }
    }

    [Fact]
    public void Each_alert_and_each_breach_is_raised_once_at_its_moment()
    {
        var story = ATicket.OwnedBy(Ann, Desk);
        DispatchEachMinute(story.Desk, ATicket.Nine, ATicket.Nine + Duration.FromHours(20));

        Assert.Equal(
            [
                ("first_response", "warning", 48, false), ("first_response", null, 60, false),
                ("resolution", "warning", 540, false), ("resolution", null, 600, false), ("resolution", "level-1", 720, false),
            ],
            RaisedIn(story.Desk).Select(raised => (raised.Measure.Name, raised.Alert, (int)(raised.Due - ATicket.Nine).TotalMinutes, raised.Late)));
        Assert.Equal((1, 1), (story.Ticket.Breaches(SlaMeasure.FirstResponse), story.Ticket.Breaches(SlaMeasure.Resolution)));
        Assert.Empty(story.Ticket.Work());
    }

    [Fact]
    public void After_an_outage_what_fell_due_is_raised_at_once_and_marked_late()
    {
        var story = ATicket.OwnedBy(Ann, Desk);

        Assert.Equal(2, story.Desk.Dispatch(ATicket.Nine + Duration.FromHours(30)).Count);

        Assert.Equal(5, RaisedIn(story.Desk).Count);
        Assert.All(RaisedIn(story.Desk), raised => Assert.True(raised.Late));
        Assert.Empty(story.Desk.Dispatch(ATicket.Nine + Duration.FromHours(40)));
    }

    [Fact]
    public void Whom_an_alert_concerns_is_told_once_in_a_message()
    {
        var story = ATicket.OwnedBy(Ann, Desk);
        story.Desk.Dispatch(ATicket.Nine + Duration.FromMinutes(48));
        var message = Assert.Single(story.Desk.Work()["T1"], TicketAlertMessages.Format.IsOf);
        var alert = TicketAlertMessages.Format.Read(message);

        Assert.Equal(("T1", Ann, "warning", "owner"), (alert.Ticket, alert.Owner, alert.Raised.Alert, alert.Raised.Concerns));
        Assert.Equal((ATicket.Nine + Duration.FromMinutes(48), ATicket.Nine + Hour), (alert.RaisedAt, alert.Due));
        Assert.Throws<ArgumentException>(() => TicketAlertMessages.Format.Read(message with { Name = "timer/reminder" }));
    }

    [Fact]
    public void What_fell_due_before_the_answer_is_raised_with_it()
    {
        var story = ATicket.OwnedBy(Ann, Desk).After(50).Answered();

        Assert.Equal("warning", Assert.Single(RaisedIn(story.Desk)).Alert);
        Assert.Equal(0, story.Ticket.Breaches(SlaMeasure.FirstResponse));
        Assert.DoesNotContain(story.Ticket.Work(), work => work.Name == CaseTimers.WorkName(SlaMeasure.FirstResponse));
    }

    [Fact]
    public void Nothing_more_falls_due_while_the_customer_is_waited_for()
    {
        var story = ATicket.OwnedBy(Ann, Desk).After(10).Answered().WaitsForCustomer();
        Assert.Empty(story.Desk.Dispatch(story.Now + Duration.FromDays(9)));
        Assert.Null(Resolution(story.Ticket).Due);

        story.AtInstant(story.Now + Duration.FromDays(9)).Given(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = "Here it is." });
        Assert.Equal(story.Now + (10 * Hour) - Duration.FromMinutes(10), Resolution(story.Ticket).Due);
    }

    [Fact]
    public void A_higher_priority_is_held_against_creation_with_its_pauses()
    {
        var story = ATicket.OwnedBy(Ann, Desk).After(10).Answered().WaitsForCustomer().After(60)
            .Given(Ann, new ResumeTicket { Ticket = "T1" }).After(5)
            .Given(Ann, new ClassifyTicket { Ticket = "T1", Impact = Degree.High, Urgency = Degree.High });

        Assert.Equal(ATicket.Nine + (5 * Hour), Resolution(story.Ticket).Due);
        Assert.Equal("P1", story.Ticket.Timers.Facts.Priority);
    }

    [Theory]
    [InlineData(RetargetBasis.FromCreation, 240)]
    [InlineData(RetargetBasis.CarryElapsed, 240)]
    [InlineData(RetargetBasis.Restart, 60 + 240)]
    public void A_policy_says_what_a_new_target_is_held_against(RetargetBasis basis, int dueAfterMinutes)
    {
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(Promises.Everything with { WhenRetargeted = basis })).Answered().After(60)
            .Given(Sue, new OverridePriority { Ticket = "T1", Priority = Priority.P1, Reason = "VIP" });

        Assert.Equal(ATicket.Nine + Duration.FromMinutes(dueAfterMinutes), Resolution(story.Ticket).Due);
    }

    [Fact]
    public void Renewed_promises_hold_the_ticket_to_the_contract_and_the_policy_of_now()
    {
        var gold = Promises.Everything.Rules[0] with { Name = "gold", When = new() { Contract = ["C-7"] } };
        var later = Promises.Everything with { Version = 8, EffectiveFrom = ATicket.Nine + Hour, Rules = [gold, .. Promises.Everything.Rules] };
        var desk = new ServiceDesk(slaPolicies: new SlaPolicies(Promises.Everything, later));
        var story = ATicket.OwnedBy(Ann, desk).Answered().After(120);
        desk.Customers.Terms["C1"] = new() { Tier = "gold", Contract = "C-7" };

        story.Given(Sue, new OverridePriority { Ticket = "T1", Priority = Priority.P4, Reason = "calm" })
            .Shows(ticket => ticket.Timers.Policy.Version, 7)
            .Shows(ticket => Resolution(ticket).Due, ATicket.Nine + (10 * Hour))
            .Given(Sue, new RenewPromises { Ticket = "T1" })
            .Shows(ticket => ticket.Timers.Policy.Version, 8)
            .Shows(ticket => ticket.Timers.Facts.Contract, "C-7")
            .Shows(ticket => Resolution(ticket).Due, ATicket.Nine + (4 * Hour));
    }

    [Fact]
    public void What_is_promised_for_the_first_time_begins_with_the_renewal_and_stands_if_the_customer_is_waited_for()
    {
        var nothing = new SlaPolicy { Id = "p", Rules = [new() { Name = "others", When = new() { Contract = ["none"] }, Targets = Promises.Everything.Rules[1].Targets }] };
        var later = Promises.Everything with { Id = "p", Version = 8, EffectiveFrom = ATicket.Nine + Hour };
        var desk = new ServiceDesk(slaPolicies: new SlaPolicies(nothing, later));
        var story = ATicket.OwnedBy(Ann, desk).Answered().WaitsForCustomer().After(120).Given(Robot, new RenewPromises { Ticket = "T1" })
            .Shows(ticket => ticket.Timers.Of(SlaMeasure.FirstResponse), null)
            .Shows(ticket => Resolution(ticket).Clock.StateAt(ATicket.Nine + (3 * Hour)), SlaState.Paused);

        story.After(60).Given(Ann, new ResumeTicket { Ticket = "T1" }).Shows(ticket => Resolution(ticket).Due, story.Now + (10 * Hour) - Duration.FromTicks(1));
    }

    [Fact]
    public void The_next_response_runs_from_the_first_unanswered_message()
    {
        var word = new ReceiveFromCustomer { Ticket = "T1", Text = "And?" };
        var story = ATicket.OwnedBy(Ann, Desk).After(5).Given(Cleo, word);
        Assert.Null(story.Ticket.Timers.Of(SlaMeasure.NextResponse));

        story.After(5).Answered().After(20).Given(Cleo, word);
        var due = story.Now + (2 * Hour);
        story.After(30).Given(Cleo, word).Shows(ticket => ticket.Timers.Of(SlaMeasure.NextResponse)!.Due, due)
            .After(5).Answered().Shows(ticket => ticket.Timers.Of(SlaMeasure.NextResponse)!.Due, null)
            .After(5).Given(Cleo, word).Shows(ticket => ticket.Timers.Of(SlaMeasure.NextResponse)!.Cycle, 2);
    }

    [Fact]
    public void An_answer_that_is_owed_is_owed_while_the_customer_is_waited_for()
    {
        var story = ATicket.OwnedBy(Ann, Desk).Answered().After(5).Given(Cleo, new ReceiveFromCustomer { Ticket = "T1", Text = "And?" });
        var due = story.Now + (2 * Hour);

        story.After(1).WaitsForCustomer().Shows(ticket => ticket.Timers.Of(SlaMeasure.NextResponse)!.Due, due);
    }

    [Fact]
    public void An_update_is_due_a_while_after_each_public_message_until_it_is_resolved()
    {
        var story = ATicket.OwnedBy(Ann, Desk).After(5).Answered();
        var update = (Ticket ticket) => ticket.Timers.Of(SlaMeasure.PeriodicUpdate)!;
        story.Shows(ticket => update(ticket).Due, story.Now + (5 * Hour));
        story.After(60).Answered().Shows(ticket => update(ticket).Due, story.Now + (5 * Hour));
        story.After(60).Resolved().Shows(ticket => update(ticket).Due, null);
        Assert.Equal(2, update(story.Ticket).Cycle);
        story.After(5).Answered().Shows(ticket => update(ticket).Due, null);
        story.After(60).Reopened().Shows(ticket => update(ticket).Due, story.Now + (5 * Hour));
    }

    [Theory]
    [InlineData(ReopenedClock.NewCycle, 2, 600)]
    [InlineData(ReopenedClock.Continue, 1, 570)]
    public void A_policy_says_whether_reopening_begins_a_new_cycle(ReopenedClock reopened, int cycle, int leftMinutes)
    {
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(Promises.Everything with { WhenReopened = reopened })).After(30).Resolved().After(500).Reopened();

        Assert.Equal((cycle, story.Now + Duration.FromMinutes(leftMinutes)), (Resolution(story.Ticket).Cycle, Resolution(story.Ticket).Due));
    }

    [Fact]
    public void A_new_cycle_raises_its_alerts_anew_and_the_breaches_of_old_ones_stay()
    {
        var story = ATicket.OwnedBy(Ann, Desk);
        DispatchEachMinute(story.Desk, ATicket.Nine, ATicket.Nine + Duration.FromHours(11));
        story.AtInstant(ATicket.Nine + Duration.FromHours(11)).Resolved().After(60).Reopened();
        DispatchEachMinute(story.Desk, story.Now, story.Now + Duration.FromHours(13));

        Assert.Equal(
            [(1, "warning"), (1, null), (2, "warning"), (2, null), (2, "level-1")],
            RaisedIn(story.Desk).Where(raised => raised.Measure == SlaMeasure.Resolution).Select(raised => (raised.Cycle, raised.Alert)));
        Assert.Equal(2, story.Ticket.Breaches(SlaMeasure.Resolution));
    }

    [Theory]
    [InlineData(50, false, 0)]
    [InlineData(120, false, 1)]
    [InlineData(660, true, 0)]
    public void Only_what_was_not_answered_in_time_is_escalated_though_the_warning_came_as_late(int minutes, bool answered, int level)
    {
        var story = ATicket.OwnedBy(Ann, Desk);
        if (answered)
        {
            story.Answered();
        }

        var now = ATicket.Nine + Duration.FromMinutes(minutes);
        DispatchEachMinute(story.Desk, now, now + Duration.FromMinutes(1));
        Assert.NotEmpty(RaisedIn(story.Desk));
        story.Shows(ticket => ticket.EscalationLevel, level);
    }

    [Fact]
    public void A_customers_tier_chooses_the_promise_that_the_ticket_keeps()
    {
        var gold = Promises.Everything.Rules[0] with { Name = "gold", When = new() { CustomerTier = ["gold"] } };
        var desk = ATicket.Promised(Promises.Everything with { Rules = [gold, .. Promises.Everything.Rules] });
        desk.Customers.Terms["C1"] = new() { Tier = "gold" };

        ATicket.OwnedBy(Ann, desk).Shows(ticket => Resolution(ticket).Due, ATicket.Nine + (4 * Hour))
            .Shows(ticket => ticket.Timers.Policy.Rules.Length, 1)
            .Given(Sue, new OverridePriority { Ticket = "T1", Priority = Priority.P5, Reason = "calm" })
            .Shows(ticket => Resolution(ticket).Due, ATicket.Nine + (4 * Hour));
    }

    [Fact]
    public void A_case_that_no_rule_accepts_is_promised_nothing()
    {
        var web = Promises.Everything.Rules[1] with { Name = "web", When = new() { Channel = ["web"] } };
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(Promises.Everything with { Rules = [web] }));

        Assert.Empty(story.Ticket.Timers.All);
        Assert.Empty(story.Ticket.Work());
        story.After(Duration.FromDays(9)).Answered().WaitsForCustomer().Given(Ann, new ResumeTicket { Ticket = "T1" }).Resolved().Reopened();
    }

    [Fact]
    public void An_alert_for_opening_hours_waits_for_them_and_is_not_late_for_that()
    {
        var hours = BusinessCalendar.EveryDay(DateTimeZone.Utc, DayWindow.Of(new(9, 0), new(17, 0)));
        var target = new SlaTarget
        {
            Within = 10 * Hour,
            Alerts = [new() { Name = "level-1", At = SlaPoint.Due, Concerns = "lead", OnlyInHoursOf = "desk" }],
        };
        var policy = Promises.Everything with { Rules = [new() { Name = "all", Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.Resolution] = target } }] };
        var story = ATicket.OwnedBy(Ann, ATicket.Promised(policy, new([new("desk", hours)])));
        DispatchEachMinute(story.Desk, ATicket.Nine, ATicket.Nine + Duration.FromHours(25));

        var level = RaisedIn(story.Desk).Single(raised => raised.Alert is not null);
        Assert.Equal((ATicket.Nine + (10 * Hour), false), (level.Due, level.Late));
        Assert.Equal(ATicket.Nine + Duration.FromDays(1), story.Desk.History("T1")[^1].Stamp.At);
    }
}
