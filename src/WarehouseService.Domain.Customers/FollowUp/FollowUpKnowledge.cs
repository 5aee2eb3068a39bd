namespace WarehouseService.Domain.Customers;

/// <summary>What decisions on a <see cref="FollowUp"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record FollowUpKnowledge
{
    /// <summary>The policy in force, for a visit that is planned.</summary>
    public CarePolicy Policy { get; init; } = CarePolicy.Default;

    /// <summary>Where the file of a visit's customer is; null if there is none. Fenced: it still holds when the decision is committed.</summary>
    public CustomerFileStatus? File { get; init; }
}
