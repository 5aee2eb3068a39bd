using NodaTime;
using WarehouseService.Domain.Tests.Shared;
using WarehouseService.Domain.Complaints.Tests.Language;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Complaints.Tests.Language.People;

namespace WarehouseService.Domain.Complaints.Tests;

public sealed class RefusalTextTests
{
    private static readonly IReadOnlyList<RefusalCode> All = [.. ComplaintCodes.All, .. RemedyCodes.All, .. CorrectiveActionCodes.All, .. CustomerLedgerCodes.All];

    [Theory]
    [InlineData(typeof(ComplaintCodes))]
    [InlineData(typeof(RemedyCodes))]
    [InlineData(typeof(CorrectiveActionCodes))]
    [InlineData(typeof(CustomerLedgerCodes))]
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

        Assert.Equal(All.Except(refusals.Select(refusal => refusal.Code)), [CustomerLedgerCodes.NotEntered]);
    }

    [Fact]
    public void What_stands_in_no_ledger_is_told()
    {
        var ledger = new Versioned<CustomerLedger>(new() { Customer = "C1" }, 1, AComplaint.Nine, AComplaint.Nine);
        CustomerLedgerReaction[] reactions =
        [
            new EndComplaint { Customer = "C1", Complaint = "K1", IsClosed = true },
            new ReleaseComplaint { Customer = "C1", Complaint = "K1" },
            new NoteVerifiedAction { Customer = "C1", Complaint = "K1" },
            new ChangeRemedy { Customer = "C1", Remedy = "K1", Amount = Yuan.Of(1), Status = RemedyStatus.Approved },
            new VoidRemedy { Customer = "C1", Remedy = "K1" },
        ];
        foreach (var reaction in reactions)
        {
            var refusal = new CustomerLedgerLifecycle().Judge(ledger, reaction, new() { CommandId = "c", Actor = Ann, At = AComplaint.Nine }, new(), out _);
            Assert.Equal("'K1' does not stand in the customer's ledger.", refusal?.Text(Languages.English));
            Assert.Equal(CustomerLedgerCodes.NotEntered, refusal?.Code);
        }
    }

    [Fact]
    public void Every_refusal_names_its_grounds() => Assert.Equal(
        """
        complaint.malformed_reference: member=About; id=
        complaint.malformed_text: member=Text
        complaint.unknown_regime: regime=x
        complaint.no_such_ticket: ticket=T9
        complaint.ticket_over: ticket=T1; status=cancelled
        complaint.appeal_window_over: appeal_until=2026-03-17T09:00:00Z
        complaint.answer_overdue: due=2026-03-17T09:00:00Z
        complaint.no_extension: regime=house
        complaint.remedy_undecided: remedies=R1
        complaint.remedy_approved: remedies=R1
        complaint.remedy_outstanding: remedies=R1
        complaint.task_unfinished: tasks=task/W1
        complaint.close_not_due: close_at=2026-03-09T09:00:00Z
        complaint.referral_not_due: due=2026-03-09T09:00:00Z
        complaint.nothing_due: timer=timer/sla/complaint_answer; next=2026-03-09T09:00:00Z
        complaint.evidence_known: sha256=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        remedy.malformed_reference: member=Complaint; id=
        remedy.amount_not_positive: amount=0.00 CNY
        remedy.foreign_currency: amount=1.00 USD; currency=CNY
        remedy.no_such_complaint: complaint=K9
        remedy.no_such_delegation: delegation=D9
        remedy.complaint_not_in_work: complaint=K1; status=received
        remedy.complaint_over: complaint=K1; status=withdrawn
        remedy.approval_lapsed: valid_until=2026-03-09T09:00:00Z
        remedy.above_limit: amount=2001.00 CNY
        remedy.approval_stands: valid_until=2026-03-09T09:00:00Z
        corrective_action.malformed_reference: complaint=
        corrective_action.unknown_owner: owner=customer/C1
        corrective_action.malformed_text: member=Description
        corrective_action.no_such_complaint: complaint=K9
        corrective_action.complaint_withdrawn: complaint=K1
        customer_ledger.subject_open: subject=parcel crushed; complaint=K1
        """,
        RefusalTexts.Judged(Driven()),
        ignoreLineEndingDifferences: true);

    private static IEnumerable<(RefusalCode Code, Refusal? Refusal)> Driven()
    {
        static Refusal? On(ComplaintStory story, Actor by, ICommand command) => story.Desk.Ask(by, story.Now, command);
        static ComplaintStory Nothing() => AComplaint.OnlyATicket();
        static ComplaintStory Filed() => AComplaint.Filed();
        static ComplaintStory Work() => AComplaint.Filed().Investigating();
        static ComplaintStory Told() => AComplaint.Filed().Communicated();
        static ComplaintStory Extensible() =>
            AComplaint.OnlyATicket(AComplaint.Under(KnownRegimes.CfpbPortal)).Given(Ann, AComplaint.Filing() with { Regime = "cfpb-portal" });
        var filing = AComplaint.Filing();
        var photo = new AddEvidence { Complaint = "K1", Evidence = new() { Kind = EvidenceKind.Photo, Sha256 = new string('a', Evidence.DigestLength) } };
        var extend = new ExtendAnswer { Complaint = "K1", Reason = "x" };
        var accept = new AcceptDecision { Complaint = "K1" };
        var appeal = new AppealDecision { Complaint = "K1" };
        var close = new CloseComplaint { Complaint = "K1" };
        var refer = new ReferOutside { Complaint = "K1" };
        var hold = new PlaceComplaintHold { Complaint = "K1", Reason = "x" };
        var approve = new ApproveRemedy { Remedy = "R1" };
        var plan = new PlanAction { Action = "X1", Complaint = "K1", Owner = Quin };
        var withdraw = new WithdrawComplaint { Complaint = "K1" };

        yield return (ComplaintCodes.MalformedReference, On(Nothing(), Ann, filing with { About = "" }));
        yield return (ComplaintCodes.MissingSubject, On(Nothing(), Ann, filing with { Subject = "" }));
        yield return (ComplaintCodes.MalformedText, On(Nothing(), Ann, filing with { Text = "" }));
        yield return (ComplaintCodes.MalformedClaim, On(Nothing(), Ann, filing with { Claim = new() { Kind = null! } }));
        yield return (ComplaintCodes.MalformedEvidence, On(Filed(), Ann, photo with { Evidence = null! }));
        yield return (ComplaintCodes.UnknownRegime, On(Nothing(), Ann, filing with { Regime = "x" }));
        yield return (ComplaintCodes.UnknownSeverity, On(Filed().Acknowledged(), Ann, new AssessComplaint { Complaint = "K1", Severity = null! }));
        yield return (ComplaintCodes.UnknownRootCause, On(Work(), Sue, new RecordRootCause { Complaint = "K1", RootCause = null! }));
        yield return (ComplaintCodes.UnknownOutcome, On(Work(), Sue, ComplaintStory.Decision with { Outcome = null! }));
        yield return (ComplaintCodes.MissingReason, On(Work(), Sue, ComplaintStory.Decision with { Reasons = "" }));
        yield return (ComplaintCodes.MissingResult, On(Told().Given(Sue, refer), Sue, new RecordOutsideResult { Complaint = "K1", Result = "" }));
        yield return (ComplaintCodes.NoSuchTicket, On(Nothing(), Ann, filing with { Ticket = "T9" }));
        yield return (ComplaintCodes.TicketOver, On(Nothing().Given(Sue, new CancelTicket { Ticket = "T1", Reason = "x" }), Ann, filing));
        yield return (ComplaintCodes.AlreadyAppealed, On(Told().Given(Cleo, appeal).DecidedAgain(Sam).Told(), Cleo, appeal));
        yield return (ComplaintCodes.DecidedOutside, On(
            Told().Given(Sue, refer).Given(Sue, new RecordOutsideResult { Complaint = "K1", Result = "x" }), Cleo, appeal));
        yield return (ComplaintCodes.AlreadyAccepted, On(Told().Given(Cleo, accept), Cleo, accept));
        yield return (ComplaintCodes.NothingToExtend, On(Extensible().Given(Sue, extend), Sue, extend));
        yield return (ComplaintCodes.NotHeld, On(Filed(), Sue, new ReleaseComplaintHold { Complaint = "K1" }));
        yield return (ComplaintCodes.ConcernsActor, On(AComplaint.Filed(about: "ann"), Ann, new AcknowledgeComplaint { Complaint = "K1" }));
        yield return (ComplaintCodes.DecidedBefore, On(Told().Given(Cleo, appeal), Sue, ComplaintStory.Decision));
        yield return (ComplaintCodes.AppealWindowOver, On(Told().AfterDays(16), Cleo, appeal));
        yield return (ComplaintCodes.AnswerOverdue, On(Extensible().AfterDays(16), Sue, extend));
        yield return (ComplaintCodes.NoExtension, On(Filed(), Sue, extend));
        yield return (ComplaintCodes.NoRootCause, On(Work(), Sue, ComplaintStory.Decision));
        yield return (ComplaintCodes.RemedyUndecided, On(Work().Explained().Requested(500), Sue, ComplaintStory.Decision));
        yield return (ComplaintCodes.RemedyApproved, On(Work().Requested(100), Cleo, withdraw));
        yield return (ComplaintCodes.RemedyOutstanding, On(Filed().Decided().Requested(100).Told().Given(Cleo, accept), Sue, close));
        yield return (ComplaintCodes.NoAppealRoute, On(Filed().Decided(), Ann, ComplaintStory.Telling with { AppealRoute = null }));
        yield return (ComplaintCodes.TaskUnfinished, On(
            Told().Given(Cleo, accept).Given(Ann, new RequestTask { Task = "W1", For = CaseReference.Complaint("K1"), Department = Role.Warehouse, Instruction = "x" }), Sue, close));
        yield return (ComplaintCodes.NoVerifiedAction, On(AComplaint.Filed().Communicated(Severity.High).Given(Cleo, accept), Sue, close));
        yield return (ComplaintCodes.CloseNotDue, On(Told(), Sue, close));
        yield return (ComplaintCodes.ReferralNotDue, On(Filed(), Sue, refer));
        yield return (ComplaintCodes.NothingDue, On(Filed(), Robot, new RaiseComplaintAlerts { Complaint = "K1", Timer = "timer/sla/complaint_answer" }));
        yield return (ComplaintCodes.EvidenceKnown, On(Filed().Given(Ann, photo), Ann, photo));
        yield return (ComplaintCodes.AlreadyHeld, On(Filed().Given(Sue, hold), Sue, hold));

        yield return (RemedyCodes.MalformedReference, On(Work(), Ann, AComplaint.Request(1, complaint: "")));
        yield return (RemedyCodes.UnknownKind, On(Work(), Ann, AComplaint.Request(1) with { Kind = null! }));
        yield return (RemedyCodes.AmountNotPositive, On(Work(), Ann, AComplaint.Request(0)));
        yield return (RemedyCodes.ForeignCurrency, On(Work(), Ann, AComplaint.Request(1) with { Amount = Money.OfMajor(1, Currency.Of("USD")) }));
        yield return (RemedyCodes.MissingReason, On(Work().Requested(500), Sue, new RejectRemedy { Remedy = "R1", Reason = "" }));
        yield return (RemedyCodes.NoSuchComplaint, On(Work(), Ann, AComplaint.Request(1, complaint: "K9")));
        yield return (RemedyCodes.NoSuchDelegation, On(Work().Requested(500), Sue, approve with { Delegation = "D9" }));
        yield return (RemedyCodes.ComplaintNotInWork, On(Filed(), Ann, AComplaint.Request(1)));
        yield return (RemedyCodes.ComplaintOver, On(Work().Requested(500).Given(Cleo, withdraw), Sue, approve));
        yield return (RemedyCodes.ConcernsActor, On(AComplaint.Filed(about: "ann").Given(Bob, new AcknowledgeComplaint { Complaint = "K1" }), Ann, AComplaint.Request(1)));
        yield return (RemedyCodes.OwnRequest, On(Work().Requested(500, by: Sue), Sue, approve));
        yield return (RemedyCodes.BarredAuthority, On(
            Work().Requested(500, by: Sue).Given(Sue, RemedyTests.Lent(Bob)), Bob, approve with { Delegation = "D1" }));
        yield return (RemedyCodes.OwnApproval, On(Work().Requested(500).Given(Fay, approve), Fay, new ExecuteRemedy { Remedy = "R1" }));
        yield return (RemedyCodes.ApprovalLapsed, On(Work().Requested(100).AfterDays(8), Fay, new ExecuteRemedy { Remedy = "R1" }));
        yield return (RemedyCodes.AboveLimit, On(Work().Requested(2_001), Sue, approve));
        yield return (RemedyCodes.ApprovalStands, On(Work().Requested(100), Robot, new ExpireRemedy { Remedy = "R1" }));

        yield return (CorrectiveActionCodes.MalformedReference, On(Filed(), Sue, plan with { Complaint = "" }));
        yield return (CorrectiveActionCodes.UnknownOwner, On(Filed(), Sue, plan with { Owner = Cleo }));
        yield return (CorrectiveActionCodes.UnknownKind, On(Filed(), Sue, plan with { Kind = null! }));
        yield return (CorrectiveActionCodes.MalformedText, On(Filed(), Sue, plan with { Description = "" }));
        yield return (CorrectiveActionCodes.NoSuchComplaint, On(Filed(), Sue, plan with { Complaint = "K9" }));
        yield return (CorrectiveActionCodes.ComplaintWithdrawn, On(Filed().Given(Cleo, withdraw), Sue, plan));
        yield return (CorrectiveActionCodes.ConcernsActor, On(AComplaint.Filed(about: "sue"), Sue, plan));
        yield return (CorrectiveActionCodes.OwnAction, On(Filed().Given(Sue, plan).Given(Quin, new CompleteAction { Action = "X1" }), Quin, new VerifyAction { Action = "X1" }));

        yield return (CustomerLedgerCodes.SubjectOpen, On(Filed(), Ann, AComplaint.Filing("K2")));
    }
}
