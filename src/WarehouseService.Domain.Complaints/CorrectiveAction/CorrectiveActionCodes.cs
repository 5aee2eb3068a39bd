using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Complaints;

/// <summary>How commands on a <see cref="CorrectiveAction"/> are refused.</summary>
public static class CorrectiveActionCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Complaints.Texts.CorrectiveActionTexts", typeof(CorrectiveActionCodes).Assembly);

    /// <summary>The complaint's id is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("corrective_action.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The owner is missing, a customer, or the system.</summary>
    public static readonly RefusalCode UnknownOwner = new("corrective_action.unknown_owner", RefusalKind.InvalidInput, Texts);

    /// <summary>The kind of action is missing.</summary>
    public static readonly RefusalCode UnknownKind = new("corrective_action.unknown_kind", RefusalKind.InvalidInput, Texts);

    /// <summary>A text is blank, too long, or cannot be stored.</summary>
    public static readonly RefusalCode MalformedText = new("corrective_action.malformed_text", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no such complaint.</summary>
    public static readonly RefusalCode NoSuchComplaint = new("corrective_action.no_such_complaint", RefusalKind.NotFound, Texts);

    /// <summary>The complaint was withdrawn.</summary>
    public static readonly RefusalCode ComplaintWithdrawn = new("corrective_action.complaint_withdrawn", RefusalKind.InvalidState, Texts);

    /// <summary>The complaint is about the one who acts.</summary>
    public static readonly RefusalCode ConcernsActor = new("corrective_action.concerns_actor", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>Who owns an action does not verify it.</summary>
    public static readonly RefusalCode OwnAction = new("corrective_action.own_action", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>Every code of corrective actions.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
        [MalformedReference, UnknownOwner, UnknownKind, MalformedText, NoSuchComplaint, ComplaintWithdrawn, ConcernsActor, OwnAction];
}
