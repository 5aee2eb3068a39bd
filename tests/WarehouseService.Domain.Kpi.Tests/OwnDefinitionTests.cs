using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class OwnDefinitionTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly LogCut Cut = new() { AsOf = Instant.FromUtc(2026, 2, 1, 0, 0) };

    [Fact]
    public void Facts_of_ones_own_make_figures_of_ones_own()
    {
        var kettles = KpiDefinition.Own("acme.kettles_boiled", 1, KpiMeasure.Rate);
        var cube = new KpiCubeBuilder();
        foreach (var yes in new[] { 1, 1, 0, 1 })
        {
            cube.Add(new()
            {
                Kpi = kettles, Entity = "K1", SourceEvent = "E1", Site = "S1", At = Instant.FromUtc(2026, 1, 5, 0, 0), Date = new(2026, 1, 5), Numerator = yes, Denominator = 1,
            });
        }

        var calculator = new KpiCalculator(new KpiPolicy(), [new() { Id = "S1", Zone = Shanghai }], Cut);
        Assert.Equal(0.75m, calculator.Cube(cube).Result(kettles.Figures[0], KpiScope.Overall).Value);
        Assert.Equal(("acme.kettles_boiled", "acme.kettles_boiled"), (kettles.Name(Languages.Chinese), kettles.Meaning(Languages.English)));
    }

    [Theory]
    [InlineData("kettles_boiled", 1)]
    [InlineData(".kettles", 1)]
    [InlineData("", 1)]
    [InlineData("acme.kettles", 0)]
    public void An_id_that_could_be_the_catalogues_and_a_version_of_none_are_refused(string id, int version) =>
        Assert.ThrowsAny<ArgumentException>(() => KpiDefinition.Own(id, version, KpiMeasure.Count));

    [Fact]
    public void Events_are_read_once_in_their_order_without_what_is_retracted()
    {
        TicketOpenedEntry Opened(string id, int hour) => new()
        {
            EventId = id, OccurredAt = Instant.FromUtc(2026, 1, 5, hour, 0), RecordedAt = Instant.FromUtc(2026, 1, 6, hour, 0), Site = "S1", Ticket = id, OpenedBy = LogParty.Customer,
        };
        var retraction = new EventRetractedEntry { EventId = "E9", OccurredAt = Instant.FromUtc(2026, 1, 5, 0, 0), RecordedAt = Instant.FromUtc(2026, 1, 6, 0, 0), Site = "S1", Target = "E3" };
        var read = LogReader.Read([Opened("E2", 9), Opened("E1", 8), retraction, Opened("E3", 7), Opened("E2", 9)], Cut);
        Assert.Equal(["E1", "E2"], read.Select(entry => entry.EventId));
    }
}
