using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Customers;

/// <summary>How commands on a <see cref="FollowUp"/> are refused.</summary>
public static class FollowUpCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Customers.Texts.FollowUpTexts", typeof(FollowUpCodes).Assembly);

    /// <summary>The id of a record that the command refers to is malformed.</summary>
    public static readonly RefusalCode MalformedReference = new("follow_up.malformed_reference", RefusalKind.InvalidInput, Texts);

    /// <summary>It would be due no later than now.</summary>
    public static readonly RefusalCode DueInThePast = new("follow_up.due_in_the_past", RefusalKind.InvalidInput, Texts);

    /// <summary>The outcome is missing or malformed.</summary>
    public static readonly RefusalCode MissingOutcome = new("follow_up.missing_outcome", RefusalKind.InvalidInput, Texts);

    /// <summary>There is no file of the customer.</summary>
    public static readonly RefusalCode NoSuchCustomer = new("follow_up.no_such_customer", RefusalKind.NotFound, Texts);

    /// <summary>Who was rated does not follow it up.</summary>
    public static readonly RefusalCode ByTheRated = new("follow_up.by_the_rated", RefusalKind.SegregationOfDuties, Texts);

    /// <summary>The customer's file is not active.</summary>
    public static readonly RefusalCode CustomerInactive = new("follow_up.customer_inactive", RefusalKind.PrivacyRestricted, Texts);

    /// <summary>There is still time.</summary>
    public static readonly RefusalCode NotOverdue = new("follow_up.not_overdue", RefusalKind.GuardUnmet, Texts);

    /// <summary>Every code of follow-ups.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
    [
        MalformedReference, DueInThePast, MissingOutcome, NoSuchCustomer, ByTheRated, CustomerInactive, NotOverdue,
    ];
}
