using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class ReadingRuleTests
{
    private static readonly KpiSite Site = new() { Id = "S", Zone = DateTimeZone.Utc };

    [Fact]
    public void Events_of_one_instant_are_ordered_by_number_and_not_by_letter() =>
        Assert.Equal(0, Desk.Opened().And(Solve("E10", 5)).And(Reopen("E9", 5)).Value("backlog"));

    [Fact]
    public void The_last_number_of_an_id_is_its_number_however_long()
    {
        var desk = Desk.Opened().And(Reopen("E2-100000000000000000000000000002", 5)).And(Solve("E7-99999999999999999999999999999", 5));
        Assert.Equal(1, desk.Value("tickets_reopened_events"));
    }

    [Fact]
    public void A_retraction_that_occurred_later_than_the_cut_still_voids() =>
        Assert.Equal(0, Desk.Opened(asOf: 10).And(Retraction("E1", occurred: 20, recorded: 30)).Value("tickets_opened"));

    [Fact]
    public void A_retraction_that_was_not_yet_known_does_not_void()
    {
        var desk = Desk.Opened(asOf: 10).And(Retraction("E1", occurred: 5, recorded: 30));
        var then = new Desk { Cut = new() { AsOf = Desk.At(10), KnownBy = Desk.At(29) } };
        desk.Log.ToList().ForEach(entry => then.And(entry));

        Assert.Equal((0, 1), (desk.Value("tickets_opened"), then.Value("tickets_opened")));
    }

    [Fact]
    public void What_occurs_at_the_as_of_instant_is_not_counted() =>
        Assert.Equal((0, 1), (Desk.Opened(at: 10, asOf: 10).Value("tickets_opened"), Desk.Opened(at: 9.999, asOf: 10).Value("tickets_opened")));

    [Fact]
    public void A_retraction_of_something_else_goes_along_with_an_entity_unharmed()
    {
        var calculator = new KpiCalculator(new KpiPolicy(), [Site], new LogCut { AsOf = Desk.At(100) });
        Assert.NotEmpty(calculator.Facts(Desk.Opened().And(Retraction("E77", 1, 1)).Log));
        Assert.Empty(calculator.Facts([Retraction("E77", 1, 1)]));
        Assert.Single(LogEntities.Of([Retraction("E77", 1, 1), .. Desk.Opened().Log]));
    }

    [Fact]
    public void Two_entities_in_one_history_are_refused()
    {
        var calculator = new KpiCalculator(new KpiPolicy(), [Site], new LogCut { AsOf = Desk.At(100) });
        var other = new TicketClosedEntry { EventId = "E2", OccurredAt = Desk.At(1), RecordedAt = Desk.At(1), Site = "S", Ticket = "other" };

        Assert.Contains("other", Assert.Throws<ArgumentException>(() => calculator.Facts([.. Desk.Opened().Log, other])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_not_known_is_refused_by_name()
    {
        var calculator = new KpiCalculator(new KpiPolicy(), [new KpiSite { Id = "S2", Zone = DateTimeZone.Utc }], new LogCut { AsOf = Desk.At(100) });
        Assert.Contains("'S'", Assert.Throws<ArgumentException>(() => calculator.Facts(Desk.Opened().Log)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_settings_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new KpiPolicy { ReopenWindow = Duration.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new KpiPolicy { ConfidenceZ = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new KpiPolicy { ResolutionTargets = new KpiPolicy().ResolutionTargets.Add("low", Duration.FromSeconds(-1)) });
        Assert.Throws<ArgumentException>(() => new KpiCalculator(new KpiPolicy(), [Site, Site with { Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] }], new LogCut { AsOf = Desk.Midnight }));
        Assert.Throws<ArgumentException>(() => new KpiSite { Id = " ", Zone = DateTimeZone.Utc });
        Assert.Throws<ArgumentException>(() => Solve("", 1));
        Assert.Throws<ArgumentException>(() => KpiCatalogue.Figure("frt"));
    }

    private static TicketSolvedEntry Solve(string id, double at) => new() { EventId = id, OccurredAt = Desk.At(at), RecordedAt = Desk.At(at), Site = "S", Ticket = "T" };

    private static TicketReopenedEntry Reopen(string id, double at) => new() { EventId = id, OccurredAt = Desk.At(at), RecordedAt = Desk.At(at), Site = "S", Ticket = "T" };

    private static EventRetractedEntry Retraction(string target, double occurred, double recorded) =>
        new() { EventId = "R1", OccurredAt = Desk.At(occurred), RecordedAt = Desk.At(recorded), Site = "S", Target = target };
}
