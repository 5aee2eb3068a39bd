using NodaTime;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Domain.Testing.Tests.Conformance.Broken;

/// <summary>Stores that are only broken once their process is killed.</summary>
public sealed class KilledStoreTests
{
    private static readonly Clause Clause =
        StoreConformance.Named("A program killed in mid load loses nothing acknowledged and leaves nothing doubled or half written");

    internal static readonly string[] Names = ["acknowledged before written", "batch half applied"];

    [Theory]
    [InlineData("acknowledged before written", "to be at least at")]
    [InlineData("batch half applied", "await Version(key)")]
    public async Task The_kit_fails_a_store_that_a_kill_shows_to_be_broken(string store, string expected)
    {
        var broken = await Assert.ThrowsAsync<ClauseBrokenException>(() => Clause.CheckAsync(Written(store)));
        Assert.Contains(expected, broken.Expected, StringComparison.Ordinal);
        Assert.StartsWith("after kill ", broken.Circumstances, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_write_is_told_with_what_it_complained_about()
    {
        var broken = await Assert.ThrowsAsync<ClauseBrokenException>(() => Clause.CheckAsync(Written("no such store")));
        Assert.Contains("'no such store' is no store that this program knows.", broken.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_says_nothing_is_not_left_behind_when_patience_is_over()
    {
        var noted = Path.GetTempFileName();
        var silent = Written("silent") with { Writer = _ => new("sh", ["-c", "echo $$ > \"$0\"; exec sleep 600", noted]) };

        var broken = await Assert.ThrowsAsync<ClauseBrokenException>(() => Clause.CheckAsync(silent, new() { Patience = Duration.FromSeconds(2) }));

        Assert.Equal("an end within 2 s", broken.Expected);
        var folder = $"/proc/{(await File.ReadAllTextAsync(noted)).Trim()}";
        for (var i = 0; Directory.Exists(folder); i++)
        {
            Assert.True(i < 1_000, $"{folder} is still there.");
            await Task.Delay(10);
        }

        File.Delete(noted);
    }

    private static StoreUnderTest Written(string store) => new()
    {
        Name = store,
        NewPlace = () => Directory.CreateTempSubdirectory("warehouse-store-").FullName,
        Open = folder => OpenedStore.Of(SqliteStore.Open(Path.Combine(folder, "store.db"))),
        Remove = folder => Directory.Delete(folder, recursive: true),
        KeepsData = true,
        Writer = folder => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "WarehouseService.Storage.CrashWriter.dll"), store, Path.Combine(folder, "store.db")]),
    };
}
