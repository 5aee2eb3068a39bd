using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>A grade, and the score from which it is proposed. Immutable and safe for use by many threads.</summary>
public sealed record ScorecardGrade
{
    /// <summary>A from 95, B from 85, C from 70, D below.</summary>
    public static ImmutableArray<ScorecardGrade> Defaults { get; } =
    [
        new() { Name = "A", From = 95 },
        new() { Name = "B", From = 85 },
        new() { Name = "C", From = 70 },
        new() { Name = "D", From = 0 },
    ];

    /// <summary>The name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name { get; init => field = Check.Text(value, nameof(Name)); }

    /// <summary>The lowest score that has it, 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 0 to 100.</exception>
    public required decimal From
    {
        get;
        init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(From), value, $"From is {value}; it must be 0 to 100.");
    }
}
