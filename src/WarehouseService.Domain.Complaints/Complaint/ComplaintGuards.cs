using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;
using static WarehouseService.Domain.Complaints.ComplaintStatus;

namespace WarehouseService.Domain.Complaints;

public sealed partial class ComplaintLifecycle
{
    private static readonly ImmutableArray<ComplaintStatus> Unanswered = [Received, Acknowledged, Investigating, Decided];

    private static readonly ImmutableArray<ComplaintStatus> InTheHouse = [.. Unanswered, Communicated];

    // Who.
    private static readonly Who<ComplaintCommand> ThatCustomer = new("that customer", (complaint, _, actor) =>
        actor.Role == Role.Customer && actor.Id == complaint.Customer);

    private static readonly Who<FileComplaint> CustomerOfTheTicket = new("customer of the ticket", (_, _, actor, known) =>
        actor.Role == Role.Customer && actor.Id == known.Customer);

    private static readonly Who<ComplaintCommand> AgentOnLow = new("agent on low", (complaint, _, actor) =>
        actor.Role == Role.Agent && complaint.Severity == Severity.Low);

    private static readonly Who<ComplaintCommand> AgentOnLowInStageOne = new("agent on low in stage 1", (complaint, _, actor) =>
        actor.Role == Role.Agent && complaint.Severity == Severity.Low && complaint.Stage == 1);

    // What a command must bring.
    private static readonly Guard<FileComplaint> IdCanBeLinked = new(ComplaintCodes.MalformedReference, (_, file, _) =>
        CaseReference.IsValid(CaseReference.ComplaintKind, file.Complaint))
    { Grounds = (_, file, _) => [("member", nameof(FileComplaint.Complaint)), ("id", file.Complaint)] };

    private static readonly Guard<FileComplaint> TicketIsNamed = new(ComplaintCodes.MalformedReference, (_, file, _) =>
        CaseReference.IsValid(CaseReference.TicketKind, file.Ticket))
    { Grounds = (_, file, _) => [("member", nameof(FileComplaint.Ticket)), ("id", file.Ticket)] };

    private static readonly Guard<FileComplaint> AboutIsSound = new(ComplaintCodes.MalformedReference, (_, file, _) =>
        file.About is null || Identifier.IsValid(file.About))
    { Grounds = (_, file, _) => [("member", nameof(FileComplaint.About)), ("id", file.About)] };

    private static readonly Guard<FileComplaint> SubjectIsSound = new(ComplaintCodes.MissingSubject, (_, file, _) => FreeText.IsSound(file.Subject));

    private static readonly Guard<FileComplaint> FiledTextIsSound = TextIsSound<FileComplaint>(nameof(FileComplaint.Text), file => file.Text);

    private static readonly Guard<FileComplaint> ClaimIsSound = new(ComplaintCodes.MalformedClaim, (_, file, _) =>
        file.Claim is null or { Kind: not null, DeclaredValue: null or { IsPositive: true }, WeightGrams: null or > 0 });

    private static readonly Guard<FileComplaint> FiledEvidenceIsSound = new(ComplaintCodes.MalformedEvidence, (_, file, _) =>
        file.Evidence.All(evidence => evidence is not null && evidence.IsSound()));

    private static readonly Guard<FileComplaint> RegimeIsKnown = new(ComplaintCodes.UnknownRegime, (_, _, _, known) => known.Regime is not null)
    { Grounds = (_, file, _) => [("regime", file.Regime)] };

    private static readonly Guard<AssessComplaint> SeverityIsKnown = new(ComplaintCodes.UnknownSeverity, (_, assess, _) => assess.Severity is not null);

    private static readonly Guard<AddEvidence> EvidenceIsSound = new(ComplaintCodes.MalformedEvidence, (_, add, _) =>
        add.Evidence is not null && add.Evidence.IsSound());

    private static readonly Guard<ExtendAnswer> ExtensionHasReason = new(ComplaintCodes.MissingReason, (_, extend, _) => FreeText.IsSound(extend.Reason));

    private static readonly Guard<RecordRootCause> RootCauseIsKnown = new(ComplaintCodes.UnknownRootCause, (_, record, _) =>
        record.RootCause is not null && (record.Detail is null || Identifier.IsValid(record.Detail)));

    private static readonly Guard<DecideComplaint> OutcomeIsKnown = new(ComplaintCodes.UnknownOutcome, (_, decide, _) => decide.Outcome is not null);

    private static readonly Guard<DecideComplaint> DecisionHasReasons = new(ComplaintCodes.MissingReason, (_, decide, _) => FreeText.IsSound(decide.Reasons));

