using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class CubeTests
{
    private static readonly KpiSite Shanghai = new() { Id = "S", Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] };
    private static readonly KpiSite Berlin = new() { Id = "B", Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
    private static readonly LogCut Cut = new() { AsOf = Desk.At(1000) };

    [Fact]
    public void Cubes_that_were_computed_differently_do_not_merge()
    {
        var cube = Cube(new KpiPolicy(), Cut, Shanghai);

        Assert.Throws<ArgumentException>(() => cube.Merge(Cube(new KpiPolicy(), Cut with { KnownBy = Cut.AsOf }, Shanghai)));
        Assert.Throws<ArgumentException>(() => cube.Merge(Cube(new KpiPolicy { ReopenWindow = Duration.FromDays(1) }, Cut, Shanghai)));
        Assert.Throws<ArgumentException>(() => cube.Merge(Cube(new KpiPolicy { ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("low", Duration.Zero) }, Cut, Shanghai)));
        Assert.Throws<ArgumentException>(() => cube.Merge(Cube(new KpiPolicy(), Cut, Shanghai with { Zone = DateTimeZone.Utc })));
        Assert.Equal(2, cube.Merge(Cube(new KpiPolicy(), Cut, Shanghai)).Result("tickets_opened", KpiScope.Overall).Value);
    }

    [Fact]
    public void A_result_tells_how_to_read_it()
    {
        var result = Cube(new KpiPolicy(), Cut, Shanghai, Berlin).Result("frt.p90", new() { Site = "S", Agent = "ann" });

        Assert.Equal(("frt.p90", "frt", 1), (result.Figure.Id, result.Figure.Kpi.Id, result.Figure.Kpi.Version));
        Assert.Equal((Cut, "Asia/Shanghai", "ann", true), (result.Cut, result.Zone, result.Scope.Agent, result.IsExact));
        Assert.Null(Cube(new KpiPolicy(), Cut, Shanghai, Berlin).Result("frt.p90", KpiScope.Overall).Zone);
    }

    [Fact]
    public void Agents_come_in_the_order_of_their_characters_whatever_the_language()
    {
        var log = Desk.Opened().Solved(1, "a").Reopened(2).Solved(3, "B").Reopened(4).Solved(5, "A").Log;
        Assert.Equal(["A", "B", "a"], new KpiCalculator(new(), [Shanghai], Cut).Cube(log).Agents.AsEnumerable());
    }

    [Fact]
    public void Every_setting_survives_the_bytes()
    {
        var policy = new KpiPolicy { ConfidenceZ = 1.5, ReopenWindow = Duration.FromMilliseconds(1), ServiceLevelTarget = Duration.FromSeconds(2), ShortAbandon = Duration.FromSeconds(3),
            AcknowledgementTarget = Duration.FromSeconds(4), ComplaintTarget = Duration.FromSeconds(5), InboundTarget = Duration.FromSeconds(6), ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("low", Duration.FromHours(7)) };
        var cube = Cube(policy, new() { AsOf = Cut.AsOf, KnownBy = Instant.FromUtc(1969, 12, 31, 23, 59, 59) + Duration.FromNanoseconds(5) }, Shanghai, Berlin);
        var back = KpiCube.FromBytes(cube.ToBytes());

        Assert.Equal(cube.Cut, back.Cut);
        Assert.Equal(cube.ToBytes(), cube.Merge(back).ToBytes());
    }

    [Fact]
    public void Bytes_that_are_damaged_or_of_another_version_are_refused()
    {
        var bytes = Cube(new KpiPolicy(), Cut, Shanghai).ToBytes();

        Assert.Throws<ArgumentException>(() => KpiCube.FromBytes([1, .. bytes.Skip(1)]));
        Assert.Throws<ArgumentException>(() => KpiCube.FromBytes([.. bytes, 0]));
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<ArgumentException>(() => KpiCube.FromBytes(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Bytes_whose_cells_are_in_another_order_are_refused()
    {
        var (ann, bob) = ("\u0003ann"u8.ToArray(), "\u0003bob"u8.ToArray());
        var bytes = Cube(Desk.Opened().Solved(1, "ann").Reopened(2).Solved(3, "bob").Log).ToBytes();
        var swapped = (byte[])bytes.Clone();
        for (var place = 0; place <= bytes.Length - ann.Length; place++)
        {
            var here = bytes.AsSpan(place, ann.Length);
            if (here.SequenceEqual(ann) || here.SequenceEqual(bob))
            {
                (here.SequenceEqual(ann) ? bob : ann).CopyTo(swapped, place);
            }
        }

        Assert.NotEqual(bytes, swapped);
        Assert.Throws<ArgumentException>(() => KpiCube.FromBytes(swapped));
    }

    [Fact]
    public void An_owner_of_a_few_hours_leaves_no_trace_in_a_backlog_of_days()
    {
        var passedOn = Cube(Desk.Opened().Assigned(1, "ann").Assigned(2, "bo").Log);

        Assert.Equal(["bo"], passedOn.Agents);
        Assert.Equal(Cube(Desk.Opened().Assigned(2, "bo").Log).ToBytes(), passedOn.ToBytes());
    }

    [Fact]
    public void Above_4096_values_a_percentile_says_that_it_is_bounded()
    {
        var calculator = new KpiCalculator(new KpiPolicy(), [Shanghai], new() { AsOf = Desk.At(10_000) });
        var few = calculator.Cube(Tickets(4096));
        var many = calculator.Cube(Tickets(4097));

        Assert.Equal((true, 2048 * 7), (few.Result("resolution_first.p50", KpiScope.Overall).IsExact, few.Result("resolution_first.p50", KpiScope.Overall).Value));
        Assert.False(many.Result("resolution_first.p50", KpiScope.Overall).IsExact);
        Assert.InRange(many.Result("resolution_first.p50", KpiScope.Overall).Value!.Value, 2049 * 7 * 127 / 128m, 2049 * 7 * 129 / 128m);
        Assert.True(many.Result("resolution_first.mean", KpiScope.Overall).IsExact);
    }

    private static IEnumerable<IEnumerable<LogEntry>> Tickets(int number) => Enumerable.Range(1, number).Select(ticket => (IEnumerable<LogEntry>)
    [
        new TicketOpenedEntry { EventId = $"O{ticket}", OccurredAt = Desk.At(0), RecordedAt = Desk.At(0), Site = "S", Ticket = $"T{ticket}", OpenedBy = LogParty.Customer },
        new TicketSolvedEntry { EventId = $"S{ticket}", OccurredAt = Desk.At(0) + Duration.FromSeconds(7 * ticket), RecordedAt = Desk.At(0), Site = "S", Ticket = $"T{ticket}" },
    ]);

    private static KpiCube Cube(KpiPolicy policy, LogCut cut, params KpiSite[] sites) => new KpiCalculator(policy, sites, cut).Cube(Desk.Opened().Log);

    private static KpiCube Cube(IEnumerable<LogEntry> log) => new KpiCalculator(new KpiPolicy(), [Shanghai], Cut).Cube(log);
}
