using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain.Complaints;

/// <summary>How commands are refused because of what stands in a <see cref="CustomerLedger"/>.</summary>
public static class CustomerLedgerCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Complaints.Texts.CustomerLedgerTexts", typeof(CustomerLedgerCodes).Assembly);

    /// <summary>The complaint or remedy does not stand in the ledger.</summary>
    public static readonly RefusalCode NotEntered = new("customer_ledger.not_entered", RefusalKind.GuardUnmet, Texts);

    /// <summary>The customer has an open complaint on the subject.</summary>
    public static readonly RefusalCode SubjectOpen = new("customer_ledger.subject_open", RefusalKind.Duplicate, Texts);

    /// <summary>Every code of customer ledgers.</summary>
    public static ImmutableArray<RefusalCode> All { get; } = [NotEntered, SubjectOpen];
}