    private static readonly Guard<CommunicateDecision> AppealRouteIsSound = new(ComplaintCodes.MalformedText, (_, tell, _) =>
        tell.AppealRoute is null || FreeText.IsStorable(tell.AppealRoute))
    { Grounds = (_, _, _) => [("member", nameof(CommunicateDecision.AppealRoute))] };

    private static readonly Guard<CommunicateDecision> OutsideBodyIsSound =
        TextIsSound<CommunicateDecision>(nameof(CommunicateDecision.OutsideBody), tell => tell.OutsideBody);

    private static readonly Guard<CommunicateDecision> ToldTextIsSound = TextIsSound<CommunicateDecision>(nameof(CommunicateDecision.Text), tell => tell.Text);

    private static readonly Guard<AppealDecision> AppealGroundsAreSound = TextIsSound<AppealDecision>(nameof(AppealDecision.Grounds), appeal => appeal.Grounds);

    private static readonly Guard<ReferOutside> BodyIsSound = TextIsSound<ReferOutside>(nameof(ReferOutside.Body), refer => refer.Body);

    private static readonly Guard<RecordOutsideResult> HasResult = new(ComplaintCodes.MissingResult, (_, record, _) => FreeText.IsSound(record.Result));

    private static readonly Guard<PlaceComplaintHold> HoldHasReason = new(ComplaintCodes.MissingReason, (_, place, _) => FreeText.IsSound(place.Reason));

    // What must be true.
    private static readonly Guard<FileComplaint> TicketExists = new(ComplaintCodes.NoSuchTicket, (_, _, _, known) => known.TicketStatus is not null)
    { Grounds = (_, file, _) => [("ticket", file.Ticket)] };

    private static readonly Guard<FileComplaint> TicketIsActiveOrResolved = new(ComplaintCodes.TicketOver, (_, _, _, known) =>
        known.TicketStatus is not { } status || status == TicketStatus.Resolved
        || (status.Category != StatusCategory.Settled && status.Category != StatusCategory.Ended))
    { Grounds = (_, file, known) => [("ticket", file.Ticket), ("status", known?.TicketStatus)] };

    // Who files a complaint about oneself, on the customer's word, handles nothing of it by that: receipt is never hindered.
    private static readonly Guard<ComplaintCommand> NotAboutTheActor = new(ComplaintCodes.ConcernsActor, (complaint, _, context) =>
        !complaint.IsAbout(context.Actor));

    private static readonly Guard<DecideComplaint> NotByWhoDecidedStageOne = new(ComplaintCodes.DecidedBefore, (complaint, _, context) =>
        complaint.Stage == 1 || complaint.DecidedBy?.Id != context.Actor.Id);

    private static readonly Guard<AppealDecision> NotAppealedYet = new(ComplaintCodes.AlreadyAppealed, (complaint, _, _) => complaint.Stage == 1);

    private static readonly Guard<AppealDecision> NotDecidedOutside = new(ComplaintCodes.DecidedOutside, (complaint, _, _) => complaint.ReferredAt is null);

    private static readonly Guard<AcceptDecision> NotAcceptedYet = new(ComplaintCodes.AlreadyAccepted, (complaint, _, _) => complaint.AcceptedAt is null);

    private static readonly Guard<ExtendAnswer> NeitherAnsweredNorExtended = new(ComplaintCodes.NothingToExtend, (complaint, _, _) =>
        complaint is { AnsweredAt: null, ExtendedAt: null });

    private static readonly Guard<ReleaseComplaintHold> IsHeld = new(ComplaintCodes.NotHeld, (complaint, _, _) => complaint.Hold is not null);

    private static readonly Guard<AppealDecision> InsideAppealWindow = new(ComplaintCodes.AppealWindowOver, (complaint, _, context) =>
        complaint.AppealUntil is not { } until || context.At <= until)
    { Grounds = (complaint, _, _) => [("appeal_until", complaint.AppealUntil)] };

    private static readonly Guard<ExtendAnswer> DeadlineIsNotOver = new(ComplaintCodes.AnswerOverdue, (complaint, _, context, known) =>
        !IsOverdue(complaint, context.At, known))
    { Grounds = (complaint, _, _) => [("due", AnswerDue(complaint))] };

    private static readonly Guard<ExtendAnswer> RegimeAllowsLonger = new(ComplaintCodes.NoExtension, (complaint, _, _) =>
        complaint.Regime.ExtendedAnswerBy is not null)
    { Grounds = (complaint, _, _) => [("regime", complaint.Regime.Id)] };

    private static readonly Guard<DecideComplaint> RootCauseIsRecorded = new(ComplaintCodes.NoRootCause, (complaint, _, _) => complaint.RootCause is not null);

    private static readonly Guard<DecideComplaint> NoRemedyIsUndecided = NoRemedyIs<DecideComplaint>(ComplaintCodes.RemedyUndecided, RemedyStatus.Requested);

