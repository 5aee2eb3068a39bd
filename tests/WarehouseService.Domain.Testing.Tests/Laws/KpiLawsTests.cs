using NodaTime;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Testing.Generators;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Testing.Tests.Laws;

public sealed class KpiLawsTests
{
    private static readonly LawOptions Quick = new() { Cases = 60 };

    private static readonly KpiDefinition Escalated = KpiDefinition.Own("acme.escalated_rate", 1, KpiMeasure.Rate);

    private static readonly LawReport Obeyed = KpiLaws.Check(Escalated, Sound, options: Quick);

    [Fact]
    public void Every_definition_of_the_catalogue_obeys_every_law()
    {
        foreach (var definition in KpiCatalogue.All)
        {
            var report = KpiLaws.Check(definition, options: new() { Cases = 4, Without = ["kpi.something_is_counted"] });
            Assert.True(report.Holds, report.ToString());
        }
    }

    [Fact]
    public void A_sound_definition_of_a_teams_own_obeys_them_too()
    {
        var report = Obeyed;
        Assert.True(report.Holds, report.ToString());
        Assert.Equal(12, report.Laws.Length);
    }

    [Theory]
    [InlineData("kpi.order_of_arrival_changes_nothing")]
    [InlineData("kpi.second_deliveries_change_nothing")]
    [InlineData("kpi.an_event_and_its_retraction_equal_neither")]
    [InlineData("kpi.what_happens_after_the_cut_changes_nothing")]
    [InlineData("kpi.what_was_not_yet_known_changes_nothing")]
    [InlineData("kpi.shards_merge_to_the_whole")]
    [InlineData("kpi.what_is_added_and_taken_back_leaves_nothing")]
    [InlineData("kpi.event_by_event_equals_at_once")]
    [InlineData("kpi.facts_are_sound")]
    [InlineData("kpi.rates_are_shares")]
    [InlineData("kpi.agents_and_days_make_the_total")]
    [InlineData("kpi.something_is_counted")]
    public void Every_law_is_broken_by_a_reading_that_breaks_it(string law)
    {
        var calls = 0;
        KpiReading broken = law switch
        {
            "kpi.order_of_arrival_changes_nothing" => (entity, cut) => Sound([entity[0]], cut).Concat(Sound(entity, cut)),
            "kpi.second_deliveries_change_nothing" => (entity, cut) => Sound(entity, cut).SelectMany(fact => Enumerable.Repeat(fact, entity.Count)),
            "kpi.an_event_and_its_retraction_equal_neither" => (entity, cut) => Sound([.. entity.Where(entry => entry is not EventRetractedEntry)], cut),
            "kpi.what_happens_after_the_cut_changes_nothing" => (entity, cut) => Sound(entity, cut with { AsOf = cut.AsOf + Duration.FromDays(30) }),
            "kpi.what_was_not_yet_known_changes_nothing" => (entity, cut) => Sound(entity, cut with { KnownBy = null }),
            "kpi.facts_are_sound" => (entity, cut) => Sound(entity, cut).Select(fact => fact with { Date = fact.Date.PlusDays(1) }),
            "kpi.rates_are_shares" => (entity, cut) => Sound(entity, cut).Select(fact => fact with { Numerator = 2 }),
            "kpi.something_is_counted" => (_, _) => [],
            _ => (entity, cut) => calls++ % 3 == 0 ? [] : Sound(entity, cut),
        };
        var report = KpiLaws.Check(Escalated, broken, options: Only.Of(law, Obeyed, Quick));
        Assert.True(!report.Of(law).Holds, report.ToString());
    }

    [Fact]
    public void The_smallest_log_is_told_entry_by_entry()
    {
        var told = KpiLaws.Check(Escalated, (entity, cut) => Sound([.. entity.Where(entry => entry is not EventRetractedEntry)], cut), options: Quick)
            .Of("kpi.an_event_and_its_retraction_equal_neither").Counterexample(Languages.English)!;
        Assert.Contains("acme.escalated_rate = ", told, StringComparison.Ordinal);
        Assert.Contains("TicketOpenedEntry(", told, StringComparison.Ordinal);
        Assert.Equal(4, told.Split('\n').Length);
    }

    [Fact]
    public void A_definition_without_a_reading_is_refused() => Assert.Throws<ArgumentException>(() => KpiLaws.Check(Escalated));

    [Fact]
    public void The_same_seed_gives_the_same_report() => Assert.Equal(Obeyed, KpiLaws.Check(Escalated, Sound, options: Quick));

    private static IEnumerable<KpiFact> Sound(IReadOnlyList<LogEntry> entity, LogCut cut)
    {
        var events = LogReader.Read(entity, cut).ToList();
        if (events.OfType<TicketOpenedEntry>().FirstOrDefault() is not { } opened)
        {
            yield break;
        }

        var site = LogGenerators.Sites.Single(site => site.Id == opened.Site);
        yield return new KpiFact
        {
            Kpi = Escalated,
            Entity = opened.Ticket,
            SourceEvent = opened.EventId,
            Site = opened.Site,
            At = opened.OccurredAt,
            Date = opened.OccurredAt.InZone(site.Zone).Date,
            Numerator = events.OfType<TicketEscalatedEntry>().Any() ? 1 : 0,
            Denominator = 1,
        };
    }
}
