using WarehouseService.Domain;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Testing.Generators;
using WarehouseService.Domain.Testing.Laws;

namespace PolicyTests;

public sealed class KpiTests
{
    private static readonly KpiDefinition Cancelled = KpiDefinition.Own("acme.cancelled_rate", 1, KpiMeasure.Rate, isByAgent: false);

    [Fact]
    public void Our_own_kpi_obeys_every_law() =>
        KpiLaws.Check(Cancelled, (entity, cut) => FactsOf([.. LogReader.Read(entity, cut)])).ThrowIfBroken();

    [Fact]
    public void A_reading_that_takes_the_log_as_it_arrives_is_caught()
    {
        var report = KpiLaws.Check(Cancelled, (entity, _) => FactsOf(entity));

        Assert.Contains("kpi.an_event_and_its_retraction_equal_neither", report.Broken.Select(law => law.Id));
        Assert.Contains("kpi.second_deliveries_change_nothing", report.Broken.Select(law => law.Id));
        Assert.StartsWith(
            "Delivered once: acme.cancelled_rate = 0 (0/1); some of it twice: acme.cancelled_rate = 0 (0/2).",
            report.Of("kpi.second_deliveries_change_nothing").Counterexample(Languages.English),
            StringComparison.Ordinal);
    }

    // One fact for each opening: whether the ticket was cancelled.
    private static IEnumerable<KpiFact> FactsOf(IReadOnlyList<LogEntry> events) =>
        from opened in events.OfType<TicketOpenedEntry>()
        let site = LogGenerators.Sites.Single(site => site.Id == opened.Site)
        select new KpiFact
        {
            Kpi = Cancelled,
            Entity = opened.Ticket,
            SourceEvent = opened.EventId,
            Site = opened.Site,
            At = opened.OccurredAt,
            Date = opened.OccurredAt.InZone(site.Zone).Date,
            Numerator = events.OfType<TicketCancelledEntry>().Any() ? 1 : 0,
            Denominator = 1,
        };
}
