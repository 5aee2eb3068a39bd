using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>How a log comes to be known changes no figure.</summary>
internal static class KpiArrivalLaws
{
    internal static IEnumerable<Law> Of(KpiUnderTest kpi)
    {
        yield return Same("kpi.order_of_arrival_changes_nothing", kpi, log => log with { Entries = [.. log.Entries.OrderBy(log.Scattered)] });

        yield return Same("kpi.second_deliveries_change_nothing", kpi, log => log with
        {
            Entries = [.. log.Entries, .. log.Entries.Where(entry => log.Picks(entry, 2)).Select(entry => entry with { RecordedAt = entry.RecordedAt + Duration.FromDays(9) })],
        });

        yield return Law.ForAll("kpi.an_event_and_its_retraction_equal_neither", KpiLog.Any, log =>
        {
            var victims = log.Entries.Where(entry => entry is not EventRetractedEntry && log.Picks(entry, 4)).ToList();
            var neither = log with { Entries = [.. log.Entries.Except(victims)] };
            var both = log with { Entries = [.. victims.Select(Retraction), .. log.Entries] };
            return Difference(kpi, "kpi.an_event_and_its_retraction_equal_neither", both, neither);
        });

        yield return Same("kpi.what_happens_after_the_cut_changes_nothing", kpi, log => log with
        {
            Entries = [.. log.Entries.Where(entry => entry is EventRetractedEntry || entry.OccurredAt < log.Cut.AsOf)],
        });

        yield return Law.ForAll("kpi.what_was_not_yet_known_changes_nothing", KpiLog.Any, log =>
        {
            var cut = log.Cut with { KnownBy = LogGenerators.Start + Duration.FromDays(log.Pick % 80) };
            var known = log with { Cut = cut, Entries = [.. log.Entries.Where(entry => entry.RecordedAt <= cut.KnownBy)] };
            return Difference(kpi, "kpi.what_was_not_yet_known_changes_nothing", log with { Cut = cut }, known);
        });

        yield return Law.ForAll("kpi.shards_merge_to_the_whole", KpiLog.Any, log =>
        {
            var merged = LogEntities.Of(log.Entries).GroupBy(entity => log.Scattered(entity[0]) % 3)
                .Select(shard => kpi.Cube(shard.SelectMany(entity => kpi.Facts(entity, log.Cut)), log.Cut))
                .Aggregate(kpi.Cube([], log.Cut), (sum, shard) => sum.Merge(shard));
            return Difference(kpi, "kpi.shards_merge_to_the_whole", log, kpi.Cube(log), merged);
        });

        yield return Law.ForAll("kpi.what_is_added_and_taken_back_leaves_nothing", KpiLog.Any, log =>
        {
            var builder = new KpiCubeBuilder(keepsValues: true);
            kpi.Facts(log).ToList().ForEach(builder.Add);
            kpi.Facts(log).ToList().ForEach(builder.Subtract);
            return Difference(kpi, "kpi.what_is_added_and_taken_back_leaves_nothing", log, kpi.Cube(builder, log.Cut), kpi.Cube([], log.Cut));
        });

        yield return Law.ForAll("kpi.event_by_event_equals_at_once", KpiLog.Any, log =>
            Difference(kpi, "kpi.event_by_event_equals_at_once", log, kpi.Cube(log), Followed(kpi, log)));
    }

    private static Law Same(string id, KpiUnderTest kpi, Func<KpiLog, KpiLog> changed) => Law.ForAll(id, KpiLog.Any, log => Difference(kpi, id, log, changed(log)));

    private static Telling? Difference(KpiUnderTest kpi, string law, KpiLog log, KpiLog other) => Difference(kpi, law, log, kpi.Cube(log), kpi.Cube(other));

    private static Telling? Difference(KpiUnderTest kpi, string law, KpiLog log, KpiCube cube, KpiCube other) => cube.ToBytes().SequenceEqual(other.ToBytes())
        ? null
        : LawTexts.Of($"{law}.broken", log.Tell(), kpi.Figures(cube), kpi.Figures(other));

    private static EventRetractedEntry Retraction(LogEntry victim, int place) => new()
    {
        EventId = $"R{place}", OccurredAt = victim.OccurredAt, RecordedAt = victim.RecordedAt, Site = victim.Site, Target = victim.EventId,
    };

    // Each event that arrives takes back the facts of its entity and adds those of all that is known of it by then.
    private static KpiCube Followed(KpiUnderTest kpi, KpiLog log)
    {
        var builder = new KpiCubeBuilder(keepsValues: true);
        foreach (var entity in LogEntities.Of(log.Entries))
        {
            List<KpiFact> counted = [];
            for (var arrived = 1; arrived <= entity.Count; arrived++)
            {
                counted.ForEach(builder.Subtract);
                counted = [.. kpi.Facts([.. entity.Take(arrived)], log.Cut)];
                counted.ForEach(builder.Add);
            }
        }

        return kpi.Cube(builder, log.Cut);
    }
}
