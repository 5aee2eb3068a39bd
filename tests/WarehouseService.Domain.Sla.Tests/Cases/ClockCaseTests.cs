using System.Text.Json;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Cases;

public sealed class ClockCaseTests
{
    private static readonly CaseFile File = new("pause-resume.json");

    public static IEnumerable<object[]> All() => CaseFile.IdsOf("pause-resume.json");

    [Theory]
    [MemberData(nameof(All))]
    public void The_clock_reads_as_expected(string id)
    {
        var item = File.Case(id);
        var expected = item.GetProperty("expected");
        var asOf = item.TryGetProperty("asOf", out var at) ? CaseFile.InstantOf(at) : LastOf(item);
        var calendars = new Calendars([new("site", File.CalendarOf(item.GetProperty("calendar").GetString()!))]);
        var reading = ClockOf(item).Read(calendars, asOf);

        if (expected.TryGetProperty("cycles", out var cycles))
        {
            Assert.Equal(cycles.EnumerateArray().Select(CycleOf), ClockOf(item).CyclesAt(calendars, asOf));
            Assert.Equal(SecondsOf(expected, "totalElapsedSeconds"), reading.TotalElapsed);
            Assert.Equal(expected.GetProperty("breachedCycles").GetInt32(), reading.BreachedCycles);
            return;
        }

        Assert.Equal(expected.GetProperty("state").GetString(), reading.State.ToString(), ignoreCase: true);
        Assert.Equal(SecondsOf(expected, "elapsedSeconds"), reading.Elapsed);
        Assert.Equal(SecondsOf(expected, "remainingSeconds"), reading.Remaining);
        Assert.Equal(SecondsOf(expected, "overrunSeconds"), reading.Overrun);
        Assert.Equal(expected.GetProperty("breached").GetBoolean(), reading.Breached);
        Assert.Equal(InstantOf(expected, "breachedAt"), reading.BreachedAt);
        Assert.Equal(InstantOf(expected, "due"), reading.Due?.Instant);
        Assert.Equal(InstantOf(expected, "dueIfResumedAtAsOf"), reading.DueIfResumed?.Instant);
    }

    private static SlaClock ClockOf(JsonElement item) =>
        item.GetProperty("events").EnumerateArray().Aggregate(SlaClock.Of(SecondsOf(item, "targetSeconds"), "site"), (clock, mark) => After(clock, mark));

    private static SlaClock After(SlaClock clock, JsonElement mark)
    {
        var at = CaseFile.InstantOf(mark.GetProperty("at"));
        return mark.GetProperty("type").GetString() switch
        {
            "start" => clock.Start(at),
            "pause" => clock.Pause(at, "waiting for the customer"),
            "resume" => clock.Resume(at),
            "stop" => clock.Stop(at),
            var type => throw new InvalidDataException($"unknown event {type}"),
        };
    }

    private static SlaCycle CycleOf(JsonElement cycle) => new()
    {
        Start = CaseFile.InstantOf(cycle.GetProperty("start")),
        Stop = CaseFile.InstantOf(cycle.GetProperty("stop")),
        Elapsed = SecondsOf(cycle, "elapsedSeconds"),
        Breached = cycle.GetProperty("breached").GetBoolean(),
    };

    private static Instant LastOf(JsonElement item) => CaseFile.InstantOf(item.GetProperty("events").EnumerateArray().Last().GetProperty("at"));

    private static Duration SecondsOf(JsonElement json, string name) => Duration.FromSeconds(json.GetProperty(name).GetInt64());

    private static Instant? InstantOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? CaseFile.InstantOf(value) : null;
}