    private static readonly Guard<WithdrawComplaint> NoRemedyIsApproved = NoRemedyIs<WithdrawComplaint>(ComplaintCodes.RemedyApproved, RemedyStatus.Approved);

    private static readonly Guard<CloseComplaint> RemediesAreExecutedOrVoid =
        NoRemedyIs<CloseComplaint>(ComplaintCodes.RemedyOutstanding, RemedyStatus.Requested, RemedyStatus.Approved);

    private static readonly Guard<CommunicateDecision> NamesAppealRoute = new(ComplaintCodes.NoAppealRoute, (_, tell, _) =>
        !string.IsNullOrWhiteSpace(tell.AppealRoute));

    private static readonly Guard<CloseComplaint> NoTaskIsUnfinished = new(ComplaintCodes.TaskUnfinished, (_, _, _, known) => known.Tasks.IsEmpty)
    { Grounds = (_, _, known) => [("tasks", known!.Tasks.Select(task => task.To).ToList())] };

    private static readonly Guard<CloseComplaint> GraveOneHasVerifiedAction = new(ComplaintCodes.NoVerifiedAction, (complaint, _, _, known) =>
        complaint.Severity != Severity.High || known.Ledger?.Of(complaint.Id) is { HasVerifiedAction: true });

    private static readonly Guard<CloseComplaint> AcceptedOrQuietTimeIsOver = new(ComplaintCodes.CloseNotDue, (complaint, _, context) =>
        complaint.AcceptedAt is not null || context.At >= complaint.CloseAt)
    { Grounds = (complaint, _, _) => [("close_at", complaint.CloseAt)] };

    private static readonly Guard<ReferOutside> AnsweredOrDeadlineMissed = new(ComplaintCodes.ReferralNotDue, (complaint, _, context, known) =>
        complaint.AnsweredAt is not null || IsOverdue(complaint, context.At, known))
    { Grounds = (complaint, _, _) => [("due", AnswerDue(complaint))] };

    private static readonly Guard<RaiseComplaintAlerts> SomethingFellDue = new(ComplaintCodes.NothingDue, (complaint, raise, context, known) =>
        Raised(complaint, raise, context, known) is not null)
    { Grounds = (complaint, raise, _) => [("timer", raise.Timer), ("next", NextOf(complaint, raise.Timer))] };

    private static readonly Guard<AddEvidence> EvidenceIsNew = new(ComplaintCodes.EvidenceKnown, (complaint, add, _) =>
        complaint.Evidence.All(evidence => evidence.Sha256 != add.Evidence.Sha256))
    { Grounds = (_, add, _) => [("sha256", add.Evidence.Sha256)] };

    private static readonly Guard<PlaceComplaintHold> NotHeldYet = new(ComplaintCodes.AlreadyHeld, (complaint, _, _) => complaint.Hold is null);

    private static Guard<TCommand> TextIsSound<TCommand>(string member, Func<TCommand, string?> text)
        where TCommand : ComplaintCommand => new(ComplaintCodes.MalformedText, (_, command, _) => FreeText.IsSoundOrNull(text(command)))
    { Grounds = (_, _, _) => [("member", member)] };

    private static Guard<TCommand> NoRemedyIs<TCommand>(RefusalCode code, params ImmutableArray<RemedyStatus> statuses)
        where TCommand : ComplaintCommand => new(code, (complaint, _, _, known) => !RemediesOf(complaint, known, statuses).Any())
    { Grounds = (complaint, _, known) => [("remedies", RemediesOf(complaint, known!, statuses).ToList())] };

    private static IEnumerable<string> RemediesOf(Complaint complaint, ComplaintKnowledge known, ImmutableArray<RemedyStatus> statuses) =>
        known.Ledger?.RemediesOf(complaint.Id, statuses).Select(remedy => remedy.Remedy) ?? [];

    private static bool IsOverdue(Complaint complaint, Instant at, ComplaintKnowledge known) =>
        complaint.Timers.Of(SlaMeasure.ComplaintAnswer)!.Clock.Read(known.Calendars, at).Breached;

    private static Instant? AnswerDue(Complaint complaint) => complaint.Timers.Of(SlaMeasure.ComplaintAnswer)?.Due;

    private static TimerChange? Raised(Complaint complaint, RaiseComplaintAlerts raise, CommandContext context, ComplaintKnowledge known) =>
        complaint.Timers.MeasureOf(raise.Timer) is { } measure ? complaint.Timers.Raise(measure, known.Calendars, context.At) : null;

    private static Instant? NextOf(Complaint complaint, string timer) =>
        complaint.Timers.MeasureOf(timer) is { } measure ? complaint.Timers.Of(measure)!.Next : null;
}
