using NodaTime;
using NodaTime.Text;

namespace ServiceDesk.Tests.Running;

/// <summary>A log drawn from a seed: tickets side by side, hand-overs, equal and disordered time stamps, rows that are refused, and rows that cannot be read.</summary>
internal static class GeneratedLog
{
    private static readonly string[] Agents = ["chen", "li", "wang", "zhao"];

    private static readonly string[] Activities =
    [
        "taken", "replied", "note", "customer_message", "waiting_customer", "waiting_internal", "resumed", "resolved", "closed", "reopened", "escalated",
        "cancelled",
    ];

    internal static IEnumerable<string> Rows(int seed, int count)
    {
        var random = new Random(seed);
        var at = Instant.FromUtc(2025, 9, 1, 1, 0);
        var tickets = 0;
        for (var i = 0; i < count; i++)
        {
            at += Duration.FromSeconds(random.Next(3) == 0 ? 0 : random.Next(600));
            var draw = random.Next(100);
            yield return draw switch
            {
                < 2 => $"T{random.Next(tickets + 1)},not an instant,note,agent/li,,,,,",
                < 15 => $"T{++tickets},{Iso(at)},opened,customer/C{tickets},C{tickets},email,complaint,{Priority(random)},Help",
                < 17 => $"T{++tickets},{Iso(at)},{Activities[random.Next(5)]},{Actor(random, tickets)},C{tickets},web,,{Priority(random)},Help",
                < 20 => Activity(random, at - Duration.FromSeconds(random.Next(1, 5)), Math.Max(1, tickets)),
                _ => Activity(random, at, Math.Max(1, tickets - random.Next(8))),
            };
        }
    }

    private static string Activity(Random random, Instant at, int ticket)
    {
        var activity = Activities[random.Next(Activities.Length)];
        var actor = activity switch
        {
            "customer_message" => $"customer/C{ticket}",
            "cancelled" => "supervisor/wu",
            "closed" => random.Next(2) == 0 ? "supervisor/wu" : "system/timers",
            _ => Actor(random, ticket),
        };
        return $"T{ticket},{Iso(at)},{activity},{actor},,,,,{(random.Next(2) == 0 ? "" : "warehouse")}";
    }

    private static string Actor(Random random, int ticket) => random.Next(20) switch
    {
        0 => $"customer/C{ticket}",
        1 => "supervisor/wu",
        _ => $"agent/{Agents[random.Next(Agents.Length)]}",
    };

    private static string Priority(Random random) => random.Next(2) == 0 ? "" : $"P{random.Next(1, 6)}";

    private static string Iso(Instant at) => InstantPattern.General.Format(at);
}
