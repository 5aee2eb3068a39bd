using NodaTime;
using WarehouseService.Domain.Returns.Tests.Language;
using static WarehouseService.Domain.Returns.Tests.Language.ACase;
using static WarehouseService.Domain.Returns.Tests.Language.People;

namespace WarehouseService.Domain.Returns.Tests;

public sealed class ReturnRequestTests
{
    private static readonly ReviewReturn Review = new() { Case = "A1" };
    private static readonly AppealReturn Appeal = new() { Case = "A1", Reason = "It was delivered late." };

    [Fact]
    public void What_the_rules_leave_to_nobody_is_authorised_at_once()
    {
        var story = Authorised();

        Assert.Equal(ReturnCaseStatus.Authorised, story.Case.Status);
        Assert.Equal(Story.Nine + Duration.FromDays(30), story.Case.AuthorisedUntil);
        Assert.All(story.Case.Lines, line => Assert.Equal((LineOutcome.Accepted, (Actor?)null), (line.Outcome(), line.Decisions[0].By)));
        Assert.Equal("3 awaiting", story.Case.Lines[0].Lots());
        Assert.Equal(3, story.Ledger.HeldOf("A"));
    }

    [Fact]
    public void A_house_may_leave_everything_to_a_person()
    {
        var story = Authorised(new(process: ReturnProcess.Default with { AuthorisesAtOnce = false }));

        Assert.Equal((ReturnCaseStatus.Requested, LineOutcome.Pending), (story.Case.Status, story.Case.Lines[0].Outcome()));
    }

    [Fact]
    public void A_sign_of_risk_leaves_the_line_to_a_person_and_denies_nothing()
    {
        var story = Authorised(new(policy: ReturnPolicy.Default with { AutoApproveLimit = Yuan.Of(299) }));

        Assert.Equal(ReturnCaseStatus.Requested, story.Case.Status);
        Assert.Equal([LineOutcome.Manual, LineOutcome.Pending], story.Case.Lines.Select(line => line.Outcome()));
        story.Given(Ann, Review).When(Bob, Decide(Accept("A"), Accept("B"))).IsAccepted();
    }

    [Fact]
    public void The_same_units_are_not_asked_for_twice()
    {
        var story = Authorised();
        var second = Request(Line("A", 8)) with { Case = "A2" };
        story.When(Cleo, second).IsRefused(ReturnRule.QuantityExceedsReturnable.ToRefusalCode());
        story.Given(Cleo, second with { Lines = [Line("A", 7)] });

        Assert.Equal(10, story.Ledger.HeldOf("A"));
    }

    [Fact]
    public void What_cannot_be_asked_for_is_refused()
    {
        var story = OnlyAnOrder();
        story.When(Dora, Request()).IsRefused(CoreCodes.NotPermitted);
        story.When(Dora, Request() with { Customer = "C2" }).IsRefused(ReturnCaseCodes.OtherCustomer);
        story.When(Cleo, Request() with { Order = "O2" }).IsRefused(ReturnCaseCodes.NoSuchOrder);
        story.When(Cleo, Request(Line("Z", 1))).IsRefused(ReturnCaseCodes.NoSuchLine);
        story.When(Cleo, Request(Line("A", 0))).IsRefused(ReturnRule.QuantityInvalid.ToRefusalCode());
        story.When(Cleo, Request(Line("A", 1), Line("A", 2))).IsRefused(ReturnCaseCodes.MalformedLines);
        story.When(Cleo, Request() with { Lines = [] }).IsRefused(ReturnCaseCodes.MalformedLines);
        story.When(Cleo, Request(Line("A", 1) with { Photos = [Photo with { Sha256 = "x" }] })).IsRefused(ReturnCaseCodes.MalformedEvidence);
        story.Given(Cleo, Request()).When(Cleo, Request()).IsRefused(ReturnRule.QuantityExceedsReturnable.ToRefusalCode());
    }

    [Fact]
    public void An_agent_keeps_to_the_rules_and_a_supervisor_goes_beyond_them_with_a_reason()
    {
        var story = InReview();
        story.When(Ann, Decide(Accept("A", "A good customer."), Reject("B"))).IsRefused(ReturnRule.WindowExpired.ToRefusalCode());
        story.When(Sue, Decide(Accept("A"), Reject("B"))).IsRefused(ReturnCaseCodes.OverrideWithoutReason);
        story.Given(Sue, Decide(Accept("A", "A good customer."), Reject("B")));

        Assert.Equal(ReturnCaseStatus.PartlyAuthorised, story.Case.Status);
        Assert.True(story.Case.Lines[0].Decisions[^1].IsOverride);
        Assert.Equal(("3 awaiting", ""), (story.Case.Lines[0].Lots(), story.Case.Lines[1].Lots()));
    }

