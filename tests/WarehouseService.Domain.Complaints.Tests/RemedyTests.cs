using NodaTime;
using WarehouseService.Domain.Complaints.Tests.Language;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class RemedyTests
{
    private static readonly ApproveRemedy Approve = new() { Remedy = "R1" };
    private static readonly ExecuteRemedy Pay = new() { Remedy = "R1" };
    private static readonly RejectRemedy Reject = new() { Remedy = "R1", Reason = "above mandate" };
    private static readonly CancelRemedy Cancel = new() { Remedy = "R1" };

    private static ComplaintStory AtWork() => AComplaint.Filed().Investigating();

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Standing_authority_approves_at_once_up_to_its_limit(long major, bool approved)
    {
        var remedy = AtWork().Requested(major).Remedy;
        Assert.Equal(approved ? RemedyStatus.Approved : RemedyStatus.Requested, remedy.Status);
        Assert.Equal(approved, remedy.Approval?.IsStanding() ?? false);
    }

    [Fact]
    public void Splitting_over_requests_is_judged_on_the_total()
    {
        var story = AtWork().Requested(150).Requested(150, "R2");
        Assert.Equal(RemedyStatus.Approved, story.Remedy.Status);
        Assert.Equal(RemedyStatus.Requested, story.Desk.Remedy("R2").State!.Status);
        story.When(Ann, Approve with { Remedy = "R2" }).IsRefused(CoreCodes.NotPermitted);
        story.When(Fay, Pay with { Remedy = "R2" }).IsRefused(CoreCodes.InvalidState);
        story.Given(Sue, Approve with { Remedy = "R2" });
        Assert.Equal(Sue, story.Desk.Remedy("R2").State!.Approval!.By);
    }

    [Fact]
    public void Splitting_over_complaints_and_agents_and_days_is_judged_on_the_customers_total()
    {
        var story = AComplaint.WithTicket(AtWork().Requested(150), "T2", "C1").AfterDays(29)
            .Given(Bob, AComplaint.Filing("K2", "T2", "late"))
            .Given(Bob, new AcknowledgeComplaint { Complaint = "K2" })
            .Given(Bob, AComplaint.Request(150, "R2", "K2"));
        Assert.Equal(RemedyStatus.Requested, story.Desk.Remedy("R2").State!.Status);
        Assert.Equal(RemedyStatus.Requested, story.Desk.Ledger().Remedies.Single(remedy => remedy.Remedy == "R2").Status);
    }

    [Fact]
    public void What_a_supervisor_approved_on_another_complaint_counts_towards_their_limit()
    {
        var story = AComplaint.WithTicket(AtWork().Requested(1_500), "T2", "C1")
            .Given(Bob, AComplaint.Filing("K2", "T2", "late"))
            .Given(Bob, new AcknowledgeComplaint { Complaint = "K2" })
            .Given(Bob, AComplaint.Request(501, "R2", "K2"));
        story.When(Sue, Approve).IsRefused(RemedyCodes.AboveLimit);
        story.Given(Bob, new CancelRemedy { Remedy = "R2" }).When(Sue, Approve).IsAccepted();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void What_was_requested_exactly_the_period_ago_is_left_out(int ticks, bool approved)
    {
        var story = AComplaint.WithTicket(AtWork().Requested(180), "T2", "C1");
        story.After(Duration.FromDays(30) + Duration.FromTicks(ticks))
            .Given(Bob, AComplaint.Filing("K2", "T2", "late"))
            .Given(Bob, new AcknowledgeComplaint { Complaint = "K2" })
            .Given(Bob, AComplaint.Request(180, "R2", "K2"));
        Assert.Equal(approved, story.Desk.Remedy("R2").State!.Status == RemedyStatus.Approved);
    }

    [Fact]
    public void Of_one_complaint_everything_counts_however_old()
    {
        var story = AtWork().Requested(180).AfterDays(6).Given(Fay, Pay).AfterDays(90).Requested(30, "R2");
        Assert.Equal(RemedyStatus.Requested, story.Desk.Remedy("R2").State!.Status);
    }

    [Fact]
    public void Another_customers_remedies_count_nothing()
    {
        var story = AComplaint.WithTicket(AtWork().Requested(150), "T2", "C2")
            .Given(Bob, AComplaint.Filing("K2", "T2"))
            .Given(Bob, new AcknowledgeComplaint { Complaint = "K2" })
            .Given(Bob, AComplaint.Request(150, "R2", "K2"));
        Assert.Equal(RemedyStatus.Approved, story.Desk.Remedy("R2").State!.Status);
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public void A_supervisor_approves_up_to_their_limit(long major, bool accepted)
    {
        var outcome = AtWork().Requested(major).When(Sue, Approve);
        if (accepted)
        {
            outcome.IsAccepted();
        }
        else
        {
            outcome.IsRefused(RemedyCodes.AboveLimit);
        }
    }

    [Fact]
    public void Above_every_limit_nobody_approves()
    {
        var story = AtWork().Requested(20_001);
        story.When(Sue, Approve).IsRefused(RemedyCodes.AboveLimit);
        story.When(Fay, Approve).IsRefused(RemedyCodes.AboveLimit);
        story.When(Fay, Reject with { Reason = "" }).IsRefused(RemedyCodes.MissingReason);
        story.Given(Fay, Reject).When(Fay, Approve).IsRefused(CoreCodes.InvalidState);
        Assert.Empty(story.Desk.Ledger().Remedies);
    }

    [Fact]
    public void Finance_approves_up_to_its_limit() => AtWork().Requested(20_000).When(Fay, Approve).IsAccepted();

    [Fact]
    public void Sums_beyond_all_measure_are_above_every_limit()
    {
        var most = AComplaint.Request(1) with { Amount = Money.OfMinor(long.MaxValue, Yuan.Currency) };
        var story = AtWork().Given(Ann, most).Given(Ann, most with { Remedy = "R2" });
        story.When(Fay, Approve).IsRefused(RemedyCodes.AboveLimit);
    }

    [Fact]
    public void Requester_approver_and_payer_are_three_people()
    {
        var story = AtWork().Requested(500, by: Sue);
        story.When(Sue, Approve).IsRefused(RemedyCodes.OwnRequest);
        story.When(Actor.Of(Role.Finance, "sue"), Approve).IsRefused(RemedyCodes.OwnRequest);
        story.When(Sue, Reject).IsRefused(RemedyCodes.OwnRequest);
        story.Given(Fay, Approve).When(Fay, Pay).IsRefused(RemedyCodes.OwnApproval);
        story.When(Actor.Of(Role.Finance, "sue"), Pay).IsRefused(RemedyCodes.OwnRequest);
        story.When(Finn, Pay).IsAccepted();
        Assert.Equal((RemedyStatus.Executed, Finn, story.Now), (story.Remedy.Status, story.Remedy.ExecutedBy, story.Remedy.ExecutedAt));
    }

    [Fact]
    public void Standing_authority_replaces_the_approver_only() =>
        AtWork().Requested(100).When(Actor.Of(Role.Finance, "ann"), Pay).IsRefused(RemedyCodes.OwnRequest);

    [Fact]
    public void Only_finance_pays()
    {
        var story = AtWork().Requested(100);
        foreach (var actor in All.Where(actor => actor.Role != Role.Finance))
        {
            story.When(actor, Pay).IsRefused(CoreCodes.NotPermitted);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_approval_is_valid_for_seven_days_the_last_instant_included(int ticks, bool accepted)
    {
        var outcome = AtWork().Requested(2_000).Given(Sue, Approve).After(Duration.FromDays(7) + Duration.FromTicks(ticks)).When(Fay, Pay);
        if (accepted)
        {
            outcome.IsAccepted();
        }
        else
        {
            outcome.IsRefused(RemedyCodes.ApprovalLapsed);
        }
    }

    [Fact]
    public void A_lapsed_approval_expires_by_itself_and_counts_no_more()
    {
        var story = AtWork().Requested(500).Requested(700, "R2").Given(Sue, Approve).Given(Sue, Approve with { Remedy = "R2" });
        story.AfterDays(7).When(Robot, new ExpireRemedy { Remedy = "R1" }).IsRefused(RemedyCodes.ApprovalStands);
        story.After(Duration.FromTicks(1)).Fires();
        Assert.Equal((RemedyStatus.Expired, RemedyStatus.Expired), (story.Remedy.Status, story.Desk.Remedy("R2").State!.Status));
        Assert.Empty(story.Desk.Ledger().Remedies);
        story.When(Fay, Pay).IsRefused(CoreCodes.InvalidState);
        Assert.Throws<ArgumentException>(() => RemedyTimers.CommandOf("R1", "timer/tea"));
    }

    [Fact]
    public void Amending_voids_the_approval_whatever_the_amount()
    {
        var story = AtWork().Requested(500).Given(Sue, Approve).Given(Ann, new AmendRemedy { Remedy = "R1", Amount = Yuan.Of(100) });
        Assert.Equal((RemedyStatus.Requested, Yuan.Of(100)), (story.Remedy.Status, story.Remedy.Amount));
        Assert.Null(story.Remedy.Approval);
        story.When(Fay, Pay).IsRefused(CoreCodes.InvalidState);
        Assert.Empty(story.Remedy.Work());
    }

    [Fact]
    public void Only_the_requester_amends_and_a_supervisor_may_cancel()
    {
        var story = AtWork().Requested(500);
        var amend = new AmendRemedy { Remedy = "R1", Amount = Yuan.Of(1) };
        story.When(Bob, amend).IsRefused(CoreCodes.NotPermitted);
        story.When(Sue, amend).IsRefused(CoreCodes.NotPermitted);
        story.When(Ann, amend with { Amount = Yuan.Of(0) }).IsRefused(RemedyCodes.AmountNotPositive);
        story.When(Ann, amend with { Amount = default }).IsRefused(RemedyCodes.AmountNotPositive);
        story.When(Ann, amend with { Amount = Money.OfMajor(1, Currency.Of("USD")) }).IsRefused(RemedyCodes.ForeignCurrency);
        story.When(Bob, Cancel).IsRefused(CoreCodes.NotPermitted);
        story.Given(Sue, Cancel).When(Sue, Cancel).IsRefused(CoreCodes.InvalidState);
        Assert.Empty(story.Desk.Ledger().Remedies);
    }

    [Fact]
    public void An_approval_is_of_an_amount_at_a_version()
    {
        var story = AtWork().Requested(500).Given(Sue, Approve);
        Assert.Equal((Yuan.Of(500), 2L), (story.Remedy.Approval!.Amount, story.Remedy.Approval.Version));
        story.When(Fay, Pay with { Expected = 1 }).IsRefused(CoreCodes.StaleVersion);
    }

    [Fact]
    public void Nonsense_amounts_and_foreign_money_are_refused_on_input()
    {
        var story = AtWork();
        story.When(Wes, AComplaint.Request(0)).IsRefused(RemedyCodes.AmountNotPositive);
        story.When(Wes, AComplaint.Request(-5)).IsRefused(RemedyCodes.AmountNotPositive);
        story.When(Wes, AComplaint.Request(5) with { Amount = default }).IsRefused(RemedyCodes.AmountNotPositive);
        story.When(Wes, AComplaint.Request(5) with { Amount = Money.OfMajor(50, Currency.Of("USD")) }).IsRefused(RemedyCodes.ForeignCurrency);
        story.When(Wes, AComplaint.Request(5) with { Kind = null! }).IsRefused(RemedyCodes.UnknownKind);
        story.When(Wes, AComplaint.Request(5) with { Complaint = "" }).IsRefused(RemedyCodes.MalformedReference);
        story.When(Wes, AComplaint.Request(50)).IsRefused(CoreCodes.NotPermitted);
        story.When(Ann, AComplaint.Request(50, complaint: "K9")).IsRefused(RemedyCodes.NoSuchComplaint);
        story.Requested(50).When(Ann, AComplaint.Request(50, complaint: "K9")).IsRefused(RemedyCodes.NoSuchComplaint);
        story.When(Ann, new AmendRemedy { Remedy = "R9", Amount = Yuan.Of(1) }).IsRefused(CoreCodes.NotFound);
    }

    [Fact]
    public void A_remedy_is_requested_while_the_complaint_is_worked_on()
    {
        AComplaint.Filed().When(Ann, AComplaint.Request(10)).IsRefused(RemedyCodes.ComplaintNotInWork);
        AComplaint.Filed().Acknowledged().When(Ann, AComplaint.Request(10)).IsAccepted();
        AComplaint.Filed().Decided().When(Ann, AComplaint.Request(10)).IsAccepted();
        AComplaint.Filed().Communicated().When(Ann, AComplaint.Request(10)).IsRefused(RemedyCodes.ComplaintNotInWork);
    }

    [Fact]
    public void What_was_withdrawn_is_made_good_no_more()
    {
        var story = AtWork().Requested(500).Given(Cleo, new WithdrawComplaint { Complaint = "K1" });
        story.When(Sue, Approve).IsRefused(RemedyCodes.ComplaintOver);
        story.When(Ann, new AmendRemedy { Remedy = "R1", Amount = Yuan.Of(1) }).IsRefused(RemedyCodes.ComplaintOver);
        story.When(Ann, Cancel).IsAccepted();
    }

    [Fact]
    public void The_ledger_forgets_executed_remedies_that_no_total_counts()
    {
        var story = AtWork().Requested(100).Given(Fay, Pay).Explained().DecidedAgain(Sue).Told()
            .Given(Cleo, new AcceptDecision { Complaint = "K1" }).Given(Sue, new CloseComplaint { Complaint = "K1" }).AfterDays(31);
        AComplaint.WithTicket(story, "T2", "C1").Given(Ann, AComplaint.Filing("K2", "T2", "late"))
            .Given(Ann, new AcknowledgeComplaint { Complaint = "K2" }).Given(Ann, AComplaint.Request(100, "R2", "K2"));
        Assert.Equal("R2", Assert.Single(story.Desk.Ledger().Remedies).Remedy);
    }

    [Fact]
    public void An_appeal_after_closing_finds_all_that_was_paid_on_the_complaint()
    {
        var story = AtWork().Requested(150).Given(Fay, Pay).Explained().AfterDays(30).DecidedAgain(Sue).Told()
            .Given(Cleo, new AcceptDecision { Complaint = "K1" }).Given(Sue, new CloseComplaint { Complaint = "K1" });
        AComplaint.WithTicket(story, "T2", "C1").Given(Ann, AComplaint.Filing("K2", "T2", "late"))
            .Given(Ann, new AcknowledgeComplaint { Complaint = "K2" }).Given(Ann, AComplaint.Request(10, "R2", "K2"));
        story.AfterDays(10).Given(Cleo, new AppealDecision { Complaint = "K1" }).Requested(100, "R3");
        Assert.Equal(RemedyStatus.Requested, story.Desk.Remedy("R3").State!.Status);
    }

    [Fact]
    public void A_delegate_approves_up_to_what_was_lent()
    {
        var under = Approve with { Delegation = "D1" };
        var story = AtWork().Requested(500).Requested(600, "R2").Given(Sue, Lent(Bob));
        story.When(Bob, Approve).IsRefused(CoreCodes.NotPermitted);
        story.When(Ann, under).IsRefused(CoreCodes.NotPermitted);
        story.When(Bob, under with { Delegation = "D9" }).IsRefused(RemedyCodes.NoSuchDelegation);
        story.When(Bob, under with { Delegation = "" }).IsRefused(RemedyCodes.MalformedReference);
        story.When(Bob, under).IsRefused(RemedyCodes.AboveLimit);
        story.Given(Ann, new CancelRemedy { Remedy = "R2" }).Given(Bob, under);
        Assert.Equal((Bob, "D1"), (story.Remedy.Approval!.By, story.Remedy.Approval.Delegation));
        story.When(Actor.Of(Role.Finance, "bob"), Pay).IsRefused(RemedyCodes.OwnApproval);
        story.When(Fay, Pay).IsAccepted();
    }

    [Fact]
    public void What_was_lent_is_dated_and_revoked()
    {
        var under = Approve with { Delegation = "D1" };
        AtWork().Requested(500).Given(Sue, Lent(Bob)).After(Duration.FromDays(2) + Duration.FromTicks(1)).When(Bob, under).IsRefused(CoreCodes.NotPermitted);
        AtWork().Requested(500).Given(Sue, Lent(Bob)).AfterDays(2).When(Bob, under).IsAccepted();
        AtWork().Requested(500).Given(Sue, Lent(Bob)).Given(Sue, new RevokeDelegation { Delegation = "D1" }).When(Bob, under).IsRefused(CoreCodes.NotPermitted);
    }

    [Fact]
    public void Nobody_approves_on_the_requesters_authority_nor_on_that_of_the_person_complained_about()
    {
        var under = Approve with { Delegation = "D1" };
        AtWork().Requested(500, by: Sue).Given(Sue, Lent(Bob)).When(Bob, under).IsRefused(RemedyCodes.BarredAuthority);
        AtWork().Requested(500, by: Bob).Given(Sue, Lent(Bob)).When(Bob, under).IsRefused(RemedyCodes.OwnRequest);
        AComplaint.Filed(about: "sue").Acknowledged().Requested(500).Given(Sue, Lent(Bob)).When(Bob, under).IsRefused(RemedyCodes.BarredAuthority);
    }

    [Fact]
    public void A_supervisor_who_names_anothers_delegation_acts_on_their_own_authority()
    {
        var story = AtWork().Requested(500).Given(Sue, Lent(Bob)).Given(Sam, Approve with { Delegation = "D1" });
        Assert.Null(story.Remedy.Approval!.Delegation);
    }

    internal static GrantDelegation Lent(Actor to) => new()
    {
        Delegation = "D1",
        To = to,
        From = AComplaint.Nine,
        Until = AComplaint.Nine + Duration.FromDays(2),
        Cap = Yuan.Of(1_000),
    };
}
