using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Customers;

/// <summary>How commands on a <see cref="CustomerFile"/> are refused.</summary>
public static class CustomerFileCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Customers.Texts.CustomerFileTexts", typeof(CustomerFileCodes).Assembly);

    /// <summary>Personal data, of which the member alone is named, is missing, blank, too long or malformed.</summary>
    public static readonly RefusalCode MalformedText = new("customer.malformed_text", RefusalKind.InvalidInput, Texts);

    /// <summary>An id that the command names is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("customer.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>The reason is missing.</summary>
    public static readonly RefusalCode MissingReason = new("customer.missing_reason", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no hold to release.</summary>
    public static readonly RefusalCode NotOnHold = new("customer.not_on_hold", RefusalKind.InvalidState, Texts);

    /// <summary>Who proposed a link confirms it.</summary>
    public static readonly RefusalCode ProposerConfirms = new("customer.proposer_confirms", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The file was erased; nobody can read its personal data any more.</summary>
    public static readonly RefusalCode Erased = new("customer.erased", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>A hold on the file forbids it.</summary>
    public static readonly RefusalCode OnHold = new("customer.on_hold", RefusalKind.LegalHold, Texts);

    /// <summary>An unfinished complaint of the customer forbids it.</summary>
    public static readonly RefusalCode ComplaintUnfinished = new("customer.complaint_unfinished", RefusalKind.LegalHold, Texts);

    /// <summary>A hold on a complaint of the customer forbids it.</summary>
    public static readonly RefusalCode ComplaintOnHold = new("customer.complaint_on_hold", RefusalKind.LegalHold, Texts);

    /// <summary>A file is linked to itself.</summary>
    public static readonly RefusalCode LinkedToItself = new("customer.linked_to_itself", RefusalKind.GraphViolation, Texts);

    /// <summary>The customer did not ask, and no duty to keep the file has run out.</summary>
    public static readonly RefusalCode ErasureNotAsked = new("customer.erasure_not_asked", RefusalKind.GuardUnmet, Texts);

    /// <summary>The law wants the file kept.</summary>
    public static readonly RefusalCode RetentionRuns = new("customer.retention_runs", RefusalKind.GuardUnmet, Texts);

    /// <summary>There is no proposed link to confirm.</summary>
    public static readonly RefusalCode NotProposed = new("customer.not_proposed", RefusalKind.GuardUnmet, Texts);

    /// <summary>There is no link to take back.</summary>
    public static readonly RefusalCode NotLinked = new("customer.not_linked", RefusalKind.GuardUnmet, Texts);

    /// <summary>There is a hold already.</summary>
    public static readonly RefusalCode AlreadyOnHold = new("customer.already_on_hold", RefusalKind.Duplicate, Texts);

    /// <summary>There is such a link already.</summary>
    public static readonly RefusalCode AlreadyLinked = new("customer.already_linked", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of customers' files.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedText, MalformedReference, MissingReason, NotOnHold, ProposerConfirms, Erased, OnHold, ComplaintUnfinished,
        ComplaintOnHold, LinkedToItself, ErasureNotAsked, RetentionRuns, NotProposed, NotLinked, AlreadyOnHold, AlreadyLinked,
    ];
}
