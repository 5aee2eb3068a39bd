using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Kpi.Tests.Laws;

/// <summary>A generated log with the policy and the sites to read it under.</summary>
public sealed record LogCase
{
    internal static readonly Instant Start = Instant.FromUtc(2024, 1, 20, 0, 0);

    internal static readonly ImmutableArray<string?> Agents = ["ann", "bo", "cai", null];

    internal static readonly ImmutableArray<string?> Priorities = ["urgent", "normal", "unknown", null];

    internal static readonly ImmutableArray<string?> Channels = ["email", "chat", "pigeon", null];

    internal static readonly ImmutableArray<KpiSite> Sites =
    [
        .. new[] { "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "America/Havana" }
            .Select((zone, place) => new KpiSite
            {
                Id = $"S{place}",
                Zone = DateTimeZoneProviders.Tzdb[zone],
                Hours = BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb[zone], DayWindow.Of(new LocalTime(9, 0), new LocalTime(17, 0))),
            }),
    ];

    internal static readonly KpiPolicy Policy = new()
    {
        ReopenWindow = Duration.FromDays(3),
        AcknowledgementTarget = Duration.FromDays(8),
        ComplaintTarget = Duration.FromDays(15),
        InboundTarget = Duration.FromDays(8),
        ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("urgent", Duration.FromHours(12)).Add("normal", Duration.FromDays(4)),
        FirstReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("urgent", Duration.FromDays(5)).Add("normal", Duration.FromDays(12)),
        TimelyReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("email", Duration.FromDays(6)).Add("chat", Duration.FromDays(2)),
    };

    private static readonly ConcurrentDictionary<LogCut, KpiCalculator> Calculators = new();

    public required ImmutableArray<LogEntry> Log { get; init; }

    internal LogCut Cut { get; init; } = new() { AsOf = Start + Duration.FromDays(60) };

    internal KpiCalculator Calculator => Calculators.GetOrAdd(Cut, cut => new(Policy, Sites, cut));

    internal KpiCube Cube() => Calculator.Cube(Log);

    internal static IEnumerable<KpiScope> Scopes()
    {
        yield return KpiScope.Overall;
        foreach (var agent in Agents.OfType<string>())
        {
            yield return new KpiScope { Agent = agent };
        }

        for (var month = new YearMonth(2024, 1); month <= new YearMonth(2024, 4); month = month.PlusMonths(1))
        {
            yield return KpiScope.Month(month);
            foreach (var agent in Agents.OfType<string>())
            {
                yield return KpiScope.Month(month) with { Agent = agent };
            }
        }
    }

    public override string ToString() => string.Join("\n", Log.Select(entry => entry.ToString()).Prepend(Cut.ToString()));
}
