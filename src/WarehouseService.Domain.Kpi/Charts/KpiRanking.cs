using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Agents by a rate, each by the careful end of its Wilson interval: two of two is not better than 98 of 100. A ranking by the rate
/// itself is not offered. Immutable and safe for use by many threads.
/// </summary>
public sealed record KpiRanking
{
    /// <summary>The figure.</summary>
    public required KpiFigure Figure { get; init; }

    /// <summary>The ranked, best first; those of one place by name in the order of its characters.</summary>
    public required ImmutableArray<KpiRankingRow> Rows { get; init; }

    /// <summary>The names of those who have no such rate, in the order of their characters: they are neither good nor bad.</summary>
    public required ImmutableArray<string> Unranked { get; init; }

    /// <summary>The ranking of all agents that anything is counted under.</summary>
    /// <param name="cube">The figures.</param>
    /// <param name="figure">The id of a figure that is a rate of yes and no.</param>
    /// <param name="scope">Which site and days; if it names an agent or a department, of these agents alone.</param>
    /// <param name="better"><see cref="KpiComparator.AtLeast"/> if more is better: the lower bounds are compared; <see
    /// cref="KpiComparator.AtMost"/> if less is better: the upper bounds are.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure, or it is no rate of yes and no.</exception>
    public static KpiRanking Of(KpiCube cube, string figure, KpiScope scope, KpiComparator better)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(better);
        if (KpiCatalogue.Figure(figure).Kpi.Measure is var measure && measure != KpiMeasure.Rate)
        {
            throw new ArgumentException($"The figure '{figure}' is a {measure.Name}; only rates have an interval to rank by.", nameof(figure));
        }

        var results = cube.Agents.Where(scope.Names).ToDictionary(agent => agent, agent => cube.Result(figure, scope with { Agent = agent }));
        return Of(KpiCatalogue.Figure(figure), results, better);
    }

    private static KpiRanking Of(KpiFigure figure, Dictionary<string, KpiResult> results, KpiComparator better)
    {
        var ranked = results
            .Where(agent => agent.Value.Interval is not null)
            .Select(agent => (Name: agent.Key, Result: agent.Value, Badness: Badness(agent.Value.Interval!.Value, better)))
            .OrderBy(agent => agent.Badness)
            .ThenBy(agent => agent.Name, StringComparer.Ordinal)
            .ToList();
        return new()
        {
            Figure = figure,
            Rows = [.. ranked.Select(agent => new KpiRankingRow
            {
                Place = 1 + ranked.FindIndex(other => other.Badness.Equals(agent.Badness)),
                Name = agent.Name,
                Result = agent.Result,
            })],
            Unranked = [.. results.Where(agent => agent.Value.Interval is null).Select(agent => agent.Key).Order(StringComparer.Ordinal)],
        };
    }

    private static double Badness(WilsonInterval interval, KpiComparator better) => better == KpiComparator.AtLeast ? -interval.Low : interval.High;
}
