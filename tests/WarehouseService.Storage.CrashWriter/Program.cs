using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;

// Writes pairs of records, without end, from several writers at once, and prints "writer version" for each commit that was acknowledged.
// Whoever started it kills it in the midst.
const int Writers = 4;
var noon = Instant.FromUtc(2026, 11, 23, 12, 0);
using var store = SqliteStore.Open(args[0]);
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteForever(writer))));

async Task WriteForever(int writer)
{
    for (long version = 1; ; version++)
    {
        var command = string.Create(CultureInfo.InvariantCulture, $"w{writer}-{version}");
        var batch = new Batch { CommandId = command, Digest = command, Commits = [Change("left", writer, version), Change("right", writer, version)] };
        if (await store.CommitAsync(batch) is not Committed)
        {
            throw new InvalidOperationException($"{command} was not committed, and nobody else writes there.");
        }

        lock (output)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{writer} {version}"));
        }
    }
}

AggregateCommit Change(string kind, int writer, long version)
{
    var payload = string.Create(CultureInfo.InvariantCulture, $"{version}:{new string('x', 500)}");
    return new()
    {
        Expected = version - 1,
        Document = new()
        {
            Key = new("acme", kind, writer.ToString(CultureInfo.InvariantCulture)),
            Version = version,
            Payload = payload,
            Index = new() { Status = "open", Created = noon, Updated = noon },
        },
        Event = new()
        {
            Version = version,
            Type = "changed",
            Payload = payload,
            Occurred = noon,
            Recorded = noon,
            Actor = "agent:ann",
            CommandId = string.Create(CultureInfo.InvariantCulture, $"w{writer}-{version}"),
        },
        Put = [new() { Name = "timer/x", Due = noon, Payload = payload }],
    };
}
