using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain;

/// <summary>Where an <see cref="AuditChain"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class AuditChainStatus : SmartEnum<AuditChainStatus>, IStatus
{
    /// <summary>It is kept for ever, and only grows.</summary>
    public static readonly AuditChainStatus Kept = new("kept", 1, StatusCategory.Working);

    private AuditChainStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<AuditChainStatus> All { get; } = [Kept];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
