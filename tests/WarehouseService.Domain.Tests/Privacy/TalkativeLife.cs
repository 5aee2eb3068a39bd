using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tests.Lifecycle;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Privacy;

/// <summary>A customer's life in which everybody writes wherever one can write, each time something that nobody else wrote.</summary>
internal sealed class TalkativeLife(House house, string customer)
{
    private static readonly Actor Ann = Actor.Agent("ann");
    private static readonly Actor Sue = Actor.Supervisor("sue");
    private static readonly Actor Sam = Actor.Supervisor("sam");
    private static readonly Actor Fin = Actor.Of(Role.Finance, "fin");
    private static readonly Actor Wes = Actor.Of(Role.Warehouse, "wes");
    private static readonly Actor Robot = Actor.System("robot");
    private readonly Actor _customer = Actor.Customer(customer);
    private readonly List<string> _said = [];
    private int _asked;

    /// <summary>Everything that was written.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Every command that says something, with who asked and under which id.</summary>
    public List<(ICommand Command, CommandContext Context)> Asked { get; } = [];

    public Instant Now { get; private set; } = Instant.FromUtc(2026, 3, 2, 1, 0);

    public async Task LiveAsync()
    {
        var phone = Say("+49 5550 31337");
        await AskAsync(Robot, new RegisterCustomer { Customer = customer, Name = Say("Quillfeather"), Contacts = [new() { Kind = ContactKind.Phone, Address = phone }] });
        await OpenAsync("T1");
        await AskAsync(Ann, new SendPublic { Ticket = Id("T1"), Text = Say("answer"), Recipient = phone });
        await AskAsync(Ann, new AddNote { Ticket = Id("T1"), Text = Say("note") });
        await AskAsync(_customer, new ReceiveFromCustomer { Ticket = Id("T1"), Text = Say("message") });
        await AskAsync(Ann, new EscalateTicket { Ticket = Id("T1"), Kind = EscalationKind.All[0], Reason = Say("escalation") });
        await AskAsync(Sue, new OverridePriority { Ticket = Id("T1"), Priority = Priority.All[0], Reason = Say("priority") });
        await AskAsync(Ann, new SplitTicket { Ticket = Id("T1"), Into = Id("T2"), Messages = 1, Subject = Say("split") });
        await AskAsync(Sue, new CancelTicket { Ticket = Id("T2"), Reason = Say("cancelling") });
        await OpenAsync("T3");
        await AskAsync(Sue, new MergeTicket { Ticket = Id("T3"), Into = Id("T1"), Reason = Say("merging") });
        await AskAsync(_customer, new ReceiveFromCustomer { Ticket = Id("T3"), Text = Say("late message") });
        await TasksAsync();
        await ComplaintAsync("K1", appeals: true);
        await ComplaintAsync("K2", appeals: false);
        await AskAsync(Ann, new ResolveTicket { Ticket = Id("T1"), Code = "answered", Message = Say("resolution") });
        await AskAsync(Robot, new PlanVisit { FollowUp = Id("F1"), Customer = customer, DueAt = Now + Duration.FromDays(1) });
        await AskAsync(Ann, new CompleteFollowUp { FollowUp = Id("F1"), Outcome = Say("outcome") });
        await AskAsync(Sue, new RestrictCustomer { Customer = customer, Reason = Say("restricting") });
        await AskAsync(Sue, new PlaceFileHold { Customer = customer, Reason = Say("file hold") });
    }

    /// <summary>What stands against erasing ends.</summary>
    public async Task LetGoAsync()
    {
        await AskAsync(Sue, new ReleaseComplaintHold { Complaint = Id("K1") });
        await AskAsync(Sue, new ReleaseFileHold { Customer = customer });
    }

    public async Task EraseAsync()
    {
        await AskAsync(_customer, new AskForErasure { Customer = customer });
        await AskAsync(Sue, new EraseCustomer { Customer = customer });
    }

    public async Task AskAsync(Actor by, ICommand command)
    {
        Now += Duration.FromMinutes(1);
        var context = new CommandContext { CommandId = $"{customer}/{++_asked}", Actor = by, At = Now };
        Asked.Add((command, context));
        var (_, refusal) = await house.AskAsync(command, context);
        Assert.True(refusal is null, $"{by} {command}: {refusal?.Message}");
    }

    public string Say(string about)
    {
        var text = $"{about} {customer} Zw\u00f6lf\u7bb1{_said.Count}";
        _said.Add(text);
        return text;
    }

    public string Id(string record) => $"{customer}-{record}";

    private async Task OpenAsync(string ticket)
    {
        await AskAsync(_customer, new OpenTicket { Ticket = Id(ticket), Customer = customer, Channel = Channel.Email, Subject = Say("subject"), Text = Say("text") });
        await AskAsync(Ann, new ClaimTicket { Ticket = Id(ticket) });
    }

