using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>One attempt to repair one defect (维修次数).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RepairAttempt
{
    /// <summary>The defect, by the house's own code.</summary>
    public required string Defect { get; init; }

    /// <summary>Who tried.</summary>
    public required Actor Technician { get; init; }

    /// <summary>When it began.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When it ended; null while it goes on.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Whether it failed: the technician said so, or the customer afterwards.</summary>
    public bool Failed { get; init; }

    /// <summary>What came of it, as was said last; null while it goes on.</summary>
    public string? Result { get; init; }
}
