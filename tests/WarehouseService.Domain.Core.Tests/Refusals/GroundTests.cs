using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests;

public sealed class GroundTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "–" },
        { "a, b", "a, b" },
        { "", "" },
        { 1234567, "1234567" },
        { -1234.5m, "-1234.5" },
        { 12L, "12" },
        { Sample.Noon, "2026-03-01T12:00:00Z" },
        { Sample.Noon + Duration.FromMilliseconds(1999), "2026-03-01T12:00:01Z" },
        { Role.SupplyChain, "supply-chain" },
        { Sample.Ann, "agent/ann" },
        { ImmutableArray.Create("task/1", "task/2"), "task/1, task/2" },
        { new object?[] { 0.5m, null, Sample.Noon, Role.Agent }, "0.5, –, 2026-03-01T12:00:00Z, agent" },
        { Array.Empty<string>(), "" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_the_same_in_every_culture(object? value, string text)
    {
        foreach (var name in (string[])["", "en-US", "de-DE", "zh-CN", "ar-SA", "fa-IR"])
        {
            using (new InCulture(name))
            {
                Assert.Equal(text, new Ground("value", value).ToString());
            }
        }
    }

    [Fact]
    public void A_pair_is_a_ground()
    {
        Ground ground = ("left", 3);
        Assert.Equal(new Ground("left", 3), ground);
        Assert.Equal(ground, Ground.FromValueTuple(("left", 3)));
    }
}
