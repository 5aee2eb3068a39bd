using NodaTime;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>A line that is asked to be returned, the policy that it is judged by, and when it is asked.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnQuestion
{
    /// <summary>The line.</summary>
    public required ReturnFacts Facts { get; init; }

    /// <summary>The policy.</summary>
    public required ReturnPolicy Policy { get; init; }

    /// <summary>When it is asked.</summary>
    public required Instant At { get; init; }

    /// <summary>What the policy says.</summary>
    public Assessment Assess() => ReturnRules.Assess(Facts, Policy, At);
}
