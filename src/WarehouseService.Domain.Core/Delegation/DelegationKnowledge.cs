namespace WarehouseService.Domain;

/// <summary>What decisions on a <see cref="Delegation"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record DelegationKnowledge
{
    /// <summary>The limits in force.</summary>
    public required ApprovalLimits Limits { get; init; }
}
