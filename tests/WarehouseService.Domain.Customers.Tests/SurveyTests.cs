using NodaTime;
using WarehouseService.Domain.Customers.Tests.Language;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class SurveyTests
{
    private static readonly ScheduleSurvey Schedule = new() { Survey = "V1", Ticket = "T1" };
    private static readonly SendSurvey Send = new() { Survey = "V1" };
    private static readonly AnswerSurvey Answer = new() { Survey = "V1", Score = 5 };
    private static readonly Duration Tick = Duration.FromTicks(1);

    [Fact]
    public void A_survey_is_scheduled_sent_and_answered_once()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule);
        Assert.Equal((SurveyStatus.Scheduled, 0, "C1", Ann), (desk.Survey()!.Status, desk.Survey()!.Cycle, desk.Survey()!.Customer, desk.Survey()!.Rated));
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Cleo, Nine, Answer));
        desk.Given(Robot, Nine, Send).Given(Cleo, Nine, Answer);
        Assert.Equal((SurveyStatus.Answered, 5, Nine), (desk.Survey()!.Status, desk.Survey()!.Score, desk.Survey()!.AnsweredAt));
        Assert.Equal(CoreCodes.InvalidState, desk.Told(Cleo, Nine, Answer));
        Assert.Null(desk.FollowUp());
        Assert.Empty(desk.Work("survey"));
    }

    [Fact]
    public void A_survey_is_about_a_resolved_or_closed_ticket()
    {
        var desk = WithFiles();
        Assert.Equal(SurveyCodes.NoSuchTicket, desk.Told(Robot, Nine, Schedule with { Ticket = "T0" }));
        Assert.Equal(SurveyCodes.MalformedReference, desk.Told(Robot, Nine, Schedule with { Ticket = "" }));
        desk.Neighbours.Reopen("T1");
        Assert.Equal(SurveyCodes.TicketUnsettled, desk.Told(Robot, Nine, Schedule));
        Assert.Null(desk.Survey());
    }

    [Fact]
    public void Nobody_but_that_customer_answers()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send);
        Assert.All((Actor[])[Ann, Sue, Robot, Dora, Actor.Agent("C1")], other => Assert.Equal(CoreCodes.NotPermitted, desk.Told(other, Nine, Answer)));
    }

    [Theory]
    [InlineData("csat", 1, 5)]
    [InlineData("nps", 0, 10)]
    [InlineData("ces", 1, 7)]
    public void A_score_is_on_the_scale_of_its_metric(string metric, int lowest, int highest)
    {
        for (var score = lowest - 2; score <= highest + 2; score++)
        {
            var desk = WithFiles().Given(Robot, Nine, Schedule with { Metric = SurveyMetric.FromName(metric) }).Given(Robot, Nine, Send);
            Assert.Equal(
                score >= lowest && score <= highest ? null : SurveyCodes.ScoreOffScale, desk.Told(Cleo, Nine, Answer with { Score = score }));
            Assert.Equal(score >= lowest && score <= 2, desk.FollowUp() is not null);
        }

        Assert.Equal(SurveyCodes.ScoreOffScale, WithFiles().Told(Cleo, Nine, Answer with { Score = null }));
        Assert.Equal(CoreCodes.NotFound, WithFiles().Told(Cleo, Nine, Answer));
    }

    [Fact]
    public void The_last_instant_is_in_time_and_the_next_is_too_late()
    {
        var until = Nine + Duration.FromDays(14);
        CareDesk Sent() => WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send);
        Sent().Given(Cleo, until, Answer);
        Assert.Equal(SurveyCodes.TooLate, Sent().Told(Cleo, until + Tick, Answer));

        var expired = Sent();
        Assert.Empty(expired.Dispatch(until));
        Assert.Equal(SurveyCodes.StillValid, expired.Told(Robot, until, new ExpireSurvey { Survey = "V1" }));
        Assert.Equal([("survey/V1 timer/expire", WorkOutcome.Effective)], expired.Dispatch(until + Tick));
        Assert.Equal(SurveyStatus.Expired, expired.Survey()!.Status);
        Assert.Equal(CoreCodes.InvalidState, expired.Told(Cleo, until + Tick, Answer));
    }

    [Fact]
    public void There_is_one_survey_a_resolution_and_a_next_one_after_reopening()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule);
        Assert.Equal(SurveyCodes.OnePerCycle, desk.Told(Robot, Nine, Schedule with { Survey = "V2" }));
        desk.Given(Robot, Nine, Send);
        Assert.Equal(SurveyCodes.OnePerCycle, desk.Told(Robot, Nine, Schedule with { Survey = "V2" }));
        desk.Given(Cleo, Nine, Answer);
        Assert.Equal(SurveyCodes.OnePerCycle, desk.Told(Robot, Nine, Schedule with { Survey = "V2" }));
        Assert.Equal(CoreCodes.AlreadyExists, desk.Told(Robot, Nine, Schedule with { Ticket = "T2" }));

        desk.Neighbours.Reopen("T1");
        desk.Neighbours.Resolve("T1");
        desk.Given(Robot, Nine, Schedule with { Survey = "V2" });
        Assert.Equal((SurveyStatus.Scheduled, 1), (desk.Survey("V2")!.Status, desk.Survey("V2")!.Cycle));
    }

    [Fact]
    public void A_survey_that_ended_unanswered_leaves_room_for_another_about_the_same_resolution()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send);
        desk.Dispatch(Nine + Duration.FromDays(15));
        desk.Given(Robot, Nine + Duration.FromDays(15), Schedule with { Survey = "V2" });
        Assert.Equal(SurveyStatus.Scheduled, desk.Survey("V2")!.Status);
    }

    [Fact]
    public void Nobody_is_asked_about_another_ticket_within_the_quiet_period_and_exactly_that_old_no_longer_counts()
    {
        var quiet = Duration.FromDays(30);
        var other = Schedule with { Survey = "V2", Ticket = "T2" };
        CareDesk Asked() => WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine + Tick, Send);

        var suppressed = Asked().Given(Robot, Nine + quiet, other);
        Assert.Equal((SurveyStatus.Suppressed, SuppressionReason.QuietPeriod), (suppressed.Survey("V2")!.Status, suppressed.Survey("V2")!.SuppressedBecause));
        Assert.Equal(SurveyStatus.Scheduled, Asked().Given(Robot, Nine + Tick + quiet, other).Survey("V2")!.Status);

        // What is merely scheduled, what another customer was asked, and the same ticket do not count.
        Assert.Equal(SurveyStatus.Scheduled, WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, other).Survey("V2")!.Status);
        Assert.Equal(SurveyStatus.Scheduled, Asked().Given(Robot, Nine + Tick, other with { Ticket = "T3" }).Survey("V2")!.Status);
        var again = Asked().Given(Cleo, Nine + Tick, Answer);
        again.Neighbours.Reopen("T1");
        again.Neighbours.Resolve("T1");
        Assert.Equal(SurveyStatus.Scheduled, again.Given(Robot, Nine + Tick, Schedule with { Survey = "V2" }).Survey("V2")!.Status);
    }

    [Fact]
    public void Quiet_is_kept_although_the_ticket_that_was_asked_about_has_a_newer_survey()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send).Given(Cleo, Nine, Answer);
        desk.Neighbours.Reopen("T1");
        desk.Neighbours.Resolve("T1");
        desk.Given(Robot, Nine, Schedule with { Survey = "V2" }).Given(Robot, Nine, Schedule with { Survey = "V3", Ticket = "T2" });
        Assert.Equal(SurveyStatus.Suppressed, desk.Survey("V3")!.Status);
    }

    [Fact]
    public void Who_opted_out_or_has_no_active_file_is_not_asked()
    {
        var optedOut = WithFiles().Given(Ann, Nine, new SetSurveyOptOut { Customer = "C1", OptedOut = true }).Given(Robot, Nine, Schedule);
        Assert.Equal((SurveyStatus.Suppressed, SuppressionReason.OptedOut), (optedOut.Survey()!.Status, optedOut.Survey()!.SuppressedBecause));

        var restricted = WithFiles().Given(Sue, Nine, new RestrictCustomer { Customer = "C1", Reason = "x" }).Given(Robot, Nine, Schedule);
        Assert.Equal((SurveyStatus.Suppressed, SuppressionReason.CustomerInactive), (restricted.Survey()!.Status, restricted.Survey()!.SuppressedBecause));
        Assert.Equal(SurveyStatus.Suppressed, new CareDesk().Given(Robot, Nine, Schedule).Survey()!.Status);
        Assert.Empty(restricted.Work("survey"));
    }

    [Fact]
    public void Who_opts_out_before_it_is_sent_is_not_asked_either_and_that_leaves_room_for_another()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule)
            .Given(Ann, Nine, new SetSurveyOptOut { Customer = "C1", OptedOut = true })
            .Given(Robot, Nine, Send);
        Assert.Equal((SurveyStatus.Suppressed, SuppressionReason.OptedOut), (desk.Survey()!.Status, desk.Survey()!.SuppressedBecause));
        desk.Given(Ann, Nine, new SetSurveyOptOut { Customer = "C1", OptedOut = false }).Given(Robot, Nine, Schedule with { Survey = "V2" });
        Assert.Equal(SurveyStatus.Scheduled, desk.Survey("V2")!.Status);
    }

    [Fact]
    public void Reopening_withdraws_what_is_not_answered()
    {
        foreach (var isSent in (bool[])[false, true])
        {
            var desk = WithFiles().Given(Robot, Nine, Schedule);
            if (isSent)
            {
                desk.Given(Robot, Nine, Send);
            }

            Assert.True(desk.Reopen("T1", Nine).IsSuccess);
            Assert.Equal((SurveyStatus.Suppressed, SuppressionReason.Reopened), (desk.Survey()!.Status, desk.Survey()!.SuppressedBecause));
            Assert.Equal(CoreCodes.InvalidState, desk.Told(Cleo, Nine, Answer));
            Assert.Empty(desk.Work("survey"));
        }
    }

    [Fact]
    public void Reopening_leaves_what_is_answered_and_what_never_was()
    {
        var answered = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send).Given(Cleo, Nine, Answer);
        Assert.True(answered.Reopen("T1", Nine).IsSuccess);
        Assert.Equal(SurveyStatus.Answered, answered.Survey()!.Status);
        Assert.True(WithFiles().Reopen("T1", Nine).IsSuccess);
    }

    [Fact]
    public void A_survey_that_is_some_moments_ahead_of_its_ticket_is_no_reason_to_refuse_reopening_it()
    {
        var desk = WithFiles().Given(Robot, Nine + Duration.FromHours(1), Schedule);
        Assert.True(desk.Reopen("T1", Nine).IsSuccess);
        Assert.Equal(SurveyStatus.Suppressed, desk.Survey()!.Status);
        Assert.Equal(Nine + Duration.FromHours(1), desk.Document("survey", "V1")!.Index.Updated);
    }

    [Fact]
    public void A_low_score_calls_for_a_follow_up_in_the_same_commit()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send);
        Assert.True(desk.Ask(Cleo, Nine, Answer with { Score = 2 }, "answer").IsSuccess);
        var followUp = desk.FollowUp()!;
        Assert.Equal(
            (FollowUpStatus.Due, "C1", "T1", "V1", Ann, Nine + Duration.FromHours(24)),
            (followUp.Status, followUp.Customer, followUp.Ticket, followUp.Survey, followUp.Rated, followUp.DueAt));
        Assert.Equal("answer", Assert.Single(desk.Journal("follow-up", "V1")).CommandId);
        Assert.True(desk.Ask(Cleo, Nine, Answer with { Score = 2 }, "answer").Value.Replayed);
    }

    [Fact]
    public void A_follow_up_that_cannot_be_created_keeps_the_answer_from_being_taken()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send)
            .Given(Ann, Nine, new PlanVisit { FollowUp = "F1", Customer = "C1", DueAt = Nine + Tick });
        Assert.Equal(CoreCodes.AlreadyExists, desk.Told(Cleo, Nine, Answer with { Score = 1, FollowUp = "F1" }));
        Assert.Equal(CoreCodes.InvalidId, desk.Told(Cleo, Nine, Answer with { Score = 1, FollowUp = "" }));
        Assert.Equal(SurveyStatus.Sent, desk.Survey()!.Status);
        desk.Given(Cleo, Nine, Answer with { Score = 1, FollowUp = "F2" });
        Assert.Equal("V1", desk.FollowUp("F2")!.Survey);
    }

    [Fact]
    public void A_survey_is_held_to_the_policy_that_it_was_scheduled_under()
    {
        var strict = CarePolicy.Default with { Id = "strict", SurveyValidFor = Duration.FromHours(1), LowScore = 4, CallBackWithin = Duration.FromHours(2) };
        var desk = WithFiles(strict).Given(Robot, Nine, Schedule).Given(Robot, Nine, Send);
        Assert.Equal(Nine + Duration.FromHours(1), desk.Survey()!.ValidUntil);
        desk.Given(Cleo, Nine, Answer with { Score = 4 });
        Assert.Equal(Nine + Duration.FromHours(2), desk.FollowUp()!.DueAt);
    }

    [Fact]
    public async Task A_timer_fires_twice_with_one_effect_and_is_obsolete_once_answered()
    {
        var until = Nine + Duration.FromDays(14) + Tick;
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send);
        var timer = Assert.Single(await ((IWorkStore)desk.Store).ClaimAsync(new() { Kind = "survey" }, until, Duration.FromMinutes(1), 10));
        var handler = new SurveyTimerHandler(desk.Surveys);
        Assert.Same(WorkOutcome.Effective, await handler.HandleAsync(timer, until));
        Assert.Same(WorkOutcome.AlreadyDone, await handler.HandleAsync(timer, until));

        var answered = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send).Given(Cleo, Nine, Answer);
        Assert.Same(WorkOutcome.Obsolete, await new SurveyTimerHandler(answered.Surveys).HandleAsync(timer, until));
        Assert.Throws<ArgumentException>(() => SurveyTimers.CommandOf("V1", "timer/tea"));
        Assert.False(handler.Handles("follow-up", "timer/expire"));
        Assert.False(handler.Handles("survey", "message/x"));
    }

    [Fact]
    public void Quiet_is_kept_for_a_ticket_that_has_an_unsent_survey_of_its_own()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Schedule with { Survey = "V2", Ticket = "T2" }).Given(Robot, Nine, Send);
        desk.Neighbours.Reopen("T2");
        desk.Neighbours.Resolve("T2");
        desk.Given(Robot, Nine, Schedule with { Survey = "V3", Ticket = "T2" });
        Assert.Equal(SuppressionReason.QuietPeriod, desk.Survey("V3")!.SuppressedBecause);
    }

    [Fact]
    public void What_is_suppressed_takes_nobodys_place()
    {
        var desk = WithFiles().Given(Ann, Nine, new SetSurveyOptOut { Customer = "C1", OptedOut = true }).Given(Robot, Nine, Schedule);
        Assert.Null(desk.Ledger());
        desk.Given(Ann, Nine, new SetSurveyOptOut { Customer = "C1", OptedOut = false }).Given(Robot, Nine, Schedule with { Survey = "V2" });
        Assert.Equal(SurveyStatus.Scheduled, desk.Survey("V2")!.Status);
    }

    [Fact]
    public void Who_wants_no_surveys_is_told_apart_from_who_was_asked_of_late()
    {
        var desk = WithFiles().Given(Robot, Nine, Schedule).Given(Robot, Nine, Send)
            .Given(Ann, Nine, new SetSurveyOptOut { Customer = "C1", OptedOut = true })
            .Given(Robot, Nine, Schedule with { Survey = "V2", Ticket = "T2" });
        Assert.Equal(SuppressionReason.OptedOut, desk.Survey("V2")!.SuppressedBecause);
    }

    [Fact]
    public void What_a_customer_is_asked_about_two_tickets_needs_no_common_clock()
    {
        var desk = WithFiles().Given(Robot, Nine + Duration.FromHours(1), Schedule).Given(Robot, Nine, Schedule with { Survey = "V2", Ticket = "T2" });
        Assert.Equal(2, desk.Ledger()!.Entries.Length);
    }
}
