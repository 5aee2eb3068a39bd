using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>The figures of a cube, week by week. Safe for use by many threads.</summary>
public static class WeeklySeries
{
    /// <summary>One figure of each week.</summary>
    /// <param name="cube">The figures.</param>
    /// <param name="figure">The id of the figure.</param>
    /// <param name="scope">Whose; its period is not looked at.</param>
    /// <param name="weeks">The weeks, as from <see cref="ReportWeeks"/>.</param>
    /// <returns>One result a week, in the order of the weeks.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public static ImmutableArray<KpiResult> Results(KpiCube cube, string figure, KpiScope scope, IEnumerable<IsoWeek> weeks)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(weeks);

        return [.. weeks.Select(week => cube.Result(figure, scope with { Period = week.Days }))];
    }

    /// <summary>A count of each week, as <see cref="XmRChart"/> takes it.</summary>
    /// <param name="cube">The figures.</param>
    /// <param name="figure">The id of a figure that is a count.</param>
    /// <param name="scope">Whose; its period is not looked at.</param>
    /// <param name="weeks">The weeks, as from <see cref="ReportWeeks"/>.</param>
    /// <returns>One count a week, in the order of the weeks.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure, or it is no count.</exception>
    public static ImmutableArray<WeeklyCount> Counts(KpiCube cube, string figure, KpiScope scope, IEnumerable<IsoWeek> weeks)
    {
        Require(figure, KpiMeasure.Count);
        return [.. Results(cube, figure, scope, weeks).Select(result => new WeeklyCount { Week = WeekOf(result), Count = result.Numerator!.Value })];
    }

    /// <summary>A rate of each week, as <see cref="PChart"/> takes it.</summary>
    /// <param name="cube">The figures.</param>
    /// <param name="figure">The id of a figure that is a rate of yes and no.</param>
    /// <param name="scope">Whose; its period is not looked at.</param>
    /// <param name="weeks">The weeks, as from <see cref="ReportWeeks"/>.</param>
    /// <returns>One share a week, in the order of the weeks.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure, or it is no rate.</exception>
    public static ImmutableArray<WeeklyShare> Shares(KpiCube cube, string figure, KpiScope scope, IEnumerable<IsoWeek> weeks)
    {
        Require(figure, KpiMeasure.Rate);
        return
        [
            .. Results(cube, figure, scope, weeks)
                .Select(result => new WeeklyShare { Week = WeekOf(result), Yes = result.Numerator!.Value, All = result.Denominator!.Value }),
        ];
    }

    internal static void RequireOrder(IEnumerable<IsoWeek> weeks, string parameter)
    {
        IsoWeek? before = null;
        foreach (var week in weeks)
        {
            if (before is not null && week.Days.Start <= before.Days.Start)
            {
                throw new ArgumentException($"Week {week} comes after week {before}; weeks must be in order, each once.", parameter);
            }

            before = week;
        }
    }

    private static IsoWeek WeekOf(KpiResult result) => IsoWeek.Of(result.Scope.Period!.Start);

    private static void Require(string figure, KpiMeasure measure)
    {
        if (KpiCatalogue.Figure(figure).Kpi.Measure is var actual && actual != measure)
        {
            throw new ArgumentException($"The figure '{figure}' is a {actual.Name}; it must be a {measure.Name}.", nameof(figure));
        }
    }
}
