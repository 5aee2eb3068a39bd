using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Reporting;

namespace ServiceDesk.Kpis;

/// <summary>The cube of a log, and what a report shows beside it.</summary>
internal sealed class KpiFigures
{
    private readonly List<Duration> _backlogAges = [];
    private Instant? _firstFact;

    private KpiFigures(KpiCalculator calculator, LogPartitions log, Action<double> onProgress, CancellationToken cancel)
    {
        var builder = new KpiCubeBuilder();
        foreach (var fact in log.Entities(onProgress).SelectMany(calculator.Facts))
        {
            cancel.ThrowIfCancellationRequested();
            builder.Add(fact);
            Notice(fact);
        }

        Cube = calculator.Cube(builder);
        onProgress(1);
    }

    internal KpiCube Cube { get; }

    internal static KpiFigures Of(LogPartitions log, KpiConfig config, Instant? knownBy, Action<double> onProgress, CancellationToken cancel) =>
        new(new(config.Policy, config.Sites, new() { AsOf = config.AsOf, KnownBy = knownBy }), log, onProgress, cancel);

    /// <summary>The report of the month that the day before the cut is in.</summary>
    internal PeriodReport Report(KpiConfig config)
    {
        var day = (config.AsOf - Duration.FromDays(1)).InUtc().Date;
        var start = config.Start ?? _firstFact ?? config.AsOf;
        return PeriodReport.Of(Cube, new()
        {
            Period = new YearMonth(day.Year, day.Month).ToDateInterval(),
            Weeks = start < config.AsOf ? ReportWeeks.Within(start, config.AsOf, config.Sites.Select(site => site.Zone)) : [],
            Targets = config.Targets,
            Weights = config.Scorecard,
            BacklogAges = [.. _backlogAges],
        });
    }

    private void Notice(KpiFact fact)
    {
        _firstFact = _firstFact is { } first ? Instant.Min(first, fact.At) : fact.At;
        if (fact.Kpi.Id == "backlog_age")
        {
            _backlogAges.Add(Duration.FromSeconds(fact.Numerator));
        }
    }
}
