namespace WarehouseService.Domain;

/// <summary>What verifying a tenant's history found: nothing broken, and how far the chain reaches.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AuditReport
{
    /// <summary>Where the chain ended when it was walked; its sequence is the number of entries.</summary>
    public required AuditHead Head { get; init; }

    /// <summary>How many commits are not yet in the chain, but on their way into it.</summary>
    public required long Pending { get; init; }
}
