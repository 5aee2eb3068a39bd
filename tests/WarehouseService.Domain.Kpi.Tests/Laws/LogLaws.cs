using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 200)]
public sealed class LogLaws
{
    [Property]
    public Property Every_figure_equals_its_naive_definition(LogCase it)
    {
        var (cube, naive) = (it.Cube(), new NaiveDesk(it.Log, it.Cut, LogGenerators.Policy, LogGenerators.Sites));
        var wrong =
            from kpi in KpiCatalogue.All
            from scope in LogCase.Scopes()
            from result in cube.Results(kpi, scope)
            let expected = naive.Figure(result.Figure, scope)
            where expected != (result.Numerator, result.Denominator) || result != cube.Result(result.Figure, scope)
            select $"{result.Figure} of {scope}: {(result.Numerator, result.Denominator)}, not {expected}";
        var list = wrong.ToList();
        return (list.Count == 0).Label(string.Join("\n", list.Take(3)));
    }

    [Fact]
    public void The_generated_logs_reach_every_kpi_and_both_answers_of_every_rate()
    {
        var facts = Generators.LogCases().Generator.Sample(1000)
            .SelectMany(it => LogEntities.Of(it.Log).SelectMany(it.Calculator.Facts)).ToLookup(fact => fact.Kpi);

        Assert.All(KpiCatalogue.All, kpi => Assert.True(facts[kpi].Count() > 20, kpi.Id));
        Assert.All(KpiCatalogue.All, kpi => Assert.Equal(kpi.IsByAgent, facts[kpi].Any(fact => fact.Agent is not null)));
        Assert.All(
            KpiCatalogue.All.Where(kpi => kpi.Measure == KpiMeasure.Rate && kpi.Id != "pick_accuracy"),
            kpi => Assert.Equal([0, 1], facts[kpi].Select(fact => fact.Numerator).Distinct().Order()));
    }

    [Property]
    public bool The_order_of_arrival_changes_nothing(LogCase it, int seed) =>
        Same(it, it with { Log = [.. it.Log.OrderBy(entry => Scatter(entry.EventId, seed))] });

    [Property]
    public bool Delivering_events_again_changes_nothing(LogCase it, int seed) =>
        Same(it, it with { Log = [.. it.Log, .. it.Log.Where(entry => Scatter(entry.EventId, seed) % 2 == 0).Select(Later)] })
        && Same(it, it with { Log = [.. it.Log.Select(Later).Where(entry => Scatter(entry.EventId, seed) % 2 == 0), .. it.Log] });

    [Property]
    public bool An_event_and_its_retraction_equal_neither_in_either_order(LogCase it, int seed)
    {
        var victims = it.Log.Where(entry => entry is not EventRetractedEntry && Scatter(entry.EventId, seed) % 4 == 0).ToList();
        var retractions = victims.Select((victim, place) => new EventRetractedEntry
        {
            EventId = $"R{place}", OccurredAt = victim.OccurredAt, RecordedAt = victim.RecordedAt, Site = victim.Site, Target = victim.EventId,
        }).ToList();
        var neither = it with { Log = [.. it.Log.Except(victims)] };

        return Same(neither, it with { Log = [.. it.Log, .. retractions] }) && Same(neither, it with { Log = [.. retractions, .. it.Log] });
    }

    [Property]
    public bool A_retraction_cannot_be_retracted(LogCase it)
    {
        var retractions = it.Log.OfType<EventRetractedEntry>().Select((victim, place) => new EventRetractedEntry
        {
            EventId = $"R{place}", OccurredAt = victim.OccurredAt, RecordedAt = victim.RecordedAt, Site = victim.Site, Target = victim.EventId,
        });
        return Same(it, it with { Log = [.. it.Log, .. retractions] });
    }

    [Property]
    public bool Reading_what_was_known_by_an_instant_equals_reading_what_had_arrived_by_then(LogCase it, byte days)
    {
        var cut = it.Cut with { KnownBy = LogGenerators.Start + Duration.FromDays(days % 80) };
        return Same(it with { Cut = cut }, it with { Cut = cut, Log = [.. it.Log.Where(entry => entry.RecordedAt <= cut.KnownBy)] });
    }

    [Property]
    public bool What_happens_from_the_as_of_instant_on_changes_nothing(LogCase it) =>
        Same(it, it with { Log = [.. it.Log.Where(entry => entry is EventRetractedEntry || entry.OccurredAt < it.Cut.AsOf)] });

    [Property]
    public bool Sharding_by_entity_changes_nothing(LogCase it, int seed)
    {
        var shards = LogEntities.Of(it.Log)
            .GroupBy(entity => Scatter(entity[0].EventId, seed) % 3)
            .Select(shard => it.Calculator.Cube(shard))
            .OrderBy(shard => Scatter(shard.Agents.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), seed))
            .ToList();
        var merged = shards.Aggregate(it.Calculator.Cube(ImmutableArray<LogEntry>.Empty), (sum, shard) => sum.Merge(shard));

