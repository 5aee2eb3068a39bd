using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain;

/// <summary>Where a <see cref="Delegation"/> can be.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class DelegationStatus : SmartEnum<DelegationStatus>, IStatus
{
    /// <summary>It can be used within its dates.</summary>
    public static readonly DelegationStatus Granted = new("granted", 1, StatusCategory.Working);

    /// <summary>It was taken back.</summary>
    public static readonly DelegationStatus Revoked = new("revoked", 2, StatusCategory.Ended);

    private DelegationStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    /// <summary>Every status, in order.</summary>
    public static ImmutableArray<DelegationStatus> All { get; } = [Granted, Revoked];

    /// <inheritdoc />
    public StatusCategory Category { get; }
}
