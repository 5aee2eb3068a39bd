using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>What a scorecard weighs, and which grades it proposes. Immutable and safe for use by many threads.</summary>
public sealed record ScorecardPolicy
{
    /// <summary>
    /// What the trade asks of an agent: satisfaction and problem-resolution efficiency 30 each, timely replies and teamwork 20 each; grades
    /// <see cref="ScorecardGrade.Defaults"/>.
    /// </summary>
    public static ScorecardPolicy Default { get; } = new()
    {
        Parts =
        [
            new() { Figure = "csat_top2", Weight = 30 },
            new() { Figure = "resolution_efficiency", Weight = 30 },
            new() { Figure = "timely_reply_rate", Weight = 20 },
            new() { Figure = "teamwork_score", Weight = 20 },
        ],
    };

    /// <summary>The figures, each once, and what each weighs.</summary>
    /// <exception cref="ArgumentException">There is none, or a figure is given twice.</exception>
    public required ImmutableArray<ScorecardPart> Parts
    {
        get;
        init => field = value.IsDefaultOrEmpty || value.DistinctBy(part => part.Figure).Count() != value.Length
            ? throw new ArgumentException("A scorecard needs one part or more, each of another figure.", nameof(Parts))
            : value;
    }

    /// <summary>The grades, in any order; one must begin at 0. Default: <see cref="ScorecardGrade.Defaults"/>.</summary>
    /// <exception cref="ArgumentException">None begins at 0, or two begin at the same score.</exception>
    public ImmutableArray<ScorecardGrade> Grades
    {
        get;
        init => field = value.IsDefaultOrEmpty || !value.Any(grade => grade.From == 0) || value.DistinctBy(grade => grade.From).Count() != value.Length
            ? throw new ArgumentException("One grade must begin at 0, and each at another score.", nameof(Grades))
            : [.. value.OrderByDescending(grade => grade.From)];
    } = ScorecardGrade.Defaults;

    /// <summary>The grade that a score proposes.</summary>
    /// <param name="score">The score, 0 or more.</param>
    /// <returns>The grade.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="score"/> is negative.</exception>
    public ScorecardGrade Grade(decimal score)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        return Grades.First(grade => score >= grade.From);
    }
}