    private async Task TasksAsync()
    {
        foreach (var task in (string[])["W1", "W2"])
        {
            await AskAsync(Ann, new RequestTask { Task = Id(task), For = CaseReference.Ticket(Id("T1")), Department = Role.Warehouse, Instruction = Say("instruction") });
        }

        await AskAsync(Wes, new DeclineTask { Task = Id("W2"), Reason = Say("declining") });
        await AskAsync(Wes, new AcceptTask { Task = Id("W1") });
        await AskAsync(Wes, new CompleteTask { Task = Id("W1"), Result = Say("first result") });
        await AskAsync(Ann, new ReturnTask { Task = Id("W1"), Reason = Say("returning") });
        await AskAsync(Wes, new CompleteTask { Task = Id("W1"), Result = Say("result") });
        await AskAsync(Ann, new ConfirmTask { Task = Id("W1") });
    }

    private async Task ComplaintAsync(string complaint, bool appeals)
    {
        complaint = Id(complaint);
        Evidence evidence = new() { Kind = EvidenceKind.All[0], Sha256 = new('a', Evidence.DigestLength), Reference = Say("photo") };
        await AskAsync(Ann, new FileComplaint
        {
            Complaint = complaint,
            Ticket = Id("T1"),
            Regime = KnownRegimes.CfpbPortal.Id,
            Subject = Say("about"),
            Text = Say("complaint"),
            Evidence = [evidence],
        });
        await AskAsync(Ann, new AcknowledgeComplaint { Complaint = complaint });
        await AskAsync(Ann, new AssessComplaint { Complaint = complaint, Severity = Severity.Low });
        await AskAsync(Ann, new AddEvidence { Complaint = complaint, Evidence = evidence with { Sha256 = new('b', Evidence.DigestLength), Reference = Say("waybill") } });
        await AskAsync(Sue, new ExtendAnswer { Complaint = complaint, Reason = Say("extending") });
        await AskAsync(Ann, new RecordRootCause { Complaint = complaint, RootCause = RootCause.All[0], Detail = Say("cause") });
        await AskAsync(Sue, new PlaceComplaintHold { Complaint = complaint, Reason = Say("hold") });
        await RemediesAsync(complaint);
        await ActionAsync(complaint);
        await AskAsync(Sue, new DecideComplaint { Complaint = complaint, Outcome = ComplaintOutcome.All[0], Reasons = Say("reasons") });
        await AskAsync(Ann, new CommunicateDecision { Complaint = complaint, AppealRoute = Say("route"), OutsideBody = Say("body"), Text = Say("telling") });
        if (appeals)
        {
            await AskAsync(_customer, new AppealDecision { Complaint = complaint, Grounds = Say("grounds") });
            await AskAsync(Sam, new DecideComplaint { Complaint = complaint, Outcome = ComplaintOutcome.All[1], Reasons = Say("other reasons") });
            await AskAsync(Sue, new ReferOutside { Complaint = complaint, Body = Say("outside") });
            await AskAsync(Sue, new RecordOutsideResult { Complaint = complaint, Result = Say("ruling") });
        }
        else
        {
            await AskAsync(_customer, new AcceptDecision { Complaint = complaint });
            await AskAsync(Sue, new CloseComplaint { Complaint = complaint });
            await AskAsync(Sue, new ReleaseComplaintHold { Complaint = complaint });
        }
    }

    private async Task RemediesAsync(string complaint)
    {
        var amount = Money.OfMinor(10_000, Currency.Of("CNY"));
        await AskAsync(Ann, new RequestRemedy { Remedy = complaint + "-R1", Complaint = complaint, Kind = RemedyKind.All[0], Amount = amount, Reason = Say("remedy") });
        await AskAsync(Fin, new ExecuteRemedy { Remedy = complaint + "-R1", Reference = Say("payment") });
        await AskAsync(Ann, new RequestRemedy { Remedy = complaint + "-R2", Complaint = complaint, Kind = RemedyKind.All[0], Amount = Money.OfMinor(100_000, Currency.Of("CNY")) });
        await AskAsync(Fin, new RejectRemedy { Remedy = complaint + "-R2", Reason = Say("rejecting") });
    }

    private async Task ActionAsync(string complaint)
    {
        var action = complaint + "-X";
        await AskAsync(Sue, new PlanAction { Action = action, Complaint = complaint, Owner = Wes, Description = Say("action") });
        await AskAsync(Wes, new CompleteAction { Action = action, Result = Say("done") });
        await AskAsync(Sue, new VerifyAction { Action = action, IsEffective = false, Finding = Say("not so") });
        await AskAsync(Wes, new CompleteAction { Action = action, Result = Say("done again") });
        await AskAsync(Sue, new VerifyAction { Action = action, Finding = Say("finding") });
    }
}
