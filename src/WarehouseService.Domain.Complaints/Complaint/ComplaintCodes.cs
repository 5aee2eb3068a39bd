using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Complaints;

/// <summary>How commands on a <see cref="Complaint"/> are refused.</summary>
public static class ComplaintCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Complaints.Texts.ComplaintTexts", typeof(ComplaintCodes).Assembly);

    /// <summary>The id of the complaint, or of a record or person that the command refers to, is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("complaint.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The subject is missing or malformed.</summary>
    public static readonly RefusalCode MissingSubject = new("complaint.missing_subject", RefusalKind.InvalidInput, Texts);

    /// <summary>A text is blank, too long, or cannot be stored.</summary>
    public static readonly RefusalCode MalformedText = new("complaint.malformed_text", RefusalKind.InvalidInput, Texts);

    /// <summary>What is claimed for is missing or malformed.</summary>
    public static readonly RefusalCode MalformedClaim = new("complaint.malformed_claim", RefusalKind.InvalidInput, Texts);

    /// <summary>A piece of evidence lacks its kind or digest.</summary>
    public static readonly RefusalCode MalformedEvidence = new("complaint.malformed_evidence", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such regime.</summary>
    public static readonly RefusalCode UnknownRegime = new("complaint.unknown_regime", RefusalKind.InvalidInput, Texts);

    /// <summary>The severity is missing.</summary>
    public static readonly RefusalCode UnknownSeverity = new("complaint.unknown_severity", RefusalKind.InvalidInput, Texts);

    /// <summary>The root cause is missing, or its detail is malformed.</summary>
    public static readonly RefusalCode UnknownRootCause = new("complaint.unknown_root_cause", RefusalKind.InvalidInput, Texts);

    /// <summary>The outcome is missing.</summary>
    public static readonly RefusalCode UnknownOutcome = new("complaint.unknown_outcome", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason or the reasons are missing.</summary>
    public static readonly RefusalCode MissingReason = new("complaint.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>The outside body's result is missing.</summary>
    public static readonly RefusalCode MissingResult = new("complaint.missing_result", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such ticket.</summary>
    public static readonly RefusalCode NoSuchTicket = new("complaint.no_such_ticket", RefusalKind.NotFound, Texts);

    /// <summary>The ticket is over: neither active nor resolved.</summary>
    public static readonly RefusalCode TicketOver = new("complaint.ticket_over", RefusalKind.InvalidState, Texts);

    /// <summary>It was appealed before; there is one appeal.</summary>
    public static readonly RefusalCode AlreadyAppealed = new("complaint.already_appealed", RefusalKind.InvalidState, Texts);

    /// <summary>An outside body decided it; the house decides it no more.</summary>
    public static readonly RefusalCode DecidedOutside = new("complaint.decided_outside", RefusalKind.InvalidState, Texts);

    /// <summary>The customer accepted the decision before.</summary>
    public static readonly RefusalCode AlreadyAccepted = new("complaint.already_accepted", RefusalKind.InvalidState, Texts);

    /// <summary>It was answered, or its time was extended, before.</summary>
    public static readonly RefusalCode NothingToExtend = new("complaint.nothing_to_extend", RefusalKind.InvalidState, Texts);

    /// <summary>There is no hold to release.</summary>
    public static readonly RefusalCode NotHeld = new("complaint.not_held", RefusalKind.InvalidState, Texts);

    /// <summary>The complaint is about the one who acts.</summary>
    public static readonly RefusalCode ConcernsActor = new("complaint.concerns_actor", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>Who decided the first stage does not decide the second.</summary>
    public static readonly RefusalCode DecidedBefore = new("complaint.decided_before", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The decision could be appealed until an instant that is over.</summary>
    public static readonly RefusalCode AppealWindowOver = new("complaint.appeal_window_over", RefusalKind.WindowExpired, Texts);

    /// <summary>The answer's deadline is over: it can be extended no more.</summary>
    public static readonly RefusalCode AnswerOverdue = new("complaint.answer_overdue", RefusalKind.WindowExpired, Texts);

    /// <summary>The regime allows no longer time.</summary>
    public static readonly RefusalCode NoExtension = new("complaint.no_extension", RefusalKind.GuardUnmet, Texts);

    /// <summary>The root cause was not recorded.</summary>
    public static readonly RefusalCode NoRootCause = new("complaint.no_root_cause", RefusalKind.GuardUnmet, Texts);

    /// <summary>A remedy is neither approved nor rejected.</summary>
    public static readonly RefusalCode RemedyUndecided = new("complaint.remedy_undecided", RefusalKind.GuardUnmet, Texts);

    /// <summary>A remedy is approved and not executed.</summary>
    public static readonly RefusalCode RemedyApproved = new("complaint.remedy_approved", RefusalKind.GuardUnmet, Texts);

    /// <summary>A remedy is neither executed nor void.</summary>
    public static readonly RefusalCode RemedyOutstanding = new("complaint.remedy_outstanding", RefusalKind.GuardUnmet, Texts);

    /// <summary>The customer would not be told where the decision can be appealed.</summary>
    public static readonly RefusalCode NoAppealRoute = new("complaint.no_appeal_route", RefusalKind.GuardUnmet, Texts);

    /// <summary>A task of the complaint is unfinished.</summary>
    public static readonly RefusalCode TaskUnfinished = new("complaint.task_unfinished", RefusalKind.GuardUnmet, Texts);

    /// <summary>A grave complaint closes only once a corrective action was verified.</summary>
    public static readonly RefusalCode NoVerifiedAction = new("complaint.no_verified_action", RefusalKind.GuardUnmet, Texts);

    /// <summary>The customer did not accept, and the wait is not over.</summary>
    public static readonly RefusalCode CloseNotDue = new("complaint.close_not_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>It was not answered, and the deadline is not missed.</summary>
    public static readonly RefusalCode ReferralNotDue = new("complaint.referral_not_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>Nothing has fallen due on the timer.</summary>
    public static readonly RefusalCode NothingDue = new("complaint.nothing_due", RefusalKind.GuardUnmet, Texts);

    /// <summary>Evidence with this digest is there already.</summary>
    public static readonly RefusalCode EvidenceKnown = new("complaint.evidence_known", RefusalKind.Duplicate, Texts);

    /// <summary>It is under a hold already.</summary>
    public static readonly RefusalCode AlreadyHeld = new("complaint.already_held", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of complaints.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, MissingSubject, MalformedText, MalformedClaim, MalformedEvidence, UnknownRegime, UnknownSeverity, UnknownRootCause,
        UnknownOutcome, MissingReason, MissingResult, NoSuchTicket, TicketOver, AlreadyAppealed, DecidedOutside, AlreadyAccepted, NothingToExtend,
        NotHeld, ConcernsActor, DecidedBefore, AppealWindowOver, AnswerOverdue, NoExtension, NoRootCause, RemedyUndecided, RemedyApproved,
        RemedyOutstanding, NoAppealRoute, TaskUnfinished, NoVerifiedAction, CloseNotDue, ReferralNotDue, NothingDue, EvidenceKnown, AlreadyHeld,
    ];
}
