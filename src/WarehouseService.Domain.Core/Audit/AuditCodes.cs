using System.Collections.Immutable;
using System.Resources;

namespace WarehouseService.Domain;

/// <summary>What can be wrong with a history. Each refusal names the first broken place.</summary>
public static class AuditCodes
{
    private static readonly ResourceManager Texts = new("WarehouseService.Domain.Audit.AuditTexts", typeof(AuditCodes).Assembly);

    /// <summary>An entry of the chain does not say what its hash was made from, or cannot be read.</summary>
    public static readonly RefusalCode EntryChanged = new("audit.entry_changed", RefusalKind.IntegrityBroken, Texts);

    /// <summary>Another entry stands where one must stand: some were deleted, inserted or reordered.</summary>
    public static readonly RefusalCode OutOfOrder = new("audit.out_of_order", RefusalKind.IntegrityBroken, Texts);

    /// <summary>An entry does not follow on the one before it: one of the two was replaced.</summary>
    public static readonly RefusalCode LinkBroken = new("audit.link_broken", RefusalKind.IntegrityBroken, Texts);

    /// <summary>An entry is not the one that was anchored.</summary>
    public static readonly RefusalCode AnchorMismatch = new("audit.anchor_mismatch", RefusalKind.IntegrityBroken, Texts);

    /// <summary>The chain ends before an entry that was anchored.</summary>
    public static readonly RefusalCode Truncated = new("audit.truncated", RefusalKind.IntegrityBroken, Texts);

    /// <summary>A journal record is not what it was when it was committed.</summary>
    public static readonly RefusalCode JournalChanged = new("audit.journal_changed", RefusalKind.IntegrityBroken, Texts);

    /// <summary>A journal record that is in the chain is no longer in the store.</summary>
    public static readonly RefusalCode JournalMissing = new("audit.journal_missing", RefusalKind.IntegrityBroken, Texts);

    /// <summary>A journal record is neither in the chain nor on its way into it.</summary>
    public static readonly RefusalCode NotChained = new("audit.not_chained", RefusalKind.IntegrityBroken, Texts);

    /// <summary>Every code of the audit.</summary>
    public static ImmutableArray<RefusalCode> All { get; } =
        [EntryChanged, OutOfOrder, LinkBroken, AnchorMismatch, Truncated, JournalChanged, JournalMissing, NotChained];
}
