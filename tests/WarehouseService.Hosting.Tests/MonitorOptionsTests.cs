using NodaTime;

namespace WarehouseService.Hosting.Tests;

public sealed class MonitorOptionsTests
{
    [Fact]
    public void The_defaults_are_as_documented() => Assert.Equal(
        new MonitorOptions
        {
            PollInterval = Duration.FromSeconds(1), Lease = Duration.FromMinutes(1), BatchSize = 100, Parallelism = 8, LateAfter = Duration.FromMinutes(1),
        },
        new MonitorOptions());

    [Fact]
    public void What_is_out_of_range_is_named_with_its_value_and_what_would_be_right()
    {
        Says("PollInterval", "0:00:00:00", "more than 0 and at most 1 day", () => new MonitorOptions { PollInterval = Duration.Zero });
        Says("PollInterval", "1:00:00:00.0000001", "more than 0 and at most 1 day", () => new MonitorOptions { PollInterval = Duration.FromDays(1) + Duration.FromTicks(1) });
        Says("Lease", "-0:00:00:01", "more than 0 and at most 1 day", () => new MonitorOptions { Lease = Duration.FromSeconds(-1) });
        Says("BatchSize", "0", "1 to 1000", () => new MonitorOptions { BatchSize = 0 });
        Says("BatchSize", "1001", "1 to 1000", () => new MonitorOptions { BatchSize = 1_001 });
        Says("Parallelism", "0", "1 to 1000", () => new MonitorOptions { Parallelism = 0 });
        Says("LateAfter", "-0:00:00:00.0000001", "not be negative", () => new MonitorOptions { LateAfter = Duration.FromTicks(-1) });
    }

    [Fact]
    public void The_ends_of_the_ranges_are_inside() => Assert.NotNull(new MonitorOptions
    {
        PollInterval = Duration.FromDays(1), Lease = Duration.Epsilon, BatchSize = 1_000, Parallelism = 1_000, LateAfter = Duration.Zero,
    });

    private static void Says(string field, string value, string right, Func<object> make)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(make);
        Assert.Equal(field, error.ParamName);
        Assert.Contains(right, error.Message, StringComparison.Ordinal);
        Assert.Contains(value, error.Message, StringComparison.Ordinal);
    }
}
