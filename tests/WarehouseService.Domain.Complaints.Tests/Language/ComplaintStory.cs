using NodaTime;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Complaints.Tests.Language;

/// <summary>What happened to complaint K1 of customer C1 on ticket T1, told in sentences. Everything given must be accepted.</summary>
internal sealed class ComplaintStory(HouseDesk desk, Instant now)
{
    public HouseDesk Desk { get; } = desk;

    public Instant Now { get; private set; } = now;

    public Complaint Complaint => Desk.Complaint().State!;

    public Remedy Remedy => Desk.Remedy().State!;

    public ComplaintStory After(Duration time) => AtInstant(Now + time);

    public ComplaintStory AfterDays(int days) => After(Duration.FromDays(days));

    public ComplaintStory AtInstant(Instant instant)
    {
        Now = instant;
        return this;
    }

    public ComplaintStory Given(Actor by, ICommand command)
    {
        var refusal = Desk.Ask(by, Now, command);
        Assert.True(refusal is null, $"{by} {command}: {refusal?.Message}");
        return this;
    }

    public ComplaintStory Acknowledged() => Given(People.Ann, new AcknowledgeComplaint { Complaint = "K1" });

    public ComplaintStory Assessed(Severity severity) => Given(People.Ann, new AssessComplaint { Complaint = "K1", Severity = severity });

    public ComplaintStory Investigating(Severity? severity = null) => Acknowledged().Assessed(severity ?? Severity.Medium);

    public ComplaintStory Explained() => Given(People.Sue, new RecordRootCause { Complaint = "K1", RootCause = RootCause.Packing, Detail = "insufficient" });

    public ComplaintStory Decided(Severity? severity = null, Actor? by = null) => Investigating(severity).Explained().DecidedAgain(by ?? People.Sue);

    public ComplaintStory DecidedAgain(Actor by) => Given(by, Decision);

    public ComplaintStory Communicated(Severity? severity = null) => Decided(severity).Told();

    public ComplaintStory Told() => Given(People.Ann, Telling);

    public ComplaintStory Closed() => Communicated().Given(People.Cleo, new AcceptDecision { Complaint = "K1" }).Given(People.Sue, new CloseComplaint { Complaint = "K1" });

    public ComplaintStory Requested(long major, string remedy = "R1", Actor? by = null) => Given(by ?? People.Ann, AComplaint.Request(major, remedy));

    public ComplaintStory Fires(bool nothing = false)
    {
        var outcomes = Desk.Dispatch(Now);
        Assert.Equal(nothing, outcomes.Count == 0);
        Assert.All(outcomes, outcome => Assert.Equal(WorkOutcome.Effective, outcome.Outcome));
        return this;
    }

    public ComplaintStory Shows<T>(Func<Complaint, T> member, T expected)
    {
        Assert.Equal(expected, member(Complaint));
        return this;
    }

    public Outcome When(Actor by, ICommand command)
    {
        var before = Desk.Everything();
        var refusal = Desk.Ask(by, Now, command);
        return new(this, refusal, before == Desk.Everything());
    }

    public static DecideComplaint Decision => new() { Complaint = "K1", Outcome = ComplaintOutcome.Upheld, Reasons = "evidence on file" };

    public static CommunicateDecision Telling => new() { Complaint = "K1", AppealRoute = "Write to the supervisor." };
}

/// <summary>What one command led to.</summary>
internal sealed class Outcome(ComplaintStory story, Refusal? refusal, bool unchanged)
{
    public ComplaintStory IsRefused(RefusalCode code)
    {
        Assert.Equal(code, refusal?.Code);
        Assert.True(unchanged, "A refusal changed a record.");
        return story;
    }

    public ComplaintStory IsAccepted()
    {
        Assert.True(refusal is null, refusal?.Message);
        return story;
    }

    public ComplaintStory LeadsTo(ComplaintStatus status) => IsAccepted().Shows(complaint => complaint.Status, status);
}
