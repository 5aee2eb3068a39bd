using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Tickets;

/// <summary>Where <see cref="CaseLinks"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CaseLinksStatus : SmartEnum<CaseLinksStatus>, IStatus
{
    /// <summary>They are kept as long as the case.</summary>
    public static readonly CaseLinksStatus Kept = new("kept", 1, StatusCategory.Working);

    private CaseLinksStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<CaseLinksStatus> All { get; } = [Kept];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
