using NodaTime;
using WarehouseService.Domain.Tests.Shared;
using WarehouseService.Domain.Customers.Tests.Language;
using static WarehouseService.Domain.Customers.Tests.Language.CareDesk;
using static WarehouseService.Domain.Customers.Tests.Language.People;

namespace WarehouseService.Domain.Customers.Tests;

public sealed class RefusalTextTests
{
    private static readonly IReadOnlyList<RefusalCode> All = [.. CustomerFileCodes.All, .. SurveyCodes.All, .. FollowUpCodes.All];

    [Theory]
    [InlineData(typeof(CustomerFileCodes))]
    [InlineData(typeof(SurveyCodes))]
    [InlineData(typeof(FollowUpCodes))]
    public void All_lists_every_code_once(Type codes) => RefusalTexts.AreListedOnce(codes);

    [Fact]
    public void Every_code_has_a_text_in_both_languages_with_the_same_placeholders() => RefusalTexts.AreInBothLanguages(All);

    [Fact]
    public void Every_refusal_fills_its_texts()
    {
        var refusals = Driven().ToList();
        foreach (var (code, refusal) in refusals)
        {
            RefusalTexts.AreFilled(code, refusal);
        }

        Assert.Equal(All.OrderBy(code => code.Name), refusals.Select(refusal => refusal.Code).OrderBy(code => code.Name));
    }

