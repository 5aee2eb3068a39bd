using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class RepositoryTests
{
    private readonly InMemoryStore _store = new();
    private readonly ParcelDesk _desk;

    public RepositoryTests() => _desk = new(_store);

    [Fact]
    public async Task A_record_is_found_with_its_version_and_its_instants()
    {
        await _desk.HasReceivedAsync("P1");
        var later = Sample.Noon + Duration.FromMinutes(5);
        await _desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Bob, "note", later));
        var found = await _desk.Parcels.FindAsync("default", "P1");
        Assert.Equal((2, Sample.Noon, later, "P1", false), (found.Version, found.OpenedAt, found.LastAt, found.State!.Id, found.CommandIdReused));
    }

    [Fact]
    public async Task What_is_not_there_is_version_0_and_has_no_history()
    {
        await _desk.HasReceivedAsync("P1");
        Assert.Equal(default, await _desk.Parcels.FindAsync("default", "P2"));
        Assert.Equal(default, await _desk.Parcels.FindAsync("north", "P1"));
        Assert.Equal(default, await _desk.Parcels.FindAsync("default", "p1"));
        Assert.Empty(await HistoryAsync("P2"));
        await Assert.ThrowsAsync<ArgumentException>(() => _desk.Parcels.FindAsync("default", ""));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(300)]
    [InlineData(512)]
    public async Task A_history_of_any_length_is_whole_and_in_order(int events)
    {
        await _desk.HasReceivedAsync("P1");
        for (var note = 2; note <= events; note++)
        {
            await _desk.HandleAsync(Sample.Note("P1", $"note {note}"), Sample.By(Sample.Bob, $"c{note}", Sample.Noon + Duration.FromSeconds(note)));
        }

        var history = await HistoryAsync("P1");
        Assert.Equal(Enumerable.Range(1, events).Select(version => (long)version), history.Select(entry => entry.Stamp.Version));
        Assert.IsType<ParcelReceived>(history[0].Event);
        Assert.All(history.Skip(1), entry =>
        {
            Assert.Equal($"note {entry.Stamp.Version}", Assert.IsType<ParcelNoted>(entry.Event).Text);
            Assert.Equal((Sample.Bob, Sample.Noon + Duration.FromSeconds(entry.Stamp.Version)), (entry.Stamp.By, entry.Stamp.At));
            Assert.Equal(($"c{entry.Stamp.Version}", Sample.WrittenDown), (entry.CommandId, entry.Recorded));
        });

        var first = await _desk.HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann, "receive-P1"));
        Assert.Equal((1, 0), (first.Value.Version, first.Value.State.Notes.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Lists_come_in_pages_that_together_are_the_whole(int max)
    {
        var ids = Enumerable.Range(0, 10).Select(number => $"P{number}").ToArray();
        await _desk.HasReceivedAsync(ids);
        await _desk.HandleAsync(Sample.Store("P3"), Sample.By(Sample.Ann, "store"));

        foreach (var order in RecordOrder.All)
        {
            Assert.Equal(ids, await ListAsync(new() { Kind = "anything", Order = order }, max));
        }

        Assert.Equal(["P3"], await ListAsync(new() { Kind = "parcel", Statuses = ["stored"] }, max));
        Assert.Equal(ids.Except(["P3"]), await ListAsync(new() { Kind = "parcel", Statuses = ["received"], Customer = "K1" }, max));
        Assert.Empty(await ListAsync(new() { Kind = "parcel", Tenant = "north" }, max));
    }

    [Fact]
    public async Task Lists_in_order_of_updating_show_the_latest_last_with_its_version_and_instants()
    {
        await _desk.HasReceivedAsync("P1", "P2");
        var later = Sample.Noon + Duration.FromHours(1);
        await _desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann, "note", later));
        var page = await _desk.Parcels.ListAsync(new() { Kind = "parcel", Order = RecordOrder.Updated }, null, 10);
        Assert.Null(page.Next);
        Assert.Equal(["P2", "P1"], page.Items.Select(item => item.State!.Id));
        Assert.Equal((2, Sample.Noon, later), (page.Items[1].Version, page.Items[1].OpenedAt, page.Items[1].LastAt));
    }

    [Fact]
    public async Task A_receipt_without_its_journal_is_told_rather_than_answered_with_nothing()
    {
        await _desk.HasReceivedAsync("P1");
        await _desk.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann, "note"));
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new ParcelDesk(new WithoutJournal(_store)).HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann, "receive-P1")));
        Assert.Equal("default/parcel/P1 has a receipt for version 1 but no journal.", thrown.Message);
    }

    [Fact]
    public async Task A_cursor_of_another_order_and_a_page_of_no_size_are_the_callers_bug()
    {
        await _desk.HasReceivedAsync("P1", "P2");
        var byId = (await _desk.Parcels.ListAsync(new() { Kind = "parcel" }, null, 1)).Next;
        await Assert.ThrowsAsync<ArgumentException>(() => _desk.Parcels.ListAsync(new() { Kind = "parcel", Order = RecordOrder.Created }, byId, 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _desk.Parcels.ListAsync(new() { Kind = "parcel" }, null, 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _desk.Parcels.ListAsync(new() { Kind = "parcel" }, null, 1001));
    }

    private async Task<List<HistoryEntry<Parcel>>> HistoryAsync(string id)
    {
        var history = new List<HistoryEntry<Parcel>>();
        await foreach (var entry in _desk.Parcels.HistoryAsync("default", id))
        {
            history.Add(entry);
        }

        return history;
    }

    private async Task<List<string>> ListAsync(RecordFilter filter, int max)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = await _desk.Parcels.ListAsync(filter, cursor, max);
            Assert.InRange(page.Items.Length, 0, max);
            ids.AddRange(page.Items.Select(item => item.State!.Id));
            cursor = page.Next;
        }
        while (cursor is not null);
        return ids;
    }

    private sealed class WithoutJournal(IAggregateStore inner) : IAggregateStore
    {
        public Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default) =>
            inner.LoadAsync(key, commandId, cancellationToken);

        public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default) => inner.CommitAsync(batch, cancellationToken);

        public Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
            Task.FromResult<ImmutableArray<JournalRecord>>([]);

        public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
            inner.QueryAsync(filter, cursor, max, cancellationToken);
    }
}
