using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class HandlingTests
{
    private static readonly AcknowledgeComplaint Acknowledge = new() { Complaint = "K1" };
    private static readonly AcceptDecision Accept = new() { Complaint = "K1" };
    private static readonly AppealDecision Appeal = new() { Complaint = "K1" };
    private static readonly CloseComplaint Close = new() { Complaint = "K1" };
    private static readonly WithdrawComplaint Withdraw = new() { Complaint = "K1" };
    private static readonly ReferOutside Refer = new() { Complaint = "K1" };
    private static readonly PlaceComplaintHold Hold = new() { Complaint = "K1", Reason = "a court asks" };
    private static readonly ReleaseComplaintHold Release = new() { Complaint = "K1" };

    [Fact]
    public void Steps_cannot_be_jumped()
    {
        var story = AComplaint.Filed();
        story.When(Ann, new AssessComplaint { Complaint = "K1", Severity = Severity.Low }).IsRefused(CoreCodes.InvalidState);
        story.When(Sue, ComplaintStory.Decision).IsRefused(CoreCodes.InvalidState);
        story.When(Ann, ComplaintStory.Telling).IsRefused(CoreCodes.InvalidState);
        story.When(Sue, Close).IsRefused(CoreCodes.InvalidState);
    }

    [Fact]
    public void A_decision_needs_a_root_cause() =>
        AComplaint.Filed().Investigating().When(Sue, ComplaintStory.Decision).IsRefused(ComplaintCodes.NoRootCause);

    [Fact]
    public void A_decision_needs_that_no_remedy_is_undecided()
    {
        var story = AComplaint.Filed().Investigating().Explained().Requested(500);
        story.When(Sue, ComplaintStory.Decision).IsRefused(ComplaintCodes.RemedyUndecided);
        story.Given(Sue, new ApproveRemedy { Remedy = "R1" }).When(Sue, ComplaintStory.Decision).LeadsTo(ComplaintStatus.Decided);
    }

    [Fact]
    public void An_agent_settles_what_is_low_and_nothing_above()
    {
        var low = AComplaint.Filed().Investigating(Severity.Low);
        low.Given(Ann, new RecordRootCause { Complaint = "K1", RootCause = RootCause.Carrier }).Given(Ann, ComplaintStory.Decision).Told()
            .Given(Cleo, Accept).Given(Ann, Close);

        var medium = AComplaint.Filed().Investigating();
        medium.When(Ann, new RecordRootCause { Complaint = "K1", RootCause = RootCause.Carrier }).IsRefused(CoreCodes.NotPermitted);
        medium.Given(Quin, new RecordRootCause { Complaint = "K1", RootCause = RootCause.Carrier });
        medium.When(Ann, ComplaintStory.Decision).IsRefused(CoreCodes.NotPermitted);
        medium.Given(Sue, ComplaintStory.Decision).Told().Given(Cleo, Accept);
        medium.When(Ann, Close).IsRefused(CoreCodes.NotPermitted);
        medium.When(Sue, Close).LeadsTo(ComplaintStatus.Closed);
    }

    [Fact]
    public void A_decision_is_not_told_without_its_appeal_route()
    {
        var story = AComplaint.Filed().Decided();
        story.When(Ann, ComplaintStory.Telling with { AppealRoute = null }).IsRefused(ComplaintCodes.NoAppealRoute);
        story.When(Ann, ComplaintStory.Telling with { AppealRoute = " " }).IsRefused(ComplaintCodes.NoAppealRoute);
        story.When(Ann, ComplaintStory.Telling with { AppealRoute = "\0" }).IsRefused(ComplaintCodes.MalformedText);
        story.When(Ann, ComplaintStory.Telling).LeadsTo(ComplaintStatus.Communicated);
    }

    [Fact]
    public void The_outside_body_of_the_regime_is_named_unless_another_is()
    {
        var desk = AComplaint.Under(KnownRegimes.CfpbPortal);
        var story = AComplaint.OnlyATicket(desk).Given(Ann, AComplaint.Filing() with { Regime = "cfpb-portal" }).Communicated();
        Assert.Equal("Consumer Financial Protection Bureau", story.Complaint.OutsideBody);
        Assert.Equal("a court", AComplaint.Filed().Decided().Given(Ann, ComplaintStory.Telling with { OutsideBody = "a court" }).Complaint.OutsideBody);
    }

    [Fact]
    public void The_first_answer_is_the_answer_for_ever()
    {
        var story = AComplaint.Filed().AfterDays(1).Communicated();
        var answered = story.Now;
        story.AfterDays(1).Given(Cleo, Appeal).AfterDays(1).DecidedAgain(Sam).Told()
            .Shows(complaint => complaint.AnsweredAt, answered)
            .Shows(complaint => complaint.CommunicatedAt, story.Now);
    }

    [Fact]
    public void An_appeal_begins_stage_two_escalates_and_clears_the_acceptance_but_not_the_cause()
    {
        var story = AComplaint.Filed().Communicated().Given(Cleo, Accept).Given(Cleo, Appeal);
        Assert.Equal((ComplaintStatus.Investigating, 2, 1), (story.Complaint.Status, story.Complaint.Stage, story.Complaint.EscalationLevel));
        Assert.Equal((null, RootCause.Packing), (story.Complaint.AcceptedAt, story.Complaint.RootCause));
    }

    [Fact]
    public void There_is_one_appeal() => AComplaint.Filed().Communicated().Given(Cleo, Appeal).DecidedAgain(Sam).Told()
        .When(Cleo, Appeal).IsRefused(ComplaintCodes.AlreadyAppealed);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_last_instant_of_the_appeal_window_is_inside(int ticks, bool accepted)
    {
        var outcome = AComplaint.Filed().Communicated().After(Duration.FromDays(15) + Duration.FromTicks(ticks)).When(Cleo, Appeal);
        if (accepted)
        {
            outcome.IsAccepted();
        }
        else
        {
            outcome.IsRefused(ComplaintCodes.AppealWindowOver);
        }
    }

    [Fact]
    public void What_was_closed_is_appealed_in_time_and_lives_again()
    {
        var story = AComplaint.Filed().Closed();
        Assert.Empty(story.Desk.Links());
        story.Given(Cleo, Appeal).Shows(complaint => complaint.ClosedAt, null);
        Assert.Single(story.Desk.Links());
        Assert.True(story.Desk.Ledger().Of("K1") is { IsOpen: true });
        Assert.False(story.Desk.Ledger().HasClosed("parcel crushed"));
    }

    [Fact]
    public void What_was_closed_is_not_appealed_while_another_is_open_on_the_subject() => AComplaint.Filed().Closed()
        .Given(Ann, AComplaint.Filing("K2")).When(Cleo, Appeal).IsRefused(CustomerLedgerCodes.SubjectOpen);

    [Fact]
    public void Stage_two_is_decided_by_another_person_than_stage_one()
    {
        var story = AComplaint.Filed().Communicated().Given(Cleo, Appeal);
        story.When(Sue, ComplaintStory.Decision).IsRefused(ComplaintCodes.DecidedBefore);
        story.When(Sam, ComplaintStory.Decision).LeadsTo(ComplaintStatus.Decided);
    }

    [Fact]
    public void An_agent_decides_no_stage_two_however_low() => AComplaint.Filed().Communicated(Severity.Low).Given(Cleo, Appeal)
        .When(Ann, ComplaintStory.Decision).IsRefused(CoreCodes.NotPermitted);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Without_acceptance_it_closes_once_the_quiet_time_is_over(int ticks, bool accepted)
    {
        var outcome = AComplaint.Filed().Communicated().After(Duration.FromDays(7) + Duration.FromTicks(ticks)).When(Sue, Close);
        if (accepted)
        {
            outcome.LeadsTo(ComplaintStatus.Closed);
        }
        else
        {
            outcome.IsRefused(ComplaintCodes.CloseNotDue);
        }
    }

    [Fact]
    public void It_does_not_close_over_an_unfinished_task()
    {
        var story = AComplaint.Filed().Communicated().Given(Cleo, new AcceptDecision { Complaint = "K1" }).Given(Ann, Task());
        story.When(Sue, Close).IsRefused(ComplaintCodes.TaskUnfinished);
        story.Given(Ann, new CancelTask { Task = "W1" }).When(Sue, Close).IsAccepted();
    }

    [Fact]
    public void A_task_is_asked_for_while_it_is_unfinished_and_not_by_the_person_complained_about()
    {
        var story = AComplaint.Filed(about: "ann");
        Assert.Equal(RefusalKind.SegregationOfDuties, story.Desk.Ask(Ann, story.Now, Task())?.Kind);
        Assert.Equal(RefusalKind.NotFound, story.Desk.Ask(Bob, story.Now, Task() with { For = CaseReference.Complaint("K9") })?.Kind);
        Assert.Null(story.Desk.Ask(Bob, story.Now, Task()));
        story.Given(Cleo, Withdraw);
        Assert.Equal(RefusalKind.InvalidState, story.Desk.Ask(Bob, story.Now, Task() with { Task = "W2" })?.Kind);
    }

    [Fact]
    public void It_does_not_close_over_a_remedy_that_is_neither_executed_nor_void()
    {
        var story = AComplaint.Filed().Decided().Requested(100).Requested(900, "R2").Told().Given(Cleo, Accept);
        story.When(Sue, Close).IsRefused(ComplaintCodes.RemedyOutstanding);
        story.Given(Sue, new RejectRemedy { Remedy = "R2", Reason = "too much" }).When(Sue, Close).IsRefused(ComplaintCodes.RemedyOutstanding);
        story.Given(Fay, new ExecuteRemedy { Remedy = "R1" }).When(Sue, Close).IsAccepted();
    }

    [Fact]
    public void A_high_one_closes_only_once_an_action_was_verified()
    {
        var story = AComplaint.Filed().Communicated(Severity.High).Given(Cleo, Accept)
            .Given(Quin, new PlanAction { Action = "X1", Complaint = "K1", Owner = Wes })
            .Given(Wes, new CompleteAction { Action = "X1" });
        story.When(Sue, Close).IsRefused(ComplaintCodes.NoVerifiedAction);
        story.Given(Quin, new VerifyAction { Action = "X1", IsEffective = false }).When(Sue, Close).IsRefused(ComplaintCodes.NoVerifiedAction);
        story.Given(Wes, new CompleteAction { Action = "X1" }).Given(Quin, new VerifyAction { Action = "X1" }).When(Sue, Close).IsAccepted();
    }

    [Fact]
    public void A_ticket_is_not_closed_while_its_complaint_is_open()
    {
        var story = AComplaint.Filed().Given(Ann, new ResolveTicket { Ticket = "T1", Code = "answered" });
        Assert.Equal(TicketCodes.Blocked, story.Desk.Ask(Sue, story.Now, new CloseTicket { Ticket = "T1" })?.Code);
        story.Closed();
        Assert.Null(story.Desk.Ask(Sue, story.Now, new CloseTicket { Ticket = "T1" }));
    }

    [Fact]
    public void Only_the_customer_accepts_appeals_and_withdraws()
    {
        var story = AComplaint.Filed().Communicated();
        foreach (var actor in All.Where(actor => actor != Cleo))
        {
            story.When(actor, Accept).IsRefused(CoreCodes.NotPermitted);
            story.When(actor, Appeal).IsRefused(CoreCodes.NotPermitted);
            story.When(actor, Withdraw).IsRefused(CoreCodes.NotPermitted);
        }
    }

    [Fact]
    public void An_acceptance_is_given_once() => AComplaint.Filed().Communicated().Given(Cleo, Accept).When(Cleo, Accept).IsRefused(ComplaintCodes.AlreadyAccepted);

    [Fact]
    public void Withdrawing_ends_it_and_frees_ticket_and_subject()
    {
        var story = AComplaint.Filed().AfterDays(1).Given(Cleo, Withdraw);
        Assert.Equal((ComplaintStatus.Withdrawn, story.Now), (story.Complaint.Status, story.Complaint.ClosedAt));
        Assert.Empty(story.Desk.Links());
        Assert.Empty(story.Desk.Ledger().Complaints);
        story.When(Ann, AComplaint.Filing("K2")).IsAccepted();
    }

    [Fact]
    public void It_is_not_withdrawn_over_an_approved_remedy()
    {
        var story = AComplaint.Filed().Investigating().Requested(100);
        story.When(Cleo, Withdraw).IsRefused(ComplaintCodes.RemedyApproved);
        story.Given(Ann, new CancelRemedy { Remedy = "R1" }).When(Cleo, Withdraw).IsAccepted();
    }

    [Fact]
    public void It_goes_outside_after_an_answer_and_is_held()
    {
        var story = AComplaint.Filed();
        story.When(Sue, Refer).IsRefused(ComplaintCodes.ReferralNotDue);
        story.Communicated().When(Ann, Refer).IsRefused(CoreCodes.NotPermitted);
        story.When(Sue, Refer).LeadsTo(ComplaintStatus.ExternalDispute);
        Assert.NotNull(story.Complaint.Hold);
        Assert.True(story.Desk.Ledger().ForbidsErasure());
        story.When(Sue, Refer).IsRefused(CoreCodes.InvalidState);
        story.When(Cleo, Withdraw).IsRefused(CoreCodes.InvalidState);
        story.When(Ann, new RecordOutsideResult { Complaint = "K1", Result = "x" }).IsRefused(CoreCodes.NotPermitted);
        story.When(Sue, new RecordOutsideResult { Complaint = "K1", Result = "" }).IsRefused(ComplaintCodes.MissingResult);
        story.When(Sue, new RecordOutsideResult { Complaint = "K1", Result = "settled" }).LeadsTo(ComplaintStatus.Closed);
        story.When(Cleo, Appeal).IsRefused(ComplaintCodes.DecidedOutside);
    }

    [Fact]
    public void What_went_outside_is_held_until_a_supervisor_releases_it_whatever_the_result()
    {
        var story = AComplaint.Filed().Communicated().Given(Sue, Refer).Given(Sue, new RecordOutsideResult { Complaint = "K1", Result = "settled" });
        Assert.True(story.Desk.Ledger().ForbidsErasure());
        story.Given(Sue, Release);
        Assert.False(story.Desk.Ledger().ForbidsErasure());
    }

    [Fact]
    public void What_was_held_before_it_went_outside_keeps_its_hold() => AComplaint.Filed().Communicated().Given(Robot, Hold).Given(Sue, Refer)
        .Shows(complaint => (complaint.Hold?.Reason, complaint.Hold?.PlacedBy), (Hold.Reason, Robot));

    [Theory]
    [InlineData("cfpb-portal", "a court", null, "a court")]
    [InlineData("cfpb-portal", null, null, "Consumer Financial Protection Bureau")]
    [InlineData("cfpb-portal", "a court", "an ombudsman", "an ombudsman")]
    [InlineData("cfpb-portal", "a court", "", "Consumer Financial Protection Bureau")]
    [InlineData(null, "a court", null, "a court")]
    [InlineData(null, "a court", "an ombudsman", "an ombudsman")]
    [InlineData(null, "a court", "", "a court")]
    [InlineData(null, null, "", null)]
    public void The_outside_body_is_the_one_referred_to_or_the_regimes_or_the_one_told(string? regime, string? told, string? referred, string? shown)
    {
        var story = AComplaint.OnlyATicket(AComplaint.Under(KnownRegimes.CfpbPortal)).Given(Ann, AComplaint.Filing() with { Regime = regime })
            .Decided().Given(Ann, ComplaintStory.Telling with { OutsideBody = told });
        if (referred is not null)
        {
            story.Given(Cleo, Refer with { Body = referred.Length == 0 ? null : referred });
        }

        story.Shows(complaint => complaint.OutsideBody, shown);
    }

    [Fact]
    public void What_goes_outside_unanswered_goes_to_the_body_of_its_regime() => AComplaint.OnlyATicket(AComplaint.Under(KnownRegimes.CfpbPortal))
        .Given(Ann, AComplaint.Filing() with { Regime = "cfpb-portal" }).AfterDays(16).Given(Cleo, Refer)
        .Shows(complaint => complaint.OutsideBody, "Consumer Financial Protection Bureau");

    [Fact]
    public void The_grounds_of_an_appeal_stand_in_the_journal()
    {
        var story = AComplaint.Filed().Communicated().Given(Cleo, Appeal with { Grounds = "the scale was wrong" });
        Assert.Contains("the scale was wrong", story.Desk.Journal("complaint", "K1")[^1].Payload, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void It_goes_outside_once_the_deadline_was_missed(int ticks, bool accepted)
    {
        var outcome = AComplaint.Filed().Acknowledged().After(Duration.FromDays(7) + Duration.FromTicks(ticks)).When(Cleo, Refer);
        if (accepted)
        {
            outcome.LeadsTo(ComplaintStatus.ExternalDispute).Shows(complaint => complaint.IsAnswerBreached(), true);
        }
        else
        {
            outcome.IsRefused(ComplaintCodes.ReferralNotDue);
        }
    }

    [Fact]
    public void A_hold_stays_until_a_supervisor_releases_it()
    {
        var story = AComplaint.Filed();
        story.When(Sue, Release).IsRefused(ComplaintCodes.NotHeld);
        story.When(Sue, Hold with { Reason = "" }).IsRefused(ComplaintCodes.MissingReason);
        story.Given(Robot, Hold).When(Sue, Hold).IsRefused(ComplaintCodes.AlreadyHeld);
        story.Closed().AfterDays(20).When(Robot, Release).IsRefused(CoreCodes.NotPermitted);
        Assert.True(story.Desk.Ledger().ForbidsErasure());
        story.Given(Sue, Release).Shows(complaint => complaint.Hold, null);
        Assert.False(story.Desk.Ledger().ForbidsErasure());
    }

    [Fact]
    public void What_ended_long_ago_can_be_held()
    {
        var story = AComplaint.Filed().Closed().AfterDays(400);
        AComplaint.WithTicket(story, "T2", "C1").Given(Ann, AComplaint.Filing("K2", "T2", "late")).Given(Cleo, new WithdrawComplaint { Complaint = "K2" });
        Assert.Null(story.Desk.Ledger().Of("K1"));
        story.Given(Sue, Hold);
        Assert.True(story.Desk.Ledger().ForbidsErasure());
        story.Given(Sue, Release);
        Assert.Null(story.Desk.Ledger().Of("K1"));
    }

    [Fact]
    public void Nobody_acts_before_the_last_event() =>
        AComplaint.Filed().After(-Duration.FromSeconds(3)).When(Ann, Acknowledge).IsRefused(CoreCodes.ClockRegression);

    [Fact]
    public void Two_writers_from_one_reading_do_not_both_win() =>
        AComplaint.Filed().Given(Ann, Acknowledge with { Expected = 1 })
            .When(Ann, new AssessComplaint { Complaint = "K1", Severity = Severity.Low, Expected = 1 }).IsRefused(CoreCodes.StaleVersion);

    private static RequestTask Task() => new()
    {
        Task = "W1",
        For = CaseReference.Complaint("K1"),
        Department = Role.Warehouse,
        Instruction = "Weigh it again.",
    };
}
