using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The figures of an agent, a site or a whole desk against their targets (考核表). It states; what follows from it is a supervisor's
/// decision. Immutable and safe for use by many threads.
/// </summary>
public sealed record Scorecard
{
    /// <summary>Whose figures, and of when.</summary>
    public required KpiScope Scope { get; init; }

    /// <summary>One row a figure, in the order asked for.</summary>
    public required ImmutableArray<ScorecardRow> Rows { get; init; }

    /// <summary>
    /// The scorecard of a scope. A target counts if it is in force on the first day of the period, or, without a period, on the day, in
    /// UTC, of the as-of instant.
    /// </summary>
    /// <param name="cube">The figures.</param>
    /// <param name="scope">Whose, and of when.</param>
    /// <param name="figures">The ids of the figures, in order.</param>
    /// <param name="targets">Targets for any figures and scopes, as <see cref="KpiTarget.Defaults"/>.</param>
    /// <returns>The scorecard.</returns>
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
}
