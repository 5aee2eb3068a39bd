using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The figures of a closed period as they were published. What becomes known later does not change them silently: it restates them, and the statement
/// keeps what each figure was. Immutable and safe for use by many threads.
/// </summary>
public sealed record KpiStatement
{
    private KpiStatement()
    {
    }

    /// <summary>The figures as they stand now, in the order in which they were asked for.</summary>
    public ImmutableArray<KpiResult> Results { get; private init; }

    /// <summary>Every restatement, the first one first.</summary>
    public ImmutableArray<KpiRestatement> Restatements { get; private init; } = [];

    /// <summary>States figures for the first time.</summary>
    /// <param name="cube">What is known.</param>
    /// <param name="figures">Which figures.</param>
    /// <param name="scopes">Of which sites, agents and days: each figure is stated of each.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A scope has no period, or one that the cube's cut is in the middle of: it is not over.</exception>
    public static KpiStatement Of(KpiCube cube, IEnumerable<KpiFigure> figures, IEnumerable<KpiScope> scopes)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(scopes);

        var closed = scopes.ToList();
        foreach (var scope in closed)
        {
            CheckClosed(cube, scope);
        }

        return new() { Results = [.. figures.SelectMany(figure => closed.Select(scope => cube.Result(figure, scope)))] };
    }

    /// <summary>States the same figures anew, and records which of them changed.</summary>
    /// <param name="cube">What is known now, under the same or another cut or policy.</param>
    /// <param name="reason">Why they are stated again, for the reader of the report.</param>
    /// <returns>The statement with one restatement more; the same statement if nothing changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cube"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is blank.</exception>
    public KpiStatement Restate(KpiCube cube, string reason)
    {
        ArgumentNullException.ThrowIfNull(cube);
        Check.Text(reason, nameof(reason));

        ImmutableArray<KpiResult> now = [.. Results.Select(was => cube.Result(was.Figure, was.Scope))];
        ImmutableArray<KpiChange> changes =
            [.. Results.Zip(now).Where(pair => !pair.First.SaysTheSame(pair.Second)).Select(pair => new KpiChange { Was = pair.First, Is = pair.Second })];
        return changes.IsEmpty
            ? this
            : new() { Results = now, Restatements = [.. Restatements, new() { Reason = reason, Cut = cube.Cut, Changes = changes }] };
    }

    private static void CheckClosed(KpiCube cube, KpiScope scope)
    {
        if (scope.Period is not { } period || !cube.IsOver(period))
        {
            throw new ArgumentException($"The period of a statement is {scope.Period?.ToString() ?? "missing"}; it must be over everywhere as of {cube.Cut.AsOf}.", nameof(scope));
        }
    }
}
