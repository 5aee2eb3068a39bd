using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain;

/// <summary>Where a <see cref="Claim"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class ClaimStatus : SmartEnum<ClaimStatus>, IStatus
{
    /// <summary>Somebody has it, for good.</summary>
    public static readonly ClaimStatus Held = new("held", 1, StatusCategory.Ended);

    private ClaimStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<ClaimStatus> All { get; } = [Held];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
