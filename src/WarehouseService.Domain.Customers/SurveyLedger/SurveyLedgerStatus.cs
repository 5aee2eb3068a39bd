using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Customers;

/// <summary>Where a <see cref="SurveyLedger"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class SurveyLedgerStatus : SmartEnum<SurveyLedgerStatus>, IStatus
{
    /// <summary>It is kept for good.</summary>
    public static readonly SurveyLedgerStatus Kept = new("kept", 1, StatusCategory.Working);

    private SurveyLedgerStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<SurveyLedgerStatus> All { get; } = [Kept];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
