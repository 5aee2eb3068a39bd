using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace ServiceDesk.Kpis;

/// <summary>A configuration as it is written in JSON: sites with zone and opening hours, targets in seconds, weights, the cut.</summary>
internal sealed record KpiConfig
{
    internal required ImmutableArray<KpiSite> Sites { get; init; }

    internal required KpiPolicy Policy { get; init; }

    internal required Instant AsOf { get; init; }

    /// <summary>The first instant that charts show; null: the first event.</summary>
    internal required Instant? Start { get; init; }

    /// <summary>The agents that have rows; empty: those of the log.</summary>
    internal required ImmutableArray<string> Agents { get; init; }

    /// <summary>The months that have rows; those of the configuration, or the twelve up to the cut.</summary>
    internal required ImmutableArray<YearMonth> Months { get; init; }

    internal required ScorecardPolicy Scorecard { get; init; }

    internal required ImmutableArray<KpiTarget> Targets { get; init; }

    internal static KpiConfig Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return new KpiConfigReader(json.RootElement).Read();
        }
        catch (Exception unusable) when (unusable is JsonException or IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            throw new UnusableInputException($"{path}: {unusable.Message}", unusable);
        }
    }
}
