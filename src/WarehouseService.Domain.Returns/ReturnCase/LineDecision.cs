using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>A decision on one line. Decisions are added and never changed: the first is kept through an appeal.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LineDecision
{
    /// <summary>What was decided.</summary>
    public required LineOutcome Outcome { get; init; }

    /// <summary>How many units may come back.</summary>
    public required int Quantity { get; init; }

    /// <summary>Who decided; null where the rules did.</summary>
    public Actor? By { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Why; null if that was not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it was accepted although rules speak against it.</summary>
    public bool IsOverride { get; init; }

    /// <summary>Whether it was decided on an appeal.</summary>
    public bool IsOnAppeal { get; init; }
}
