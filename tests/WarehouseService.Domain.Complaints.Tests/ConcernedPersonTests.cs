using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

/// <summary>The person complained about handles nothing of it, whatever role they act in.</summary>
public sealed class ConcernedPersonTests
{
    private static readonly Actor AnnAsSupervisor = Actor.Supervisor("ann");
    private static readonly Actor AnnAsFinance = Actor.Of(Role.Finance, "ann");
    private static readonly Actor AnnAsQuality = Actor.Of(Role.Quality, "ann");

    private static ComplaintStory AboutAnn() => AComplaint.Filed(about: "ann");

    [Fact]
    public void They_take_no_step_of_it()
    {
        var story = AboutAnn();
        story.When(Ann, new AcknowledgeComplaint { Complaint = "K1" }).IsRefused(ComplaintCodes.ConcernsActor);
        story.Given(Bob, new AcknowledgeComplaint { Complaint = "K1" });
        story.When(Ann, new AssessComplaint { Complaint = "K1", Severity = Severity.Low }).IsRefused(ComplaintCodes.ConcernsActor);
        story.Given(Bob, new AssessComplaint { Complaint = "K1", Severity = Severity.Low });
        story.When(AnnAsQuality, new RecordRootCause { Complaint = "K1", RootCause = RootCause.Conduct }).IsRefused(ComplaintCodes.ConcernsActor);
        story.Given(Bob, new RecordRootCause { Complaint = "K1", RootCause = RootCause.Conduct });
        story.When(AnnAsSupervisor, ComplaintStory.Decision).IsRefused(ComplaintCodes.ConcernsActor);
        story.Given(Bob, ComplaintStory.Decision).When(Ann, ComplaintStory.Telling).IsRefused(ComplaintCodes.ConcernsActor);
        story.Given(Bob, ComplaintStory.Telling).When(AnnAsSupervisor, new PlaceComplaintHold { Complaint = "K1", Reason = "x" }).IsRefused(ComplaintCodes.ConcernsActor);
        story.When(AnnAsSupervisor, new ReferOutside { Complaint = "K1" }).IsRefused(ComplaintCodes.ConcernsActor);
        story.When(AnnAsSupervisor, new CloseComplaint { Complaint = "K1" }).IsRefused(ComplaintCodes.ConcernsActor);
    }

    [Fact]
    public void They_touch_none_of_its_money()
    {
        var story = AboutAnn().Given(Bob, new AcknowledgeComplaint { Complaint = "K1" });
        story.When(Ann, AComplaint.Request(100)).IsRefused(RemedyCodes.ConcernsActor);
        story.Requested(500, by: Bob);
        story.When(AnnAsSupervisor, new ApproveRemedy { Remedy = "R1" }).IsRefused(RemedyCodes.ConcernsActor);
        story.When(AnnAsFinance, new RejectRemedy { Remedy = "R1", Reason = "x" }).IsRefused(RemedyCodes.ConcernsActor);
        story.When(AnnAsSupervisor, new CancelRemedy { Remedy = "R1" }).IsRefused(RemedyCodes.ConcernsActor);
        story.Given(Sue, new ApproveRemedy { Remedy = "R1" }).When(AnnAsFinance, new ExecuteRemedy { Remedy = "R1" }).IsRefused(RemedyCodes.ConcernsActor);
    }

    [Fact]
    public void They_plan_and_verify_none_of_its_actions()
    {
        var story = AboutAnn();
        story.When(AnnAsQuality, new PlanAction { Action = "X1", Complaint = "K1", Owner = Wes }).IsRefused(CorrectiveActionCodes.ConcernsActor);
        story.Given(Quin, new PlanAction { Action = "X1", Complaint = "K1", Owner = Wes }).Given(Wes, new CompleteAction { Action = "X1" });
        story.When(AnnAsQuality, new VerifyAction { Action = "X1" }).IsRefused(CorrectiveActionCodes.ConcernsActor);
    }

    [Fact]
    public async Task They_do_not_read_it_and_every_look_is_logged()
    {
        var story = AboutAnn();
        var view = story.Desk.View;
        Assert.Equal(ComplaintCodes.ConcernsActor, (await view.ReadAsync("K1", story.Desk.Context(Ann, story.Now))).Refusal()?.Code);
        Assert.Equal(CoreCodes.NotPermitted, (await view.ReadAsync("K1", story.Desk.Context(Wes, story.Now))).Refusal()?.Code);
        Assert.Equal(CoreCodes.NotPermitted, (await view.ReadAsync("K1", story.Desk.Context(Dora, story.Now))).Refusal()?.Code);
        Assert.Equal(CoreCodes.NotFound, (await view.ReadAsync("K9", story.Desk.Context(Dora, story.Now))).Refusal()?.Code);
        Assert.Equal(CoreCodes.InvalidId, (await view.ReadAsync("", story.Desk.Context(Dora, story.Now))).Refusal()?.Code);
        Assert.Equal("K1", (await view.ReadAsync("K1", story.Desk.Context(Cleo, story.Now))).Value.Id);
        Assert.Equal("K1", (await view.ReadAsync("K1", story.Desk.Context(Bob, story.Now))).Value.Id);

        var looks = (await story.Desk.Log.ListAsync(new() { Customer = "C1" }, null, 100)).Items.Where(entry => entry.Tried == view.Name).ToList();
        Assert.Equal(5, looks.Count);
        Assert.Equal(3, looks.Count(look => look.RefusedWith is not null));
    }

    [Fact]
    public async Task A_department_reads_it_while_it_has_a_task_of_it()
    {
        var story = AComplaint.Filed().Given(Ann, new RequestTask
        {
            Task = "W1",
            For = CaseReference.Complaint("K1"),
            Department = Role.Warehouse,
            Instruction = "Weigh it again.",
        });
        var driver = Actor.Of(Role.Transport, "tom");
        Assert.Equal("K1", (await story.Desk.View.ReadAsync("K1", story.Desk.Context(Wes, story.Now))).Value.Id);
        Assert.Equal(CoreCodes.NotPermitted, (await story.Desk.View.ReadAsync("K1", story.Desk.Context(driver, story.Now))).Refusal()?.Code);
    }

    [Fact]
    public void A_customer_of_the_same_id_is_another_one()
    {
        var story = AComplaint.OnlyATicket().Given(Ann, AComplaint.Filing() with { About = "C1" });
        story.When(Cleo, new WithdrawComplaint { Complaint = "K1" }).IsAccepted();
    }

    [Fact]
    public void Who_is_complained_about_may_write_the_complaint_down() =>
        AComplaint.OnlyATicket().When(Ann, AComplaint.Filing() with { About = "ann" }).IsAccepted();
}
