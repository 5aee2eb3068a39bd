using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>A line of the CSV report.</summary>
internal sealed record CsvRow
{
    internal required string Section { get; init; }

    internal required string Item { get; init; }

    internal int? Version { get; init; }

    internal required KpiScope Scope { get; init; }

    internal long? Numerator { get; init; }

    internal long? Denominator { get; init; }

    internal decimal? Value { get; init; }

    internal double? Low { get; init; }

    internal double? High { get; init; }

    internal KpiTarget? Target { get; init; }

    internal TargetStanding? Standing { get; init; }

    internal static CsvRow Of(string section, string item, KpiScope scope) => new() { Section = section, Item = item, Scope = scope };

    internal static CsvRow Of(string section, KpiFigure figure, KpiScope scope) => Of(section, figure.Id, scope) with { Version = figure.Kpi.Version };

    internal static CsvRow Of(string section, KpiResult result) => Of(section, result.Figure, result.Scope) with
    {
        Numerator = result.Numerator,
        Denominator = result.Denominator,
        Value = result.Value,
        Low = result.Interval?.Low,
        High = result.Interval?.High,
    };

    internal IEnumerable<string> Cells() =>
    [
        Section,
        Safe(Item),
        Text(Version),
        Safe(Scope.Site),
        Safe(Scope.Agent),
        Safe(Scope.Department?.Name),
        Text(Scope.Period?.Start),
        Text(Scope.Period?.End),
        Text(Numerator),
        Text(Denominator),
        Text(Value),
        Text(Low),
        Text(High),
        Target?.Comparator.Name ?? "",
        Text(Target?.Threshold),
        Standing?.Name ?? "",
    ];

    private static string Safe(string? text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{text}" : text ?? "";

    private static string Text(LocalDate? date) => date is { } known ? FigureFormat.Date(known) : "";

    private static string Text<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