    [Fact]
    public void No_ground_of_a_refusal_says_what_is_personal()
    {
        var secret = new string('x', 20_000);
        var refusal = new CareDesk().Ask(Ann, Nine, Registering() with { Name = secret, Needs = [secret] }).Refusal()!;
        Assert.DoesNotContain("xxx", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(new Ground[] { ("member", "Name") }, refusal.Grounds);
    }

    [Fact]
    public void Every_refusal_names_its_grounds() => Assert.Equal(
        """
        customer.malformed_text: member=Name
        customer.malformed_reference: member=Tier, Contract; id=
        customer.erased: customer=C1
        customer.on_hold: since=2026-03-02T09:00:00Z
        customer.erasure_not_asked: retain_until=–
        customer.retention_runs: retain_until=2026-03-17T09:00:00Z
        customer.not_proposed: with=C2
        customer.not_linked: with=C2
        customer.already_on_hold: since=2026-03-02T09:00:00Z
        customer.already_linked: with=C2
        survey.malformed_reference: member=Ticket; id=
        survey.score_off_scale: score=6; lowest=1; highest=5
        survey.no_such_ticket: ticket=T9
        survey.ticket_unsettled: ticket=T1
        survey.too_late: valid_until=2026-03-16T09:00:00Z
        survey.still_valid: valid_until=2026-03-16T09:00:00Z
        survey.one_per_cycle: ticket=T1; survey=V1
        follow_up.malformed_reference: member=Customer; id=
        follow_up.due_in_the_past: due_at=2026-03-02T09:00:00Z
        follow_up.no_such_customer: customer=C9
        follow_up.customer_inactive: customer=C1
        follow_up.not_overdue: due_at=2026-03-03T09:00:00Z
        """,
        RefusalTexts.Judged(Driven()),
        ignoreLineEndingDifferences: true);

    private static IEnumerable<(RefusalCode Code, Refusal? Refusal)> Driven()
    {
        static Refusal? OnFile(CareDesk desk, Actor by, CustomerFileCommand command) => desk.Ask(by, Nine, command).Refusal();
        static Refusal? OnSurvey(CareDesk desk, Actor by, SurveyCommand command, Instant? at = null) => desk.Ask(by, at ?? Nine, command).Refusal();
        static Refusal? OnFollowUp(CareDesk desk, Actor by, FollowUpCommand command) => desk.Ask(by, Nine, command).Refusal();
        static CareDesk Held() => WithFiles().Given(Sue, Nine, new PlaceFileHold { Customer = "C1", Reason = "x" });
        static CareDesk Linked() => WithFiles().Given(Ann, Nine, new ProposeFileLink { Customer = "C1", With = "C2" });
        static CareDesk Sent() => WithFiles().Given(Robot, Nine, new ScheduleSurvey { Survey = "V1", Ticket = "T1" }).Given(Robot, Nine, new SendSurvey { Survey = "V1" });
        static CareDesk Low() => Sent().Given(Cleo, Nine, new AnswerSurvey { Survey = "V1", Score = 1 });
        var erase = new EraseCustomer { Customer = "C1" };
        var later = Nine + Duration.FromDays(15);
        var complained = WithFiles();
        complained.Neighbours.WithUnfinishedComplaint.Add("C1");
        var heldComplaint = WithFiles();
        heldComplaint.Neighbours.WithHeldComplaint.Add("C1");
        var working = WithFiles();
        working.Neighbours.Reopen("T1");
        var kept = WithFiles().Given(Sue, Nine, new SetRetention { Customer = "C1", Until = later }).Given(Cleo, Nine, new AskForErasure { Customer = "C1" });
        var erased = WithFiles().Given(Cleo, Nine, new AskForErasure { Customer = "C1" }).Given(Sue, Nine, erase);
        var visit = new PlanVisit { FollowUp = "F1", Customer = "C1", DueAt = later };

        yield return (CustomerFileCodes.MalformedText, OnFile(new(), Ann, Registering() with { Name = "" }));
        yield return (CustomerFileCodes.MalformedReference, OnFile(WithFiles(), Ann, new SetCustomerTerms { Customer = "C1", Tier = "" }));
        yield return (CustomerFileCodes.MissingReason, OnFile(WithFiles(), Sue, new RestrictCustomer { Customer = "C1", Reason = "" }));
        yield return (CustomerFileCodes.NotOnHold, OnFile(WithFiles(), Sue, new ReleaseFileHold { Customer = "C1" }));
        yield return (CustomerFileCodes.ProposerConfirms, OnFile(Linked(), Ann, new ConfirmFileLink { Customer = "C1", With = "C2" }));
        yield return (CustomerFileCodes.Erased, erased.Views.LookAsync("C1", erased.Context(Sue, Nine)).GetAwaiter().GetResult().Refusal());
        yield return (CustomerFileCodes.OnHold, OnFile(Held(), Sue, erase));
        yield return (CustomerFileCodes.ComplaintUnfinished, OnFile(complained, Sue, erase));
        yield return (CustomerFileCodes.ComplaintOnHold, OnFile(heldComplaint, Sue, erase));
        yield return (CustomerFileCodes.LinkedToItself, OnFile(WithFiles(), Ann, new ProposeFileLink { Customer = "C1", With = "C1" }));
        yield return (CustomerFileCodes.ErasureNotAsked, OnFile(WithFiles(), Sue, erase));
        yield return (CustomerFileCodes.RetentionRuns, OnFile(kept, Sue, erase));
        yield return (CustomerFileCodes.NotProposed, OnFile(WithFiles(), Ann, new ConfirmFileLink { Customer = "C1", With = "C2" }));
        yield return (CustomerFileCodes.NotLinked, OnFile(WithFiles(), Ann, new UnlinkFile { Customer = "C1", With = "C2" }));
        yield return (CustomerFileCodes.AlreadyOnHold, OnFile(Held(), Sue, new PlaceFileHold { Customer = "C1", Reason = "y" }));
        yield return (CustomerFileCodes.AlreadyLinked, OnFile(Linked(), Ann, new ProposeFileLink { Customer = "C1", With = "C2" }));
        yield return (SurveyCodes.MalformedReference, OnSurvey(WithFiles(), Robot, new ScheduleSurvey { Survey = "V1", Ticket = "" }));
        yield return (SurveyCodes.UnknownMetric, OnSurvey(WithFiles(), Robot, new ScheduleSurvey { Survey = "V1", Ticket = "T1", Metric = null! }));
        yield return (SurveyCodes.ScoreOffScale, OnSurvey(Sent(), Cleo, new AnswerSurvey { Survey = "V1", Score = 6 }));
        yield return (SurveyCodes.NoSuchTicket, OnSurvey(WithFiles(), Robot, new ScheduleSurvey { Survey = "V1", Ticket = "T9" }));
        yield return (SurveyCodes.TicketUnsettled, OnSurvey(working, Robot, new ScheduleSurvey { Survey = "V1", Ticket = "T1" }));
        yield return (SurveyCodes.TooLate, OnSurvey(Sent(), Cleo, new AnswerSurvey { Survey = "V1", Score = 5 }, later));
        yield return (SurveyCodes.StillValid, OnSurvey(Sent(), Robot, new ExpireSurvey { Survey = "V1" }));
        yield return (SurveyCodes.OnePerCycle, OnSurvey(Sent(), Robot, new ScheduleSurvey { Survey = "V2", Ticket = "T1" }));
        yield return (FollowUpCodes.MalformedReference, OnFollowUp(WithFiles(), Ann, visit with { Customer = "" }));
        yield return (FollowUpCodes.DueInThePast, OnFollowUp(WithFiles(), Ann, visit with { DueAt = Nine }));
        yield return (FollowUpCodes.MissingOutcome, OnFollowUp(Low(), Bob, new CompleteFollowUp { FollowUp = "V1", Outcome = "" }));
        yield return (FollowUpCodes.NoSuchCustomer, OnFollowUp(WithFiles(), Ann, visit with { Customer = "C9" }));
        yield return (FollowUpCodes.ByTheRated, OnFollowUp(Low(), Ann, new RecordTry { FollowUp = "V1" }));
        yield return (FollowUpCodes.CustomerInactive, OnFollowUp(erased, Ann, visit));
        yield return (FollowUpCodes.NotOverdue, OnFollowUp(Low(), Robot, new MarkOverdue { FollowUp = "V1" }));
    }
}
