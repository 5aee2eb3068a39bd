using WarehouseService.Domain.Complaints.Tests.Language;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class CorrectiveActionTests
{
    private static readonly PlanAction Plan = new() { Action = "X1", Complaint = "K1", Owner = Quin };
    private static readonly CompleteAction Complete = new() { Action = "X1" };
    private static readonly VerifyAction Verify = new() { Action = "X1" };

    [Fact]
    public void Supervisor_and_quality_plan_it_its_owner_completes_it_and_another_one_verifies_it()
    {
        var story = AComplaint.Filed();
        story.When(Ann, Plan).IsRefused(CoreCodes.NotPermitted);
        story.Given(Quin, Plan).When(Wes, Complete).IsRefused(CoreCodes.NotPermitted);
        story.When(Sue, Verify).IsRefused(CoreCodes.InvalidState);
        story.Given(Quin, Complete).When(Ann, Verify).IsRefused(CoreCodes.NotPermitted);
        story.When(Quin, Verify).IsRefused(CorrectiveActionCodes.OwnAction);
        story.When(Actor.Supervisor("quin"), Verify).IsRefused(CorrectiveActionCodes.OwnAction);
        story.Given(Sue, Verify);
        var action = story.Desk.Action().State!;
        Assert.Equal((CorrectiveActionStatus.Verified, Sue, story.Now), (action.Status, action.VerifiedBy, action.VerifiedAt));
        Assert.True(story.Desk.Ledger().Of("K1")!.HasVerifiedAction);
    }

    [Fact]
    public void What_does_not_work_is_planned_again()
    {
        var story = AComplaint.Filed().Given(Quin, Plan).Given(Quin, Complete).Given(Sue, Verify with { IsEffective = false });
        var action = story.Desk.Action().State!;
        Assert.Equal((CorrectiveActionStatus.Planned, 1), (action.Status, action.Failures));
        Assert.False(story.Desk.Ledger().Of("K1")!.HasVerifiedAction);
        story.Given(Quin, Complete).Given(Sue, Verify);
    }

    [Fact]
    public void What_was_done_and_what_was_found_is_in_the_history()
    {
        var story = AComplaint.Filed().Given(Quin, Plan)
            .Given(Quin, Complete with { Result = "swapped" }).Given(Sue, Verify with { IsEffective = false, Finding = "jams" })
            .Given(Quin, Complete with { Result = "oiled" }).Given(Sue, Verify with { Finding = "runs" });
        var history = story.Desk.ActionRecords.HistoryAsync(CommandContext.DefaultTenant, "X1").ToBlockingEnumerable().Select(entry => entry.Event).ToList();
        Assert.Equal(["swapped", "oiled"], history.OfType<ActionCompleted>().Select(done => done.Result));
        Assert.Equal("jams", Assert.Single(history.OfType<ActionFoundIneffective>()).Finding);
        Assert.Equal("runs", Assert.Single(history.OfType<ActionVerified>()).Finding);
    }

    [Fact]
    public void What_a_plan_must_bring()
    {
        var story = AComplaint.Filed();
        story.When(Wes, Plan with { Owner = null! }).IsRefused(CorrectiveActionCodes.UnknownOwner);
        story.When(Wes, Plan with { Owner = Cleo }).IsRefused(CorrectiveActionCodes.UnknownOwner);
        story.When(Wes, Plan with { Owner = Robot }).IsRefused(CorrectiveActionCodes.UnknownOwner);
        story.When(Wes, Plan with { Kind = null! }).IsRefused(CorrectiveActionCodes.UnknownKind);
        story.When(Wes, Plan with { Description = "" }).IsRefused(CorrectiveActionCodes.MalformedText);
        story.When(Wes, Plan with { Complaint = "" }).IsRefused(CorrectiveActionCodes.MalformedReference);
        story.When(Quin, Plan with { Complaint = "K9" }).IsRefused(CorrectiveActionCodes.NoSuchComplaint);
        story.Given(Cleo, new WithdrawComplaint { Complaint = "K1" }).When(Quin, Plan).IsRefused(CorrectiveActionCodes.ComplaintWithdrawn);
    }

    [Fact]
    public void It_is_verified_long_after_its_complaint_was_closed()
    {
        var story = AComplaint.Filed().Closed().Given(Quin, Plan).Given(Quin, Complete).AfterDays(100);
        AComplaint.WithTicket(story, "T2", "C1").Given(Ann, AComplaint.Filing("K2", "T2", "late"));
        Assert.Null(story.Desk.Ledger().Of("K1"));
        story.When(Sue, Verify).IsAccepted();
    }
}
