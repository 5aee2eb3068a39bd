using System.Globalization;

namespace WarehouseService.Domain.Kpi;

/// <summary>Why a line of a log is no event. Immutable and safe for use by many threads.</summary>
public sealed record LogFault
{
    /// <summary>The number of the line, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>What is wrong.</summary>
    public required LogFaultKind Kind { get; init; }

    /// <summary>The field, as it is written in the log; <see langword="null"/> if the whole line is meant.</summary>
    public string? Field { get; init; }

    /// <summary>What stands there, its first 100 characters; <see langword="null"/> if nothing does, or the whole line is meant.</summary>
    public string? Value { get; init; }

    /// <summary>What would be right, in the words of the log; <see langword="null"/> if the kind says all.</summary>
    public string? Expected { get; init; }

    /// <summary>The text for people, in English or, for Chinese cultures, in Simplified Chinese.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is <see langword="null"/>.</exception>
    public string Text(CultureInfo culture) =>
        string.Format(CultureInfo.InvariantCulture, KpiTexts.Of($"fault.{Kind.Name}", culture), Line, Field, Value, Expected);
}
