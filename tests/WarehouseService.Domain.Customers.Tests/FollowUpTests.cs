using NodaTime;
using WarehouseService.Domain.Customers.Tests.Language;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class FollowUpTests
{
    private static readonly Instant Due = Nine + Duration.FromHours(24);
    private static readonly Duration Tick = Duration.FromTicks(1);
    private static readonly CompleteFollowUp Complete = new() { FollowUp = "V1", Outcome = "apologised" };
    private static readonly RecordTry Try = new() { FollowUp = "V1" };
    private static readonly PlanVisit Visit = new() { FollowUp = "F1", Customer = "C1", DueAt = Due };

    [Fact]
    public void On_time_is_up_to_its_last_instant()
    {
        Assert.True(Low().Given(Bob, Due, Complete).FollowUp()!.WasOnTime);
        var late = Low().Given(Bob, Due + Tick, Complete).FollowUp()!;
        Assert.Equal((FollowUpStatus.Completed, "apologised", Due + Tick, false), (late.Status, late.Outcome, late.CompletedAt, late.WasOnTime));
    }

    [Fact]
    public void What_is_not_done_by_then_becomes_overdue_and_can_still_be_done()
    {
        var desk = Low();
        Assert.Equal(FollowUpCodes.NotOverdue, desk.Told(Robot, Due, new MarkOverdue { FollowUp = "V1" }));
        Assert.Empty(desk.Dispatch(Due));
        Assert.Equal([("follow-up/V1 timer/overdue", WorkOutcome.Effective)], desk.Dispatch(Due + Tick));
        Assert.Equal(FollowUpStatus.Overdue, desk.FollowUp()!.Status);
        Assert.False(desk.Given(Sue, Due + Tick, Complete).FollowUp()!.WasOnTime);
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Sue, Due + Tick, Complete));
    }

    [Fact]
    public void The_rated_person_keeps_out_of_it_in_whatever_role()
    {
        var desk = Low();
        foreach (var rated in (Actor[])[Ann, Actor.Supervisor("ann")])
        {
            Assert.Equal(FollowUpCodes.ByTheRated, desk.Told(rated, Nine, Complete));
            Assert.Equal(FollowUpCodes.ByTheRated, desk.Told(rated, Nine, Try));
        }

        Assert.All((Actor[])[Robot, Quinn, Wes, Cleo], other => Assert.Equal(CoreCodes.NotPermitted, desk.Told(other, Nine, Complete)));
    }

    [Fact]
    public void The_third_try_without_reach_completes_it_as_unreachable()
    {
        var desk = Low().Given(Bob, Nine, Try).Given(Sue, Nine, Try);
        Assert.Equal((FollowUpStatus.Due, 2), (desk.FollowUp()!.Status, desk.FollowUp()!.Tries));
        desk.Given(Bob, Nine, Try);
        Assert.Equal((FollowUpStatus.Completed, FollowUp.Unreachable, true), (desk.FollowUp()!.Status, desk.FollowUp()!.Outcome, desk.FollowUp()!.WasOnTime));
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Bob, Nine, Try));
        Assert.Empty(desk.Work("follow-up"));
    }

    [Fact]
    public void Tries_count_on_when_it_is_overdue()
    {
        var desk = Low().Given(Bob, Nine, Try).Given(Bob, Nine, Try);
        desk.Dispatch(Due + Tick);
        Assert.False(desk.Given(Bob, Due + Tick, Try).FollowUp()!.WasOnTime);
    }

    [Fact]
    public void A_visit_is_a_follow_up_without_a_survey()
    {
        var desk = WithFiles().Given(Ann, Nine, Visit);
        Assert.Equal((FollowUpStatus.Due, null, null, Due), (desk.FollowUp("F1")!.Status, desk.FollowUp("F1")!.Survey, desk.FollowUp("F1")!.Rated, desk.FollowUp("F1")!.DueAt));
        Assert.Equal("visited", desk.Given(Ann, Nine, new CompleteFollowUp { FollowUp = "F1", Outcome = "visited" }).FollowUp("F1")!.Outcome);
    }

    [Fact]
    public void A_visit_is_planned_ahead_for_a_known_customer_with_an_active_file()
    {
        var desk = WithFiles().Given(Sue, Nine, new RestrictCustomer { Customer = "C2", Reason = "x" });
        Assert.Equal(FollowUpCodes.DueInThePast, desk.Told(Ann, Nine, Visit with { DueAt = Nine }));
        Assert.Equal(FollowUpCodes.MalformedReference, desk.Told(Ann, Nine, Visit with { Customer = "" }));
        Assert.Equal(FollowUpCodes.NoSuchCustomer, desk.Told(Ann, Nine, Visit with { Customer = "C0" }));
        Assert.Equal(FollowUpCodes.CustomerInactive, desk.Told(Ann, Nine, Visit with { Customer = "C2" }));
        Assert.Equal(CoreCodes.NotPermitted, desk.Told(Cleo, Nine, Visit));
        Assert.Equal(FollowUpCodes.MissingOutcome, Low().Told(Bob, Nine, Complete with { Outcome = "" }));
    }

    [Fact]
    public void A_follow_up_has_no_timer_but_that_of_being_overdue()
    {
        Assert.Equal(new MarkOverdue { FollowUp = "F1" }, FollowUpTimers.CommandOf("F1", FollowUpTimers.Overdue));
        Assert.Throws<ArgumentException>(() => FollowUpTimers.CommandOf("F1", "timer/tea"));
    }

    private static CareDesk Low() => WithFiles()
        .Given(Robot, Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" })
        .Given(Robot, Nine, new SendSurvey { Survey = "V1" })
        .Given(Cleo, Nine, new AnswerSurvey { Survey = "V1", Score = 1 });
}
