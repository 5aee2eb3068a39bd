using System.Globalization;

namespace ServiceDesk;

/// <summary>What the user asked for.</summary>
internal sealed record DeskOptions
{
    /// <summary>The log; the bundled one by default.</summary>
    internal required string Log { get; init; }

    /// <summary>What its columns mean; by default the file beside the log that is called the same and ends in <c>.mapping.json</c>.</summary>
    internal required string Mapping { get; init; }

    /// <summary>The database file.</summary>
    internal required string Database { get; init; }

    /// <summary>The working hours; those of a warehouse in mainland China if null.</summary>
    internal string? Calendar { get; init; }

    /// <summary>The SLA policy; the bundled one by default.</summary>
    internal required string Policy { get; init; }

    /// <summary>The language of everything printed.</summary>
    internal required CultureInfo Language { get; init; }

    /// <summary>Where every rejected row is written, as CSV; nowhere if null.</summary>
    internal string? Rejected { get; init; }
}
