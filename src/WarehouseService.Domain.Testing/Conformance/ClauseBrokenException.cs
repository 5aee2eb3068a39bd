namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>A store does not keep a clause.</summary>
/// <threadsafety>As safe as any exception.</threadsafety>
public sealed class ClauseBrokenException : Exception
{
    internal ClauseBrokenException(Clause clause, string expected, string seen, string? circumstances, Exception? reason)
        : base($"Broken: {clause.Name} ({clause.Reference}).\n{DetailsOf(expected, seen, circumstances)}", reason) =>
        (Clause, Expected, Seen, Circumstances) = (clause, expected, seen, circumstances);

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>What should have been.</summary>
    public string Expected { get; }

    /// <summary>What was.</summary>
    public string Seen { get; }

    /// <summary>The seed, and the smallest program or the history of calls that shows it; null for an example.</summary>
    public string? Circumstances { get; }

    internal string Details => DetailsOf(Expected, Seen, Circumstances);

    private static string DetailsOf(string expected, string seen, string? circumstances) =>
        $"expected: {expected}\nseen:     {seen}{(circumstances is null ? "" : "\n" + circumstances)}";
}
