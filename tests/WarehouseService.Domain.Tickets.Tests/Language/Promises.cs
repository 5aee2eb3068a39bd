using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets.Tests.Language;

/// <summary>SLA policies that stories are told under.</summary>
internal static class Promises
{
    /// <summary>All four measures of tickets around the clock, with warnings and levels; faster for P1.</summary>
    public static SlaPolicy Everything { get; } = new()
    {
        Id = "everything",
        Version = 7,
        Rules =
        [
            Rule("urgent", Duration.FromMinutes(15), Duration.FromHours(4)) with { When = new() { Priority = ["P1"] } },
            Rule("all", Duration.FromHours(1), Duration.FromHours(10)),
        ],
    };

    private static SlaRule Rule(string name, Duration response, Duration resolution) => new()
    {
        Name = name,
        Targets = new Dictionary<SlaMeasure, SlaTarget>
        {
            [SlaMeasure.FirstResponse] = new() { Within = response, Alerts = [Alert("warning", SlaPoint.AtPercent(80), "owner")] },
            [SlaMeasure.NextResponse] = new() { Within = response * 2 },
            [SlaMeasure.PeriodicUpdate] = new() { Within = Duration.FromHours(5) },
            [SlaMeasure.Resolution] = new()
            {
                Within = resolution,
                Alerts = [Alert("warning", SlaPoint.BeforeDue(Duration.FromHours(1)), "owner"), Alert("level-1", SlaPoint.AfterDue(Duration.FromHours(2)), "lead")],
            },
        },
    };

    private static SlaAlert Alert(string name, SlaPoint at, string concerns) => new() { Name = name, At = at, Concerns = concerns };
}
