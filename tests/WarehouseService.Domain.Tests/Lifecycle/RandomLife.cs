using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Tests.Lifecycle;

/// <summary>Commands of every kind, on a few records, by anybody: mostly sensible, now and then nonsense.</summary>
internal sealed class RandomLife(int seed)
{
    private static readonly Actor[] Staff =
    [
        Actor.Agent("ann"), Actor.Agent("bo"), Actor.Supervisor("sue"), Actor.Supervisor("sam"), Actor.Of(Role.Finance, "fin"), Actor.Of(Role.Finance, "flo"),
        Actor.Of(Role.Quality, "qc"), Actor.Of(Role.Warehouse, "wh"), Actor.Of(Role.Transport, "tr"), Actor.System("robot"),
    ];

    private readonly Random _random = new(seed);
    private int _asked;

    public Instant Now { get; private set; } = Instant.FromUtc(2026, 3, 2, 1, 0);

    /// <summary>The next command, who asks, and when: sometimes a little in the past, sometimes days later.</summary>
    public (ICommand Command, Actor By, Instant At) Next()
    {
        _asked++;
        Now += Duration.FromSeconds(_random.Next(50) switch { 0 => 86_400 * _random.Next(9), < 5 => 3_600 * _random.Next(9), _ => _random.Next(90) });
        var command = Command();
        var by = OneIn(4) ? Anybody() : ByRight(command);
        return (command, by, OneIn(30) ? Now - Duration.FromSeconds(_random.Next(6)) : Now);
    }

    private string Ticket => OneOf("T", 5, 100);

    private string Complaint => OneOf("K", 2, 400);

    private string Remedy => OneOf("R", 3, 200);

    private string Task => OneOf("W", 3, 200);

    private string Survey => OneOf("V", 3, 200);

    private string Customer => OneOf("C", 2, 800);

    private string Text => OneIn(40) ? " " : "as said";

    private Money Amount => Money.OfMinor(OneIn(40) ? -1 : _random.Next(300_000), Currency.Of(OneIn(40) ? "USD" : "CNY"));

    private Actor Anybody() => OneIn(4) ? Actor.Customer(Customer) : Staff[_random.Next(Staff.Length)];

    // Few at a time, so that commands meet, and others later, since records end.
    private string OneOf(string letter, int few, int later) => $"{letter}{(_asked / later) + _random.Next(few)}";

    private bool OneIn(int many) => _random.Next(many) == 0;

    // Whoever may do most of it; the tables refuse the rest.
    private Actor ByRight(ICommand command) => command switch
    {
        ReceiveFromCustomer or AcceptDecision or AppealDecision or WithdrawComplaint or AnswerSurvey or AskForErasure => Actor.Customer(Customer),
        AcceptTask or StartTask or CompleteTask or DeclineTask => Staff[_random.Next(6, 9)],
        ExecuteRemedy => Staff[_random.Next(4, 6)],
        ScheduleSurvey or SendSurvey or ExpireSurvey or ExpireRemedy => Staff[9],
        ClaimTicket or SendPublic or ResolveTicket or WaitCustomer or RequestRemedy or RequestTask => Staff[_random.Next(2)],
        _ => Staff[_random.Next(2, 4)],
    };

    private ICommand Command() => _random.Next(10) switch
    {
        < 4 => OnTicket(),
        4 => OnTask(),
        5 or 6 => OnComplaint(),
        7 => OnMoney(),
        8 => OnCustomer(),
        _ => OnCare(),
    };

    private TicketCommand OnTicket() => _random.Next(19) switch
    {
        0 or 1 or 2 => new OpenTicket { Ticket = Ticket, Customer = Customer, Channel = Channel.All[_random.Next(Channel.All.Length)], Text = Text },
        3 => new ClaimTicket { Ticket = Ticket },
        4 => new AssignTicket { Ticket = Ticket, To = Anybody() },
        5 => new TakeOverTicket { Ticket = Ticket },
        6 or 7 => new SendPublic { Ticket = Ticket, Text = Text },
        8 => new ReceiveFromCustomer { Ticket = Ticket, Text = Text, FollowUp = OneIn(3) ? Ticket : null },
        9 => new WaitCustomer { Ticket = Ticket, RemindAt = OneIn(2) ? Now + Duration.FromHours(_random.Next(48)) : null },
        10 => new WaitInternal { Ticket = Ticket },
        11 => new ResumeTicket { Ticket = Ticket },
        12 or 13 => new ResolveTicket { Ticket = Ticket, Code = "answered", Message = OneIn(2) ? Text : null },
        14 => new CloseTicket { Ticket = Ticket, CustomerConfirmed = OneIn(2) },
        15 => new ReopenTicket { Ticket = Ticket },
        16 => new MergeTicket { Ticket = Ticket, Into = Ticket, Reason = Text },
        17 => OneIn(2) ? new SplitTicket { Ticket = Ticket, Into = Ticket, Messages = _random.Next(3) } : new CancelTicket { Ticket = Ticket, Reason = Text },
        _ => new SetParent { Ticket = Ticket, Parent = OneIn(5) ? null : Ticket },
    };

