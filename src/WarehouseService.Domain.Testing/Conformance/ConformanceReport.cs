using System.Collections.Immutable;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>What came of all clauses.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ConformanceReport
{
    /// <summary>The store's name.</summary>
    public required string Store { get; init; }

    /// <summary>One result a clause, in the order of <see cref="StoreConformance.Clauses"/>.</summary>
    public required ImmutableArray<ClauseResult> Results { get; init; }

    /// <summary>Capabilities that the store lacks on purpose.</summary>
    public required ImmutableArray<Capability> AcceptedSkips { get; init; }

    /// <summary>How many were kept.</summary>
    public int Passed => Results.Count(result => result.Passed);

    /// <summary>How many were broken.</summary>
    public int Failed => Results.Count(result => result.Broken is not null);

    /// <summary>How many were not checked.</summary>
    public int Skipped => Results.Count(result => result.Skipped is not null);

    /// <summary>Whether nothing was broken, and nothing skipped but for capabilities that are accepted as lacking.</summary>
    public bool Conforms => Results.All(result => result.Passed || (result.Skipped is not null && AcceptedSkips.Contains(result.Clause.Needs!)));

    /// <summary><c>N passed, N failed, N skipped</c>.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
