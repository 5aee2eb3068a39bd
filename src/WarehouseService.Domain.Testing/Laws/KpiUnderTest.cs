using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>A definition with its reading, on the sites of generated logs.</summary>
internal sealed class KpiUnderTest(KpiDefinition kpi, KpiReading? reading, KpiPolicy policy)
{
    private readonly Dictionary<LogCut, KpiCalculator> _calculators = [];

    internal KpiDefinition Kpi => kpi;

    internal IEnumerable<KpiFact> Facts(IReadOnlyList<LogEntry> entity, LogCut cut) =>
        reading is null ? Calculator(cut).Facts(entity).Where(fact => fact.Kpi == kpi) : reading(entity, cut);

    internal IEnumerable<KpiFact> Facts(KpiLog log) => LogEntities.Of(log.Entries).SelectMany(entity => Facts(entity, log.Cut));

    internal KpiCube Cube(KpiLog log) => Cube(Facts(log), log.Cut);

    internal KpiCube Cube(IEnumerable<KpiFact> facts, LogCut cut)
    {
        var cube = new KpiCubeBuilder();
        foreach (var fact in facts)
        {
            cube.Add(fact);
        }

        return Calculator(cut).Cube(cube);
    }

    internal KpiCube Cube(KpiCubeBuilder builder, LogCut cut) => Calculator(cut).Cube(builder);

    /// <summary>The figures of a cube, as people read them.</summary>
    internal Telling Figures(KpiCube cube) => LawTexts.Plain(string.Join(", ", kpi.Figures.Select(figure =>
        cube.Result(figure, KpiScope.Overall) is var result ? $"{figure} = {result.Value?.ToString("G", System.Globalization.CultureInfo.InvariantCulture) ?? "–"} ({result.Numerator}/{result.Denominator})" : "")));

    /// <summary>What is unsound about a fact; null if nothing is.</summary>
    internal string? Unsound(KpiFact fact, LogCut cut)
    {
        var site = LogGenerators.Sites.FirstOrDefault(site => site.Id == fact.Site);
        var (numerator, denominator) = (fact.Numerator, fact.Denominator);
        return fact.Kpi != kpi ? $"Kpi is {fact.Kpi}"
            : site is null ? $"Site is '{fact.Site}'"
            : fact.At > cut.AsOf ? $"At is {fact.At}, and the log counts up to {cut.AsOf}"
            : fact.Date != fact.At.InZone(site.Zone).Date ? $"Date is {fact.Date:R}, and at {site.Zone} it was {fact.At.InZone(site.Zone).Date:R}"
            : fact.Agent is not null && !kpi.IsByAgent ? $"Agent is {fact.Agent}, and the KPI is not by agent"
            : IsSound(numerator, denominator) ? null
            : $"Numerator is {numerator} and Denominator {denominator}, of a {kpi.Measure.Name}";
    }

    private bool IsSound(long numerator, long denominator) => kpi.Measure.Name switch
    {
        "count" => numerator >= 0 && denominator == 0,
        "rate" => numerator >= 0 && numerator <= denominator,
        "snapshot" => Math.Abs(numerator) == 1 && denominator == 0,
        "duration" or "age" => numerator >= 0 && denominator == 1,
        "score" => denominator == 1,
        "net score" => numerator is >= -1 and <= 1 && denominator == 1,
        _ => denominator >= 0,
    };

    private KpiCalculator Calculator(LogCut cut) => _calculators.TryGetValue(cut, out var known)
        ? known
        : _calculators[cut] = new(policy, LogGenerators.Sites, cut);
}
