using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>What lists filter and sort on. Instants are kept to 100 ns.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record IndexRow
{
    /// <summary>The status' stable name.</summary>
    public required string Status { get; init; }

    /// <summary>The queue it stands in, if any.</summary>
    public string? Queue { get; init; }

    /// <summary>Who works on it, as <see cref="Actor.ToString"/>, if anybody.</summary>
    public string? Assignee { get; init; }

    /// <summary>The customer's id, if it has one.</summary>
    public string? Customer { get; init; }

    /// <summary>The priority, if it has one; 1 is the highest.</summary>
    public int? Priority { get; init; }

    /// <summary>When it was opened; never changes.</summary>
    public Instant Created { get; init; }

    /// <summary>When its last event happened.</summary>
    public Instant Updated { get; init; }
}
