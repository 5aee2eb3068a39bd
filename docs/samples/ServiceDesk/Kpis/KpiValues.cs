using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace ServiceDesk.Kpis;

/// <summary>All values of a cube as a table: kpi, scope, agent, month, num, den, value, lo, hi.</summary>
internal sealed class KpiValues(KpiCube cube, KpiConfig config)
{
    private const string Header = "kpi,scope,agent,month,num,den,value,lo,hi";

    private readonly IReadOnlyList<string> _agents = config.Agents.IsEmpty ? [.. cube.Agents] : config.Agents;

    internal void Write(TextWriter table)
    {
        table.WriteLine(Header);
        foreach (var kpi in KpiCatalogue.All.OrderBy(kpi => kpi.Id, StringComparer.Ordinal))
        {
            var values = Scopes(kpi).SelectMany(scope => cube.Results(kpi, scope.Scope).Select(result => (scope.Name, Result: result)));
            foreach (var (name, result) in values.ToLookup(value => value.Result.Figure).SelectMany(figure => figure))
            {
                Write(table, name, result);
            }
        }

        WriteScores(table);
    }

    private static void Write(TextWriter table, string name, KpiResult result)
    {
        if (result.Facts != 0 || name != "agent_month")
        {
            Write(
                table, result.Figure.Id, name, result.Scope,
                Text(result.Numerator), Text(result.Denominator), Text(result.Value), Text(result.Interval?.Low), Text(result.Interval?.High));
        }
    }

    private void WriteScores(TextWriter table)
    {
        foreach (var (name, scope) in AgentScopes().Concat(AgentMonthScopes()))
        {
            var score = Scorecard.Of(cube, scope, config.Scorecard, config.Targets).Score;
            if (score is not null || name == "agent")
            {
                Write(table, "scorecard", name, scope, "", "", Text(score), "", "");
            }
        }
    }

    private IEnumerable<(string Name, KpiScope Scope)> Scopes(KpiDefinition kpi) =>
        new[] { ("overall", KpiScope.Overall) }
            .Concat(kpi.IsByAgent ? AgentScopes() : [])
            .Concat(kpi.Measure == KpiMeasure.Age ? [] : config.Months.Select(month => ("month", KpiScope.Month(month))))
            .Concat(kpi.IsByAgent && kpi.Measure != KpiMeasure.Age ? AgentMonthScopes() : []);

    private IEnumerable<(string Name, KpiScope Scope)> AgentScopes() => _agents.Select(agent => ("agent", new KpiScope { Agent = agent }));

    private IEnumerable<(string Name, KpiScope Scope)> AgentMonthScopes() =>
        from agent in _agents
        from month in config.Months
        select ("agent_month", KpiScope.Month(month) with { Agent = agent });

    private static void Write(TextWriter table, string kpi, string name, KpiScope scope, params ReadOnlySpan<string> numbers)
    {
        var month = scope.Period is { } period ? new YearMonth(period.Start.Year, period.Start.Month).ToString("uuuu-MM", CultureInfo.InvariantCulture) : "";
        table.WriteLine($"{kpi},{name},{Quoted(scope.Agent ?? "")},{month},{string.Join(',', numbers!)}");
    }

    private static string Quoted(string text) => text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Text(decimal? number) => number?.ToString("0.###############", CultureInfo.InvariantCulture) ?? "";
}
