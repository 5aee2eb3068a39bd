using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The figures of an agent, a site or a whole desk against their targets (考核表), and the score and grade that they make together. It states and
/// proposes; a reward or a sanction is a supervisor's own act. Immutable and safe for use by many threads.
/// </summary>
public sealed record Scorecard
{
    /// <summary>Whose figures, and of when.</summary>
    public required KpiScope Scope { get; init; }

    /// <summary>One row a figure, in the order asked for.</summary>
    public required ImmutableArray<ScorecardRow> Rows { get; init; }

    /// <summary>
    /// The weighted mean of how far each figure reached its target, at most all of it: 0 to 100. <see langword="null"/> if nothing is weighed, or no
    /// figure that is weighed is defined; figures that are not defined are left out of it.
    /// </summary>
    public decimal? Score { get; init; }

    /// <summary>The grade that the score proposes; <see langword="null"/> if there is none.</summary>
    public ScorecardGrade? Grade { get; init; }

    /// <summary>
    /// The figures of a scope, side by side. A target counts if it is in force on the first day of the period, or, without a period, on the day, in
    /// UTC, of the as-of instant.
    /// </summary>
    /// <param name="cube">The figures.</param>
    /// <param name="scope">Whose, and of when.</param>
    /// <param name="figures">The ids of the figures, in order.</param>
    /// <param name="targets">Targets for any figures and scopes, as <see cref="KpiTarget.Defaults"/>.</param>
    /// <returns>The scorecard, without a score.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public static Scorecard Of(KpiCube cube, KpiScope scope, IEnumerable<string> figures, IEnumerable<KpiTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(targets);

        var candidates = targets.ToList();
        var day = scope.Period?.Start ?? cube.Cut.AsOf.InUtc().Date;
        return new() { Scope = scope, Rows = [.. figures.Select(Row)] };

        ScorecardRow Row(string id)
        {
            var result = cube.Result(id, scope);
            var target = KpiTarget.InForce(candidates, result.Figure, scope, day);
            return new() { Result = result, Target = target, Standing = TargetStanding.Of(result.Value, target) };
        }
    }

    /// <summary>The figures of a scope, weighed. Targets count as in the other overload.</summary>
    /// <param name="cube">The figures.</param>
    /// <param name="scope">Whose, and of when.</param>
    /// <param name="policy">What is weighed, and the grades.</param>
    /// <param name="targets">Targets for any figures and scopes, as <see cref="KpiTarget.Defaults"/>.</param>
    /// <returns>The scorecard, with score and grade if there is anything to weigh.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A figure that is weighed has no target in force, or none to reach: one that is at least, and above zero.</exception>
    public static Scorecard Of(KpiCube cube, KpiScope scope, ScorecardPolicy policy, IEnumerable<KpiTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(policy);

        var card = Of(cube, scope, policy.Parts.Select(part => part.Figure), targets);
        var score = ScoreOf(card.Rows, policy);
        return card with { Score = score, Grade = score is { } reached ? policy.Grade(reached) : null };
    }

    private static decimal? ScoreOf(ImmutableArray<ScorecardRow> rows, ScorecardPolicy policy)
    {
        var (reached, weights) = (0m, 0m);
        foreach (var (row, part) in rows.Zip(policy.Parts))
        {
            var target = ToReach(row);
            if (row.Result.Value is { } value)
            {
                reached += part.Weight * Math.Clamp(value / target, 0, 1);
                weights += part.Weight;
            }
        }

        return weights == 0 ? null : 100 * reached / weights;
    }

    private static decimal ToReach(ScorecardRow row) =>
        row.Target is { Threshold: > 0 } target && target.Comparator == KpiComparator.AtLeast
            ? target.Threshold
            : throw new ArgumentException(
                $"'{row.Result.Figure}' is weighed, and its target is {(row.Target is { } other ? $"{other.Comparator.Name} {other.Threshold}" : "none")}; "
                + "it must be one to reach: at least something above zero.");
}