    [Fact]
    public void Every_line_is_decided_and_nothing_beyond_what_was_asked_for()
    {
        var story = InReview();
        story.When(Ann, Decide(Reject("A"))).IsRefused(ReturnCaseCodes.LineUndecided);
        story.When(Ann, Decide(Reject("A"), Reject("B"), Reject("C"))).IsRefused(ReturnCaseCodes.NoSuchLine);
        story.When(Sue, Decide(Reduce("A", 3), Reject("B"))).IsRefused(ReturnCaseCodes.GrantOutOfRange);
        story.When(Ann, Decide(Reject("A") with { Reason = null }, Reject("B"))).IsRefused(ReturnCaseCodes.MalformedDecision);
        story.When(Ann, Decide(Reject("A") with { Outcome = LineOutcome.Manual }, Reject("B"))).IsRefused(ReturnCaseCodes.MalformedDecision);
        Assert.Equal(ReturnCaseStatus.Declined, story.Given(Ann, Decide(Reject("A"), Reject("B"))).Case.Status);
    }

    [Fact]
    public void An_appeal_is_decided_by_another_person_and_the_first_decision_stays()
    {
        var story = Declined().Given(Cleo, Appeal);
        story.When(Ann, OnAppeal(Reject("A"), Reject("B"))).IsRefused(ReturnCaseCodes.DecidedBefore);
        story.When(Sue, OnAppeal(Reject("A"))).IsRefused(ReturnCaseCodes.LineUndecided);
        story.Given(Sue, OnAppeal(Reduce("A", 2), Accept("B", "The van broke down.")));

        Assert.Equal(ReturnCaseStatus.PartlyAuthorised, story.Case.Status);
        Assert.Equal([LineOutcome.Rejected, LineOutcome.Reduced], story.Case.Lines[0].Decisions.Select(decision => decision.Outcome));
        Assert.Equal(("2 awaiting", "1 awaiting"), (story.Case.Lines[0].Lots(), story.Case.Lines[1].Lots()));
    }

    [Fact]
    public void An_appeal_takes_nothing_back_and_is_about_what_was_not_granted()
    {
        var story = InReview().Given(Sue, Decide(Reduce("A", 2), Accept("B", "x"))).Given(Cleo, Appeal);
        story.When(Sam, OnAppeal(Reduce("A", 1))).IsRefused(ReturnCaseCodes.LessThanGranted);
        story.When(Sam, OnAppeal(Accept("A", "x"), Accept("B", "x"))).IsRefused(ReturnCaseCodes.NotContested);
        story.Given(Sam, OnAppeal(Accept("A", "x")));

        Assert.Equal(("2 awaiting, 1 awaiting", ReturnCaseStatus.Authorised), (story.Case.Lines[0].Lots(), story.Case.Status));
    }

    [Fact]
    public void One_appeals_once_in_time_and_for_oneself()
    {
        Declined().When(Dora, Appeal).IsRefused(CoreCodes.NotPermitted);
        Declined().When(Ann, Appeal).IsRefused(CoreCodes.NotPermitted);
        Declined().AfterDays(15).When(Cleo, Appeal).IsAccepted();
        Declined().AfterDays(15).After(Duration.FromTicks(1)).When(Cleo, Appeal).IsRefused(ReturnCaseCodes.AppealWindowOver);
        Declined().Given(Cleo, Appeal).Given(Sue, OnAppeal(Reject("A"), Reject("B"))).When(Cleo, Appeal).IsRefused(ProcessCodes.AppealLimit);
    }

    [Fact]
    public void A_declined_case_is_closed_once_no_appeal_is_open_and_its_units_are_free()
    {
        var close = new CloseReturn { Case = "A1" };
        Declined().When(Sue, close).IsRefused(ReturnCaseCodes.AppealOpen);
        var story = Declined().AfterDays(16).Given(Sue, close);

        Assert.Equal(0, story.Ledger.HeldOf("A"));
        Assert.Equal(0, Declined().Given(Cleo, new CancelReturn { Case = "A1" }).Ledger.HeldOf("A"));
    }

    internal static Story Declined() => InReview().Given(Ann, Decide(Reject("A"), Reject("B")));
}
