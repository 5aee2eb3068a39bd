using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Access;

/// <summary>Every refusal of a desk is in the access log, and nothing else is.</summary>
public sealed class DeskRefusalTests
{
    private readonly InMemoryStore _store = new();
    private readonly AccessLog _log;
    private readonly ParcelDesk _desk;

    public DeskRefusalTests()
    {
        _log = new(_store, new FakeClock(Sample.WrittenDown));
        _desk = new(_store, accessLog: _log);
    }

    [Fact]
    public async Task A_refusal_is_logged_with_who_tried_what_on_which_record_of_which_customer()
    {
        await _desk.HasReceivedAsync("P1");
        await RefusedAsync(Sample.Store("P1"), Sample.By(Sample.Bob, "c2"), CoreCodes.NotPermitted);
        Assert.Equal(
            new AccessEntry
            {
                CommandId = "c2", Actor = Sample.Bob, At = Sample.Noon, Tried = "StoreParcel", Kind = "parcel", Id = "P1", Customer = "K1",
                IsEntitled = false, RefusedWith = "not_permitted",
            },
            Assert.Single(await LoggedAsync()));
    }

    [Fact]
    public async Task Whatever_the_reason_it_is_logged()
    {
        await _desk.HasStoredAsync("P1", "P2");
        await RefusedAsync(Sample.Note(null!), Sample.By(Sample.Ann, "c1"), CoreCodes.InvalidId);
        await RefusedAsync(Sample.Note("P1", ""), Sample.By(Sample.Ann, "c2"), ParcelCodes.NothingSaid);
        await RefusedAsync(Sample.Ship("P3"), Sample.By(Sample.Ann, "c3"), CoreCodes.NotFound);
        await RefusedAsync(Sample.Note("P1"), Sample.By(Sample.Ann, "store-P1"), CoreCodes.CommandIdReused);
        await RefusedAsync(Sample.Note("P1") with { Expected = 1 }, Sample.By(Sample.Ann, "c5"), CoreCodes.StaleVersion);
        await RefusedAsync(Sample.Note("P1"), Sample.By(Sample.Ann, "c6", Sample.Noon - Duration.FromDays(1)), CoreCodes.ClockRegression);
        await RefusedAsync(Sample.Ship("P1"), Sample.By(Sample.Ann, "c7"), ParcelCodes.ShippedByKeeper);
        await RefusedAsync(Sample.Receive("P1"), Sample.By(Sample.Ann, "c8"), CoreCodes.AlreadyExists);
        Assert.Equal(
            [
                ("command_id_reused", "P1", "K1", null), ("clock_regression", "P1", "K1", true), ("invalid_id", null, null, null),
                ("not_found", "P3", null, null), ("parcel.nothing_said", "P1", "K1", null), ("parcel.shipped_by_keeper", "P1", "K1", true),
                ("stale_version", "P1", "K1", true), ("already_exists", "P1", "K1", true),
            ],
            (await LoggedAsync()).Select(entry => (entry.RefusedWith!, entry.Id, entry.Customer, entry.IsEntitled)).OrderBy(one => Order(one.Item1)));

        static string Order(string code) => code switch { "command_id_reused" => "a", "already_exists" => "z", _ => code };
    }

    [Fact]
    public async Task What_was_accepted_or_replayed_is_not_logged()
    {
        await _desk.HasStoredAsync("P1");
        await _desk.HasReceivedAsync("P1");
        Assert.Empty(await LoggedAsync());
    }

    [Fact]
    public async Task The_refused_record_is_as_it_was()
    {
        await _desk.HasStoredAsync("P1");
        var before = await Books.OfAsync(_store);
        await RefusedAsync(Sample.Ship("P1"), Sample.By(Sample.Ann, "c1"), ParcelCodes.ShippedByKeeper);
        Assert.Equal(before, await Books.OfAsync(_store));
        Assert.Null((await _store.LoadAsync(new("default", "parcel", "P1"), "c1")).Receipt);
    }

    [Fact]
    public async Task A_refused_command_sent_again_is_one_entry_and_tried_again_later_another()
    {
        await _desk.HasStoredAsync("P1");
        var context = Sample.By(Sample.Ann, "c1");
        await RefusedAsync(Sample.Ship("P1"), context, ParcelCodes.ShippedByKeeper);
        await RefusedAsync(Sample.Ship("P1"), context, ParcelCodes.ShippedByKeeper);
        await RefusedAsync(Sample.Ship("P1"), context with { At = Sample.Noon + Duration.FromTicks(1) }, ParcelCodes.ShippedByKeeper);
        Assert.Equal([Sample.Noon, Sample.Noon + Duration.FromTicks(1)], (await LoggedAsync()).Select(entry => entry.At));
    }

    [Fact]
    public async Task What_another_part_of_the_plan_refuses_is_logged_for_the_subject()
    {
        await _desk.HasStoredAsync("P1");
        await RefusedAsync(new BundleParcel { Parcel = "P1", Into = "P9" }, Sample.By(Sample.Ann, "c1"), CoreCodes.NotFound);
        var entry = Assert.Single(await LoggedAsync());
        Assert.Equal(("BundleParcel", "P1", "not_found"), (entry.Tried, entry.Id, entry.RefusedWith));
    }

    [Fact]
    public async Task A_race_lost_for_good_is_logged_once()
    {
        var losing = new ParcelDesk(new LosingStore(new InMemoryStore(), int.MaxValue), accessLog: _log);
        Assert.Equal(CoreCodes.RaceLost, (await losing.HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann))).Refusal()?.Code);
        Assert.Equal("race_lost", Assert.Single(await LoggedAsync()).RefusedWith);
    }

    [Fact]
    public async Task A_failure_of_the_log_is_the_stores_own_and_is_told_instead_of_the_refusal()
    {
        var desk = new ParcelDesk(_store, accessLog: new AccessLog(new BrokenStore(), new FakeClock(Sample.WrittenDown)));
        await desk.HasReceivedAsync("P1");
        await Assert.ThrowsAsync<IOException>(() => desk.HandleAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "c1")));
    }

    private async Task RefusedAsync(ParcelCommand command, CommandContext context, RefusalCode code) =>
        Assert.Equal(code, (await _desk.HandleAsync(command, context)).Refusal()?.Code);

    private async Task<IEnumerable<AccessEntry>> LoggedAsync() => (await _log.ListAsync(new(), null, 100)).Items;

    private sealed class BrokenStore : IAggregateStore
    {
        public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) => throw new IOException();

        public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default) => throw new IOException();

        public Task<System.Collections.Immutable.ImmutableArray<JournalRecord>> ReadJournalAsync(
            AggregateKey key, long after, int max, CancellationToken cancellationToken = default) => throw new IOException();

        public Task<Page<AggregateDocument>> QueryAsync(
            RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) => throw new IOException();
    }
}
