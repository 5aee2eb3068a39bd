namespace WarehouseService.Domain.Complaints;

/// <summary>What decisions on a <see cref="CorrectiveAction"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CorrectiveActionKnowledge
{
    /// <summary>The complaint that it comes from; null if there is none. Fenced.</summary>
    public Complaint? Complaint { get; init; }
}
