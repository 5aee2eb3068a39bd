using NodaTime;
using WarehouseService.Domain.Complaints.Json;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class DeadlineTests
{
    private static readonly Duration Week = Duration.FromDays(7);
    private static readonly ExtendAnswer Extend = new() { Complaint = "K1", Reason = "the carrier answers late" };

    [Fact]
    public void Unanswered_past_its_deadline_it_is_breached_and_escalated_once()
    {
        var story = AComplaint.Filed().Acknowledged();
        story.After(Week).Fires(nothing: true).After(Duration.FromTicks(1)).Fires();
        Assert.Equal((true, 1), (story.Complaint.IsAnswerBreached(), story.Complaint.EscalationLevel));
        story.AfterDays(30).Fires(nothing: true).Shows(complaint => complaint.EscalationLevel, 1);
    }

    [Fact]
    public void A_high_one_is_escalated_by_one_more() =>
        AComplaint.Filed().Investigating(Severity.High).AfterDays(8).Fires().Shows(complaint => complaint.EscalationLevel, 2);

    [Fact]
    public void A_warning_escalates_nothing_and_one_told_late_together_with_the_breach_hides_it_not()
    {
        var warned = KnownRegimes.CfpbPortal with
        {
            AnswerBy = new() { Within = Week, Alerts = [new() { Name = "near", At = SlaPoint.AtPercent(80), Concerns = "lead" }] },
        };
        ComplaintStory Filed() => AComplaint.OnlyATicket(AComplaint.Under(warned)).Given(Ann, AComplaint.Filing() with { Regime = warned.Id });
        Filed().AfterDays(6).Fires().Shows(complaint => complaint.EscalationLevel, 0).AfterDays(2).Fires().Shows(complaint => complaint.EscalationLevel, 1);
        Filed().AfterDays(8).Fires().Shows(complaint => complaint.EscalationLevel, 1);
    }

    [Fact]
    public void What_is_answered_in_its_last_instant_is_not_breached()
    {
        var story = AComplaint.Filed().Decided().AtInstant(AComplaint.Nine + Week).Told();
        Assert.False(story.Complaint.IsAnswerBreached());
        story.AfterDays(30).Fires(nothing: true);
    }

    [Fact]
    public void A_late_answer_records_the_breach_although_no_timer_fired_and_closing_keeps_it()
    {
        var story = AComplaint.Filed().Decided().AfterDays(8).Told().Given(Cleo, new AcceptDecision { Complaint = "K1" }).Given(Sue, new CloseComplaint { Complaint = "K1" });
        Assert.Equal((ComplaintStatus.Closed, true, 0), (story.Complaint.Status, story.Complaint.IsAnswerBreached(), story.Complaint.EscalationLevel));
    }

    [Fact]
    public void Withdrawing_ends_the_clocks()
    {
        var story = AComplaint.Filed().Given(Cleo, new WithdrawComplaint { Complaint = "K1" });
        Assert.Empty(story.Complaint.Work());
        story.AfterDays(30).Fires(nothing: true);
    }

    [Fact]
    public void A_breach_is_told_in_a_message()
    {
        var story = AComplaint.Filed().AfterDays(8).Fires();
        var message = Assert.Single(story.Desk.Work("complaint")["K1"], ComplaintAlertMessages.Format.IsOf);
        var alert = ComplaintAlertMessages.Format.Read(message);
        Assert.Equal(("K1", SlaMeasure.ComplaintAnswer, 1), (alert.Complaint, alert.Raised.Measure, alert.EscalationLevel));
        Assert.Throws<ArgumentException>(() => ComplaintAlertMessages.Format.Read(message with { Name = "timer/x" }));
    }

    [Fact]
    public async Task A_timer_fired_twice_has_one_effect_and_one_that_is_not_due_none()
    {
        var story = AComplaint.Filed();
        var name = CaseTimers.WorkName(SlaMeasure.ComplaintAnswer);
        story.When(Robot, new RaiseComplaintAlerts { Complaint = "K1", Timer = name }).IsRefused(ComplaintCodes.NothingDue);
        story.When(Robot, new RaiseComplaintAlerts { Complaint = "K1", Timer = "timer/sla/tea" }).IsRefused(ComplaintCodes.NothingDue);
        Assert.Throws<ArgumentException>(() => ComplaintTimers.CommandOf("K1", "timer/tea"));
        story.AfterDays(8);
        var due = AComplaint.Nine + Week;
        var timer = new ClaimedWork
        {
            Key = new(CommandContext.DefaultTenant, "complaint", "K1"),
            Work = new() { Name = name, Due = due, Payload = "" },
            Token = 1,
            Until = story.Now,
        };
        var first = await story.Desk.Complaints.FireAsync(timer, story.Now);
        var second = await story.Desk.Complaints.FireAsync(timer, story.Now);
        Assert.Equal((false, true), (first.Value.Replayed, second.Value.Replayed));
    }

    [Fact]
    public void The_acknowledgement_has_a_clock_where_the_policy_sets_a_time()
    {
        var desk = new HouseDesk(ComplaintPolicy.Default with { AcknowledgeWithin = Duration.FromDays(1) });
        var late = AComplaint.Filed(desk).AfterDays(2).Fires().Acknowledged();
        Assert.Equal((1, 0), (late.Complaint.Breaches(SlaMeasure.ComplaintAcknowledgement), late.Complaint.EscalationLevel));
        Assert.Empty(AComplaint.Filed().Complaint.Timers.All.Where(timer => timer.Measure == SlaMeasure.ComplaintAcknowledgement));
    }

    [Fact]
    public void The_time_is_extended_once_where_the_regime_allows_it()
    {
        var story = AComplaint.OnlyATicket(AComplaint.Under(KnownRegimes.CfpbPortal)).Given(Ann, AComplaint.Filing() with { Regime = "cfpb-portal" });
        story.AfterDays(10).When(Ann, Extend).IsRefused(CoreCodes.NotPermitted);
        story.When(Sue, Extend with { Reason = "" }).IsRefused(ComplaintCodes.MissingReason);
        story.Given(Sue, Extend).When(Sue, Extend).IsRefused(ComplaintCodes.NothingToExtend);
        story.AtInstant(AComplaint.Nine + Duration.FromDays(60)).Fires(nothing: true).After(Duration.FromTicks(1)).Fires()
            .Shows(complaint => complaint.IsAnswerBreached(), true);
    }

    [Fact]
    public void What_is_overdue_is_extended_no_more()
    {
        var story = AComplaint.OnlyATicket(AComplaint.Under(KnownRegimes.CfpbPortal)).Given(Ann, AComplaint.Filing() with { Regime = "cfpb-portal" });
        story.AfterDays(16).When(Sue, Extend).IsRefused(ComplaintCodes.AnswerOverdue);
    }

    [Fact]
    public void The_house_allows_no_longer_time() => AComplaint.Filed().When(Sue, Extend).IsRefused(ComplaintCodes.NoExtension);

    [Fact]
    public void Three_business_days_leave_out_the_weekend()
    {
        var businessDays = BusinessCalendar.Weekdays(DateTimeZone.Utc, DayWindow.WholeDay);
        var desk = AComplaint.Under(KnownRegimes.UkDisp("uk"), new Calendars([new("uk", businessDays)]));
        var story = new ComplaintStory(desk, AComplaint.Nine + Duration.FromDays(3));
        AComplaint.WithTicket(story, "T1", "C1").Given(Ann, AComplaint.Filing() with { Regime = "uk-disp" });
        Assert.Equal(AComplaint.Nine + Duration.FromDays(8), story.Complaint.Timers.Of(SlaMeasure.ComplaintAcknowledgement)!.Due);
        Assert.Equal(story.Now + Duration.FromDays(56), story.Complaint.Timers.Of(SlaMeasure.ComplaintAnswer)!.Due);
    }

    [Fact]
    public void A_complaint_keeps_the_regime_and_the_policy_it_was_filed_under()
    {
        var story = AComplaint.Filed(new HouseDesk(ComplaintPolicy.Default with { Id = "old", AnswerWithin = Duration.FromDays(3) }));
        Assert.Equal(("old", HandlingRegime.HouseId), (story.Complaint.Policy.Id, story.Complaint.Regime.Id));
        Assert.Equal(AComplaint.Nine + Duration.FromDays(3), story.Complaint.Timers.Of(SlaMeasure.ComplaintAnswer)!.Due);
    }
}
