using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

/// <summary>A generated log with the policy and the sites to read it under.</summary>
public sealed record LogCase
{
    private static readonly ConcurrentDictionary<LogCut, KpiCalculator> Calculators = new();

    public required ImmutableArray<LogEntry> Log { get; init; }

    internal LogCut Cut { get; init; } = new() { AsOf = LogGenerators.Start + Duration.FromDays(60) };

    internal KpiCalculator Calculator => Calculators.GetOrAdd(Cut, cut => new(LogGenerators.Policy, LogGenerators.Sites, cut));

    internal KpiCube Cube() => Calculator.Cube(Log);

    internal static IEnumerable<KpiScope> Scopes()
    {
        yield return KpiScope.Overall;
        foreach (var agent in LogGenerators.Agents.OfType<string>())
        {
            yield return new KpiScope { Agent = agent };
        }

        for (var month = new YearMonth(2024, 1); month <= new YearMonth(2024, 4); month = month.PlusMonths(1))
        {
            yield return KpiScope.Month(month);
            foreach (var agent in LogGenerators.Agents.OfType<string>())
            {
                yield return KpiScope.Month(month) with { Agent = agent };
            }
        }
    }

    public override string ToString() => string.Join("\n", Log.Select(entry => entry.ToString()).Prepend(Cut.ToString()));
}
