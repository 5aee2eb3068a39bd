using System.Diagnostics;
using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;
using WarehouseService.Storage.Tests.Clauses;

namespace WarehouseService.Storage.Tests.Sqlite;

public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(50)]
    [InlineData(1_500)]
    public async Task A_process_killed_in_mid_load_loses_nothing_acknowledged_and_leaves_nothing_half_written(int acknowledgements)
    {
        var file = folder.File("crash.db");
        var acknowledged = WriteUntilKilled(file, acknowledgements);

        using var store = SqliteStore.Open(file);
        var work = (await store.ClaimAsync(new() { Tenant = "acme" }, Make.Noon, Duration.FromMinutes(1), 1000)).ToDictionary(item => item.Key);
        foreach (var (writer, version) in acknowledged)
        {
            var (left, right) = (Key("left", writer), Key("right", writer));
            var document = (await store.LoadAsync(left, $"w{writer}-{version}")).Document!;
            Assert.True(document.Version >= version, $"{left} is at {document.Version}, and {version} was acknowledged.");
            Assert.Equal(document.Version, (await store.LoadAsync(right, null)).Document!.Version);
            foreach (var key in (AggregateKey[])[left, right])
            {
                var journal = await JournalAsync(store, key);
                Assert.Equal(document.Version, journal.Count);
                Assert.Equal(Enumerable.Range(1, journal.Count).Select(one => (long)one), journal.Select(one => one.Version));
                Assert.Equal(document.Payload, journal[^1].Payload);
                Assert.Equal(document.Payload, work[key].Work.Payload);
            }
        }
    }

    private static AggregateKey Key(string kind, int writer) => Make.Key(writer.ToString(CultureInfo.InvariantCulture), kind);

    private static async Task<List<JournalRecord>> JournalAsync(SqliteStore store, AggregateKey key)
    {
        var journal = new List<JournalRecord>();
        while (await store.ReadJournalAsync(key, journal.Count, 1000) is { IsEmpty: false } more)
        {
            journal.AddRange(more);
        }

        return journal;
    }

    // The last version that each writer saw acknowledged. A line without its end was not printed in full, and does not count.
    private static Dictionary<int, long> WriteUntilKilled(string file, int acknowledgements)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "WarehouseService.Storage.CrashWriter.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, file]) { RedirectStandardOutput = true })!;
        var output = new List<char>();
        for (var lines = 0; lines < acknowledgements; lines += output[^1] == '\n' ? 1 : 0)
        {
            var next = process.StandardOutput.Read();
            Assert.True(next >= 0, "The writer ended by itself.");
            output.Add((char)next);
        }

        process.Kill();
        output.AddRange(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(128 + 9, process.ExitCode);

        var complete = new string([.. output])[..(output.LastIndexOf('\n') + 1)];
        return complete.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .GroupBy(pair => (int)pair[0])
            .ToDictionary(group => group.Key, group => group.Max(pair => pair[1]));
    }
}
