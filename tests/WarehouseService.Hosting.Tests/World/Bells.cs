using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting.Tests.World;

/// <summary>Records that ring once at an instant: the smallest thing with a timer. Their journals tell how often they rang, and when.</summary>
internal static class Bells
{
    public const string Timer = "timer/ring";
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    public static AggregateKey Key(string id, string tenant = CommandContext.DefaultTenant, string kind = "bell") => new(tenant, kind, id);

    public static string Id(int number) => number.ToString("'B'0000", System.Globalization.CultureInfo.InvariantCulture);

    public static async Task HangAsync(this IAggregateStore records, AggregateKey key, params IEnumerable<WorkRecord> work)
    {
        var outcome = await records.CommitAsync(Change(key, 0, "hung", "hang", Noon, [.. work], []));
        Assert.IsType<Committed>(outcome);
    }

    public static Task HangAsync(this IAggregateStore records, AggregateKey key, Instant due) => records.HangAsync(key, Work(Timer, due));

    public static WorkRecord Work(string name, Instant due) => new() { Name = name, Due = due, Payload = "" };

    /// <summary>Rings it, once and for ever, whoever asks how often.</summary>
    public static async Task<WorkOutcome> RingAsync(this IAggregateStore records, ClaimedWork item, Instant now, CancellationToken cancellationToken)
    {
        var command = $"{item.Work.Name}/{item.Work.Due.ToUnixTimeTicks()}";
        var version = (await records.LoadAsync(item.Key, null, cancellationToken)).Document!.Version;
        var batch = Change(item.Key, version, "rung", command, now, [], [item.Work.Name]);
        return await records.CommitAsync(batch, cancellationToken) switch
        {
            Committed => WorkOutcome.Effective,
            AlreadyCommitted => WorkOutcome.AlreadyDone,
            _ => WorkOutcome.RaceLost,
        };
    }

    /// <summary>When it rang.</summary>
    public static async Task<Instant[]> RingsAsync(this IAggregateStore records, AggregateKey key) =>
        [.. (await records.ReadJournalAsync(key, 0, 1_000)).Where(happened => happened.Type == "rung").Select(happened => happened.Occurred)];

    private static Batch Change(
        AggregateKey key, long expected, string type, string command, Instant at, ImmutableArray<WorkRecord> put, ImmutableArray<string> cancel) => new()
    {
        CommandId = command,
        Digest = type,
        Commits =
        [
            new()
            {
                Expected = expected,
                Document = new() { Key = key, Version = expected + 1, Payload = "{}", Index = new() { Status = type, Created = Noon, Updated = at } },
                Event = new()
                {
                    Version = expected + 1, Type = type, Payload = "{}", Occurred = at, Recorded = at, Actor = "system:bells", CommandId = command,
                },
                Put = put,
                Cancel = cancel,
            },
        ],
    };
}
