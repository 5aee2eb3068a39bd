using FsCheck;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What must hold of the facts and figures of a KPI.</summary>
internal static class KpiFigureLaws
{
    internal static IEnumerable<Law> Of(KpiUnderTest kpi)
    {
        yield return Law.ForAll("kpi.facts_are_sound", KpiLog.Any, log => kpi.Facts(log)
            .Select(fact => kpi.Unsound(fact, log.Cut) is { } why ? LawTexts.Of("kpi.facts_are_sound.broken", log.Tell(), fact.SourceEvent, fact.Entity, why) : null)
            .FirstOrDefault(unsound => unsound is not null));

        if (kpi.Kpi.Measure == KpiMeasure.Rate)
        {
            yield return Law.ForAll("kpi.rates_are_shares", KpiLog.Any, log =>
            {
                var result = kpi.Cube(log).Result(kpi.Kpi.Figures[0], KpiScope.Overall);
                return result is { Denominator: 0, Value: null, Interval: null }
                    || (result is { Value: >= 0 and <= 1, Interval: { } interval } && interval.Low <= (double)result.Value && (double)result.Value <= interval.High)
                        ? null
                        : LawTexts.Of("kpi.rates_are_shares.broken", log.Tell(), kpi.Figures(kpi.Cube(log)));
            });
        }

        if (kpi.Kpi.Measure.Name is not ("snapshot" or "duration" or "age"))
        {
            yield return Law.ForAll("kpi.agents_and_days_make_the_total", KpiLog.Any, log => BrokenTotal(kpi, log));
        }

        yield return new("kpi.something_is_counted", options =>
        {
            var facts = 0;
            var tried = Law.ForAll("kpi.something_is_counted", KpiLog.Any, log =>
            {
                facts += kpi.Facts(log).Count();
                return null;
            }).Try(options);
            return new("kpi.something_is_counted", tried.Cases, facts > 0 ? null : LawTexts.Of("kpi.something_is_counted.broken", tried.Cases));
        });
    }

    private static Telling? BrokenTotal(KpiUnderTest kpi, KpiLog log)
    {
        var (cube, facts, figure) = (kpi.Cube(log), kpi.Facts(log).ToList(), kpi.Kpi.Figures[0]);
        long Sum(IEnumerable<KpiScope> scopes) => scopes.Sum(scope => cube.Result(figure, scope).Numerator ?? 0);
        var total = cube.Result(figure, KpiScope.Overall).Numerator ?? 0;
        var byAgent = Sum(cube.Agents.Select(agent => new KpiScope { Agent = agent })) + facts.Where(fact => fact.Agent is null).Sum(fact => fact.Numerator);
        var byDay = Sum(facts.Select(fact => fact.Date).Distinct().Select(day => new KpiScope { Period = new DateInterval(day, day) }));
        return total == byAgent && total == byDay ? null : LawTexts.Of("kpi.agents_and_days_make_the_total.broken", log.Tell(), total, byAgent, byDay);
    }
}
