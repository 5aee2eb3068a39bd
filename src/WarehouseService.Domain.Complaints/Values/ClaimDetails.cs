using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>What a customer claims for (索赔信息): goods lost, damaged, missing, late or gone astray.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ClaimDetails
{
    /// <summary>What happened to the goods.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The value that was declared (声明价值); null if none was.</summary>
    public Money? DeclaredValue { get; init; }

    /// <summary>Whether the declared value was insured (保价).</summary>
    public bool IsInsured { get; init; }

    /// <summary>The weight in grams; null if it is not known.</summary>
    public long? WeightGrams { get; init; }

    /// <summary>When it happened, or the customer noticed it; null if that is not known.</summary>
    public Instant? OccurredAt { get; init; }
}
