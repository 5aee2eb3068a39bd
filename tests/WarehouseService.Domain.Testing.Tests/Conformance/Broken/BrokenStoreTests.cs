using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;

namespace WarehouseService.Domain.Testing.Tests.Conformance.Broken;

/// <summary>The kit fails every store of which we know how it is broken, and says by which clause.</summary>
public sealed class BrokenStoreTests
{
    private const string Torn = "torn commit on cancel";

    private static readonly Dictionary<string, Func<StoreUnderTest>> Stores = new()
    {
        ["no version check"] = () => Of(() => new NoVersionCheck()),
        ["check-then-act"] = () => Of(() => new CheckThenAct()),
        ["no idempotency"] = () => Of(() => new NoIdempotency()),
        ["outbox written on conflict"] = () => Of(() => new OutboxWrittenOnConflict()),
        ["page skips"] = () => Of(() => new PageSkips()),
        ["stale lease completes"] = () => Of(() => new StaleLeaseCompletes()),
        ["double claim"] = () => Of(() => new DoubleClaim()),
        ["stale cache"] = () => Of(() => new StaleCache()),
        [Torn] = () => Of(() => new TornCommit()),
        ["torn commit on failure"] = () => Of(() => new TornCommit()) with { OpenFaulty = _ => OpenTorn() },
        ["future version accepted"] = () => Of(() => new FutureVersionAccepted()),
        ["batch half applied"] = () => Of(() => new BatchHalfApplied()),
        ["fence ignored"] = () => Of(() => new FenceIgnored()),
        ["two equal claims"] = () => Of(() => new TwoEqualClaims()),
        ["receipt forgotten"] = () => Of(() => new ReceiptForgotten()),
        ["payload normalised"] = () => Of(() => new PayloadNormalised()),
        ["tenant leak"] = () => Of(() => new TenantLeak()),
        ["last write lost"] = BrokenPlaces.LastWriteLost,
        ["leases forgotten"] = BrokenPlaces.LeasesForgotten,
    };

    internal static IEnumerable<string> Names => Stores.Keys;

    // Chance decides which history meets a stale cache; ten once met none.
    private static readonly ConformanceOptions Small = new() { Programs = 100, Histories = 100 };

    [Theory]
    [InlineData("no version check", "A stale or future version is a conflict", "Of two equal claims one is a conflict", "Of many writers one wins each version")]
    [InlineData("check-then-act", "Of many writers one wins each version", "Of many equal claims at once one is committed")]
    [InlineData("no idempotency", "A replay answers with the receipts of then even if the record moved on", "A replay writes no work")]
    [InlineData("outbox written on conflict", "A conflict writes nothing of any record", "A conflict leaves work as it was")]
    [InlineData("page skips", "Pages show every record once and in order even if instants are equal")]
    [InlineData("stale lease completes", "An expired lease is claimable again and its token is stale")]
    [InlineData("double claim", "Many dispatchers never share an item")]
    [InlineData("stale cache", "Every later load sees what was acknowledged", "Many calls at once answer as if they came one after another")]
    [InlineData(Torn, "A commit cancelled midway is all or nothing and a retry settles it")]
    [InlineData("torn commit on failure", "A commit that fails at any step is all or nothing and a retry settles it")]
    [InlineData("future version accepted", "A stale or future version is a conflict", "A future version of what does not exist is a conflict")]
    [InlineData("batch half applied", "A conflict writes nothing of any record", "An id that only some records know is an exception and writes nothing")]
    [InlineData("fence ignored", "A fence that moved is a conflict", "Of two writers that fence each others record one is a conflict")]
    [InlineData("two equal claims", "Of two equal claims one is a conflict", "Of many equal claims at once one is committed")]
    [InlineData("receipt forgotten", "A replay answers with the receipts of then even if the record moved on")]
    [InlineData("payload normalised", "Text comes back as it was")]
    [InlineData("tenant leak", "Tenants and kinds never see each other")]
    [InlineData("last write lost", "What was acknowledged is there after opening again")]
    [InlineData("leases forgotten", "Leases outlive the store that gave them")]
    public async Task The_kit_fails_a_broken_store_by_the_clauses_it_breaks(string store, params string[] clauses)
    {
        var report = await StoreConformance.CheckAsync(Stores[store](), Small with { AcceptedSkips = Capability.All });

        Assert.False(report.Conforms);
        Assert.Subset(report.Results.Where(result => result.Broken is not null).Select(result => result.Clause.Name).ToHashSet(), clauses.ToHashSet());
    }

    [Theory]
    [InlineData("no version check")]
    [InlineData("receipt forgotten")]
    [InlineData("fence ignored")]
    [InlineData("batch half applied")]
    [InlineData("stale lease completes")]
    [InlineData("page skips")]
    [InlineData("payload normalised")]
    [InlineData("outbox written on conflict")]
    public async Task Random_programs_alone_find_it_and_are_shrunk_to_a_few_steps_that_the_seed_repeats(string store)
    {
        var clause = StoreConformance.Named("A random program is answered as the model answers it");
        var options = new ConformanceOptions { Seed = 7, Programs = 2_000 };

        var broken = await Assert.ThrowsAsync<ClauseBrokenException>(() => clause.CheckAsync(Stores[store](), options));
        var again = await Assert.ThrowsAsync<ClauseBrokenException>(() => clause.CheckAsync(Stores[store](), options));

        Assert.StartsWith("seed 7; the smallest program found, with the answers to it:", broken.Circumstances, StringComparison.Ordinal);
        Assert.Equal(broken.Message, again.Message);
        Assert.InRange(broken.Circumstances!.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsDigit(line.Trim()[0])), 0, 6);
    }

    private static StoreUnderTest Of<TStore>(Func<TStore> create)
        where TStore : IAggregateStore, IWorkStore => new() { Name = typeof(TStore).Name, Open = _ => OpenedStore.Of(create()) };

    private static FaultyStore OpenTorn()
    {
        var store = new TornCommit();
        return new(OpenedStore.Of(store), store.FailAt);
    }
}
