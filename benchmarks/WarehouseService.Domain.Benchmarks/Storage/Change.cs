using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>One commit as a service desk makes it: state, event, receipt, a message to send and a timer to move.</summary>
internal static class Change
{
    internal const int Records = 1_000;

    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    private static readonly string State =
        $$"""{"id":"T1","status":"open","owner":"agent:ann","customer":"C4711","subject":"包裹破损","tags":["damage","carrier"],"notes":"{{new string('n', 600)}}"}""";

    private static readonly string Event = $$"""{"text":"{{new string('t', 250)}}"}""";

    internal static Batch Batch(int number)
    {
        var record = number % Records;
        var expected = number / Records;
        var command = string.Create(CultureInfo.InvariantCulture, $"command-{number:d12}");
        var at = Noon.Plus(Duration.FromMilliseconds(number));
        var key = new AggregateKey("default", "ticket", string.Create(CultureInfo.InvariantCulture, $"ticket-{record:d8}"));
        return new()
        {
            CommandId = command,
            Digest = "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
            Commits =
            [
                new()
                {
                    Expected = expected,
                    Document = new()
                    {
                        Key = key,
                        Version = expected + 1,
                        Payload = State,
                        Index = new()
                        {
                            Status = "open", Queue = "returns", Assignee = "agent:ann", Customer = "C4711", Priority = 2, Created = Noon, Updated = at,
                        },
                    },
                    Event = new()
                    {
                        Version = expected + 1, Type = "public-message-sent", Payload = Event, Occurred = at, Recorded = at, Actor = "agent:ann", CommandId = command,
                    },
                    Put =
                    [
                        new() { Name = "timer/auto-close", Due = at.Plus(Duration.FromDays(3)), Payload = "" },
                        new() { Name = string.Create(CultureInfo.InvariantCulture, $"message/{expected}"), Due = at, Payload = Event },
                    ],
                },
            ],
        };
    }
}
