using System.Text.Json;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Cases;

public sealed class CalendarCaseTests
{
    private static readonly Dictionary<string, CaseFile> Files =
        new[] { "core.json", "edge.json", "hard-zones.json", "overnight.json", "combine.json", "versioned-calendar.json" }.ToDictionary(name => name, name => new CaseFile(name));

    public static IEnumerable<object[]> All() => Files.Keys.SelectMany(name => CaseFile.IdsOf(name).Select(id => new[] { name, id[0] }));

    [Theory]
    [MemberData(nameof(All))]
    public void The_calendar_gives_the_expected_answer(string file, string id)
    {
        var item = Files[file].Case(id);
        var calendar = Files[file].HoursOf(item);
        var start = CaseFile.InstantOf(item.GetProperty("start"));
        var expected = item.GetProperty("expected");
        switch (item.GetProperty("op").GetString())
        {
            case "add":
                Assert.Equal(Moment.At(CaseFile.InstantOf(expected)), calendar.Add(start, SecondsOf(item)));
                break;
            case "subtract":
                Assert.Equal(Moment.At(CaseFile.InstantOf(expected)), calendar.Subtract(start, SecondsOf(item)));
                break;
            case "between":
                Assert.Equal(Duration.FromSeconds(expected.GetInt64()), calendar.Between(start, CaseFile.InstantOf(item.GetProperty("end"))));
                break;
            case "isOpen":
                Assert.Equal(expected.GetBoolean(), calendar.IsOpen(start));
                break;
            case var operation:
                Assert.Fail($"unknown operation {operation}");
                break;
        }
    }

    private static Duration SecondsOf(JsonElement item) => Duration.FromSeconds(item.GetProperty("seconds").GetInt64());
}
