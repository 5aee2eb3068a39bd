namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>What came of one clause.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ClauseResult
{
    /// <summary>The clause.</summary>
    public required Clause Clause { get; init; }

    /// <summary>How the store broke it; null if it did not.</summary>
    public ClauseBrokenException? Broken { get; init; }

    /// <summary>Why it was not checked; null if it was.</summary>
    public string? Skipped { get; init; }

    /// <summary>Whether it was checked and kept.</summary>
    public bool Passed => Broken is null && Skipped is null;
}