        return merged.ToBytes().SequenceEqual(it.Cube().ToBytes());
    }

    [Property(MaxTest = 50)]
    public bool Following_the_log_event_by_event_equals_computing_it_at_once(LogCase it, int seed)
    {
        var live = new LiveKpiCube(it.Calculator);
        var arrived = ImmutableArray<LogEntry>.Empty;
        foreach (var entry in it.Log.Concat(it.Log.Where(entry => Scatter(entry.EventId, seed) % 5 == 0).Select(Later)).OrderBy(entry => Scatter(entry.EventId, seed)))
        {
            live.Add(entry);
            arrived = arrived.Add(entry);
            if (arrived.Length % 10 == 0 && !live.Cube().ToBytes().SequenceEqual(it.Calculator.Cube(arrived).ToBytes()))
            {
                return false;
            }
        }

        return live.Cube().ToBytes().SequenceEqual(it.Calculator.Cube(arrived).ToBytes());
    }

    [Property]
    public bool What_is_added_and_taken_back_leaves_nothing(LogCase it, LogCase other)
    {
        var builder = new KpiCubeBuilder(keepsValues: true);
        var (kept, back) = (FactsOf(it).ToList(), FactsOf(other).ToList());
        kept.Concat(back).ToList().ForEach(builder.Add);
        back.ForEach(builder.Subtract);
        return it.Calculator.Cube(builder).ToBytes().SequenceEqual(it.Cube().ToBytes());
    }

    [Property]
    public bool A_quick_reply_to_an_unanswered_ticket_never_lowers_the_timely_reply_rate(LogCase it, byte day)
    {
        var opened = LogGenerators.Start + Duration.FromDays(day % 60);
        var opening = new TicketOpenedEntry
        { EventId = "E9000", OccurredAt = opened, RecordedAt = opened, Site = "S0", Ticket = "T9", OpenedBy = LogParty.Customer, Channel = "email" };
        var replied = opened + Duration.FromMinutes(1);
        var reply = new MessagePostedEntry
        { EventId = "E9001", OccurredAt = replied, RecordedAt = replied, Site = "S0", Ticket = "T9", Agent = "ann", Author = LogParty.Agent, IsPublic = true };

        var before = (it with { Log = it.Log.Add(opening) }).Cube().Result("timely_reply_rate", KpiScope.Overall).Value;
        var after = (it with { Log = [.. it.Log, opening, reply] }).Cube().Result("timely_reply_rate", KpiScope.Overall).Value;
        return before is null || after >= before;
    }

    [Property(MaxTest = 50)]
    public bool The_bytes_of_a_cube_give_it_back(LogCase it)
    {
        var (cube, back) = (it.Cube(), KpiCube.FromBytes(it.Cube().ToBytes()));
        return back.ToBytes().SequenceEqual(cube.ToBytes())
            && LogCase.Scopes().All(scope => KpiCatalogue.All.SelectMany(kpi => kpi.Figures).All(figure => cube.Result(figure, scope) == back.Result(figure, scope)));
    }

    [Property]
    public bool Agents_and_unassigned_make_the_total(LogCase it)
    {
        var cube = it.Cube();
        var unassigned = LogEntities.Of(it.Log).SelectMany(it.Calculator.Facts).Where(fact => fact.Agent is null).ToLookup(fact => fact.Kpi);
        return KpiCatalogue.All.Where(kpi => !HasPercentiles(kpi)).All(kpi =>
            cube.Result(kpi.Id, KpiScope.Overall).Numerator
            == unassigned[kpi].Sum(fact => fact.Numerator) + cube.Agents.Sum(agent => cube.Result(kpi.Id, new() { Agent = agent }).Numerator));
    }

    [Property(MaxTest = 50)]
    public bool Sites_and_months_and_days_make_the_total_of_what_is_no_snapshot(LogCase it)
    {
        var cube = it.Cube();
        var days = Enumerable.Range(0, 130).Select(day => new LocalDate(2024, 1, 1).PlusDays(day)).ToList();
        var months = days.Select(day => new YearMonth(day.Year, day.Month)).Distinct().Select(month => month.ToDateInterval());
        return KpiCatalogue.All.Where(kpi => kpi.Measure != KpiMeasure.Snapshot && !HasPercentiles(kpi)).All(kpi =>
        {
            var total = cube.Result(kpi.Id, KpiScope.Overall).Numerator;
            return total == months.Sum(month => cube.Result(kpi.Id, new() { Period = month }).Numerator)
                && total == days.Sum(day => cube.Result(kpi.Id, new() { Period = new(day, day) }).Numerator)
                && total == LogGenerators.Sites.Sum(site => cube.Result(kpi.Id, new() { Site = site.Id }).Numerator);
        });
    }

    [Property]
    public bool Rates_are_between_0_and_1_and_inside_their_intervals(LogCase it)
    {
        var cube = it.Cube();
        return LogCase.Scopes().SelectMany(scope => KpiCatalogue.All.Where(kpi => kpi.Measure == KpiMeasure.Rate).Select(kpi => cube.Result(kpi.Id, scope)))
            .All(rate => rate is { Denominator: 0, Value: null, Interval: null }
                || (rate is { Value: >= 0 and <= 1, Interval: { Low: >= 0, High: <= 1 } interval }
                    && interval.Low <= (double)rate.Value && (double)rate.Value <= interval.High));
    }

    private static IEnumerable<KpiFact> FactsOf(LogCase it) => LogEntities.Of(it.Log).SelectMany(it.Calculator.Facts);

    private static bool HasPercentiles(KpiDefinition kpi) => kpi.Measure == KpiMeasure.Duration || kpi.Measure == KpiMeasure.Age;

    private static bool Same(LogCase left, LogCase right) => left.Cube().ToBytes().SequenceEqual(right.Cube().ToBytes());

    private static LogEntry Later(LogEntry entry) => entry with { RecordedAt = entry.RecordedAt + Duration.FromDays(9) };

    private static int Scatter(string id, int seed)
    {
        var hash = seed;
        foreach (var character in id)
        {
            hash = unchecked((hash * 31) + character);
        }

        return unchecked((hash ^ (hash >> 13)) * 0x5bd1e995) & int.MaxValue;
    }
}
