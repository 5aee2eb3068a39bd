using NodaTime;
using WarehouseService.Domain.Kpi;

namespace ServiceDesk.Report;

/// <summary>One agent's resolution efficiency of one month, with the first of the tickets that spoiled it.</summary>
internal sealed class AgentMonth(string agent, YearMonth month)
{
    private const int ShownAtMost = 5;
    private readonly List<KpiFact> _missed = [];

    internal string Agent { get; } = agent;

    internal YearMonth Month { get; } = month;

    internal long InTime { get; private set; }

    internal long All { get; private set; }

    internal IReadOnlyList<KpiFact> Missed => _missed;

    internal WilsonInterval Interval => WilsonInterval.Of(InTime, All, DeskPolicy.Kpis.ConfidenceZ);

    internal void Add(KpiFact fact)
    {
        InTime += fact.Numerator;
        All += fact.Denominator;
        if (fact.Numerator == 0 && _missed.Count < ShownAtMost)
        {
            _missed.Add(fact);
        }
    }
}
