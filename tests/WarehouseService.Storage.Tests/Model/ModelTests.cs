using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;
using WarehouseService.Storage.Tests.Broken;
using WarehouseService.Storage.Tests.Clauses;
using WarehouseService.Storage.Tests.Sqlite;

namespace WarehouseService.Storage.Tests.Model;

public sealed class ModelTests
{
    [Property(MaxTest = 250, Arbitrary = [typeof(StorePrograms)])]
    public async Task SQLite_says_what_the_model_says(ImmutableArray<Step> program)
    {
        using var folder = new TemporaryFolder();
        await AgreeAsync(program, () => BothStores.Of(SqliteStore.Open(folder.File("model.db"), new() { SurvivesPowerFailure = false })));
    }

    [Fact]
    public async Task Programs_reach_every_outcome()
    {
        var said = new List<string>();
        foreach (var program in StorePrograms.Programs().Generator.Sample(200))
        {
            using var run = Model();
            foreach (var step in program)
            {
                said.Add(await run.Say(step));
            }
        }

        foreach (var outcome in (string[])
            ["committed ", "already ", "Conflict", nameof(InvalidOperationException), nameof(ArgumentException), "completed True", "completed False", "[ClaimedWork"])
        {
            Assert.Contains(said, one => one.StartsWith(outcome, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("no version check")]
    [InlineData("receipt forgotten")]
    [InlineData("fence ignored")]
    [InlineData("torn commit")]
    [InlineData("stale lease completes")]
    [InlineData("page skips what is equal")]
    public void A_broken_store_does_not_say_what_the_model_says(string fault)
    {
        // A broken store lives in memory: it cannot be opened again.
        var failure = Assert.ThrowsAny<Exception>(() => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(StorePrograms.Programs(), program => AgreeAsync(program.RemoveAll(step => step is ReopenStep), BrokenStores.All[fault]))));
        Assert.Contains("Falsifiable", failure.Message, StringComparison.Ordinal);
    }

    private static StoreRun Model()
    {
        var memory = new InMemoryStore();
        return new(() => BothStores.Of(memory));
    }

    internal static async Task AgreeAsync(ImmutableArray<Step> program, Func<BothStores> open)
    {
        using var model = Model();
        using var store = new StoreRun(open);
        foreach (var step in program)
        {
            Assert.Equal(await model.Say(step), await store.Say(step));
        }

        Assert.Equal(await model.SayAll(), await store.SayAll());
    }
}