    private CoordinationTaskCommand OnTask() => _random.Next(9) switch
    {
        0 or 1 => new RequestTask
        {
            Task = Task,
            For = OneIn(3) ? CaseReference.Complaint(Complaint) : CaseReference.Ticket(Ticket),
            Department = Staff[_random.Next(4, 9)].Role,
            Instruction = Text,
        },
        2 => new AcceptTask { Task = Task },
        3 => new StartTask { Task = Task },
        4 => new CompleteTask { Task = Task, Result = Text },
        5 => new ConfirmTask { Task = Task },
        6 => new ReturnTask { Task = Task, Reason = Text },
        7 => new DeclineTask { Task = Task, Reason = Text },
        _ => new CancelTask { Task = Task },
    };

    private ICommand OnComplaint() => _random.Next(15) switch
    {
        0 or 1 => new FileComplaint { Complaint = Complaint, Ticket = Ticket, Subject = OneIn(2) ? "late" : "crushed", About = OneIn(5) ? "ann" : null },
        2 => new AcknowledgeComplaint { Complaint = Complaint },
        3 => new AssessComplaint { Complaint = Complaint, Severity = Severity.All[_random.Next(3)] },
        4 => new RecordRootCause { Complaint = Complaint, RootCause = RootCause.All[_random.Next(RootCause.All.Length)] },
        5 => new DecideComplaint { Complaint = Complaint, Outcome = ComplaintOutcome.All[_random.Next(3)], Reasons = Text },
        6 => new CommunicateDecision { Complaint = Complaint, AppealRoute = OneIn(9) ? null : Text, OutsideBody = Text },
        7 => new AcceptDecision { Complaint = Complaint },
        8 => new AppealDecision { Complaint = Complaint },
        9 => new CloseComplaint { Complaint = Complaint },
        10 => new WithdrawComplaint { Complaint = Complaint },
        11 => new ReferOutside { Complaint = Complaint, Body = Text },
        12 => OneIn(2) ? new RecordOutsideResult { Complaint = Complaint, Result = Text } : new PlaceComplaintHold { Complaint = Complaint, Reason = Text },
        13 => new ReleaseComplaintHold { Complaint = Complaint },
        _ => OnAction(),
    };

    private CorrectiveActionCommand OnAction() => _random.Next(3) switch
    {
        0 => new PlanAction { Action = OneOf("X", 2, 400), Complaint = Complaint, Owner = Anybody() },
        1 => new CompleteAction { Action = OneOf("X", 2, 400) },
        _ => new VerifyAction { Action = OneOf("X", 2, 400), IsEffective = OneIn(2) },
    };

    private ICommand OnMoney() => _random.Next(8) switch
    {
        0 or 1 => new RequestRemedy { Remedy = Remedy, Complaint = Complaint, Kind = RemedyKind.All[_random.Next(RemedyKind.All.Length)], Amount = Amount },
        2 => new ApproveRemedy { Remedy = Remedy, Delegation = OneIn(3) ? "D1" : null },
        3 => new RejectRemedy { Remedy = Remedy, Reason = Text },
        4 => new AmendRemedy { Remedy = Remedy, Amount = Amount },
        5 => new CancelRemedy { Remedy = Remedy },
        6 => new ExecuteRemedy { Remedy = Remedy },
        _ => OneIn(2)
            ? new GrantDelegation { Delegation = "D1", To = Anybody(), From = Now, Until = Now + Duration.FromDays(_random.Next(9)), Cap = Amount }
            : new RevokeDelegation { Delegation = "D1" },
    };

    private CustomerFileCommand OnCustomer() => _random.Next(8) switch
    {
        0 or 1 or 2 => new RegisterCustomer { Customer = Customer, Name = "Customer" },
        3 => new ChangePersonalData { Customer = Customer, Name = "Customer" },
        4 => new SetCustomerTerms { Customer = Customer, Tier = "gold" },
        5 => new PlaceFileHold { Customer = Customer, Reason = Text },
        6 => new ReleaseFileHold { Customer = Customer },
        _ => OneIn(20) ? new AskForErasure { Customer = Customer } : OneIn(20) ? new EraseCustomer { Customer = Customer } : new SetSurveyOptOut { Customer = Customer, OptedOut = OneIn(2) },
    };

    private ICommand OnCare() => _random.Next(8) switch
    {
        0 or 1 => new ScheduleSurvey { Survey = Survey, Ticket = Ticket },
        2 or 3 => new SendSurvey { Survey = Survey },
        4 => new AnswerSurvey { Survey = Survey, Score = _random.Next(7) },
        5 => new CompleteFollowUp { FollowUp = Survey, Outcome = "apologised" },
        6 => new RecordTry { FollowUp = Survey },
        _ => new PlanVisit { FollowUp = OneOf("F", 2, 400), Customer = Customer, DueAt = Now + Duration.FromDays(1) },
    };
}
