using System.Collections.Immutable;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Audit;

/// <summary>A store that was written to behind the domain's back, and what verifying says of it.</summary>
public sealed class TamperedStoreTests
{
    private readonly AuditedDesk _desk = new();

    [Fact]
    public async Task What_was_not_tampered_with_is_sound() => Assert.Null(await ToldAsync(new(Chained())));

    [Fact]
    public async Task A_commit_that_reads_otherwise_than_the_chain_says_is_a_changed_journal() =>
        Assert.Equal(AuditCodes.JournalChanged, await ToldAsync(new(Chained()) { Parcels = record => record with { Payload = "{}" } }));

    [Fact]
    public async Task A_commit_that_is_gone_or_stands_in_another_place_is_missing_in_the_journal()
    {
        Assert.Equal(AuditCodes.JournalMissing, await ToldAsync(new(Chained()) { Parcels = _ => null }));
        Assert.Equal(AuditCodes.JournalMissing, await ToldAsync(new(Chained()) { Parcels = record => record with { Version = record.Version + 1 } }));
    }

    [Fact]
    public async Task A_commit_that_was_changed_on_its_way_into_the_chain_is_a_changed_journal()
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        Assert.Equal(AuditCodes.JournalChanged, await ToldAsync(new(_desk.Store) { Parcels = record => record with { Payload = "{}" } }));
    }

    [Fact]
    public async Task An_entry_that_cannot_be_read_or_was_written_by_another_command_or_elsewhere_is_changed()
    {
        Assert.Equal(AuditCodes.EntryChanged, await ToldAsync(new(Chained()) { Entries = record => record with { Payload = "{}" } }));
        Assert.Equal(AuditCodes.EntryChanged, await ToldAsync(new(Chained()) { Entries = record => record with { CommandId = "another" } }));
        Assert.Equal(AuditCodes.EntryChanged, await ToldAsync(new(Chained()) { Entries = record => record with { Version = record.Version + 1 } }));
    }

    [Fact]
    public async Task The_first_entry_that_cannot_be_read_is_named() => Assert.Equal(
        2L,
        (await VerifiedAsync(new(Chained()) { Entries = record => record.Version == 1 ? record : record with { Payload = "{}" } }))!.Grounds.Single(ground => ground.Name == "sequence").Value);

    [Fact]
    public async Task A_chain_whose_head_cannot_be_read_is_changed() =>
        Assert.Equal(AuditCodes.EntryChanged, await ToldAsync(new(Chained()) { Head = document => document with { Payload = "{}" } }));

    [Fact]
    public async Task An_entry_that_was_changed_is_no_ground_to_accuse_the_journal() => Assert.Equal(
        AuditCodes.EntryChanged,
        await ToldAsync(new(Chained()) { Entries = record => record with { Payload = record.Payload.Replace("agent/ann", "agent/eve", StringComparison.Ordinal) } }));

    [Fact]
    public async Task A_chain_that_ends_before_its_anchor_is_told_as_that_also_if_its_head_cannot_be_read()
    {
        var store = Chained();
        var anchor = (await _desk.Audit.AnchorAsync(AuditedDesk.BySupervisor)).Value;
        var cut = new Tampered(store) { Entries = record => record.Version == 1 ? record : null, Head = document => document with { Payload = "{}" } };
        Assert.Equal(AuditCodes.Truncated, (await VerifiedAsync(cut, anchor))?.Code);
        Assert.Equal(AuditCodes.EntryChanged, (await VerifiedAsync(cut))?.Code);
    }

    [Theory]
    [InlineData("\"kind\":\"parcel\"", "\"kind\":\"\"")]
    [InlineData("\"id\":\"P1\"", "\"id\":\"\"")]
    [InlineData("\"version\":1", "\"version\":0")]
    public async Task An_entry_about_what_no_record_can_be_called_is_missing_in_the_journal(string named, string forged)
    {
        await _desk.Parcels.HasReceivedAsync("P1");
        var row = Assert.Single(await _desk.Store.ClaimAsync(new(), Sample.WrittenDown, Duration.FromHours(1), 10));
        Assert.Contains(named, row.Work.Payload, StringComparison.Ordinal);
        await _desk.Handler.HandleAsync(
            row with { Work = row.Work with { Payload = row.Work.Payload.Replace(named, forged, StringComparison.Ordinal) } }, Sample.WrittenDown);
        Assert.Equal(AuditCodes.JournalMissing, await ToldAsync(new(_desk.Store)));
    }

    private InMemoryStore Chained()
    {
        _desk.Parcels.HasReceivedAsync("P1", "P2").GetAwaiter().GetResult();
        _desk.CarryOverAsync().GetAwaiter().GetResult();
        return _desk.Store;
    }

    private static async Task<RefusalCode?> ToldAsync(Tampered store) => (await VerifiedAsync(store))?.Code;

    private static async Task<Refusal?> VerifiedAsync(Tampered store, params AuditAnchor[] anchors)
    {
        var audit = new AuditDesk(store, store.Inner, new FakeClock(Sample.WrittenDown), new AuditTrail("parcel"));
        return (await audit.VerifyAsync(AuditedDesk.BySupervisor, anchors)).Refusal();
    }

    private sealed class Tampered(InMemoryStore inner) : IAggregateStore
    {
        public InMemoryStore Inner { get; } = inner;

        public Func<JournalRecord, JournalRecord?> Parcels { get; init; } = record => record;

        public Func<JournalRecord, JournalRecord?> Entries { get; init; } = record => record;

        public Func<AggregateDocument, AggregateDocument> Head { get; init; } = document => document;

        public async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
        {
            var loaded = await Inner.LoadAsync(key, commandId, cancellationToken);
            return loaded.Document is { } document && key.Kind != "parcel" ? loaded with { Document = Head(document) } : loaded;
        }

        public async Task<ImmutableArray<JournalRecord>> ReadJournalAsync(AggregateKey key, long after, int max, CancellationToken cancellationToken = default) =>
            [.. (await Inner.ReadJournalAsync(key, after, max, cancellationToken)).Select(key.Kind == "parcel" ? Parcels : Entries).OfType<JournalRecord>()];

        public Task<CommitOutcome> CommitAsync(Batch batch, CancellationToken cancellationToken = default) => Inner.CommitAsync(batch, cancellationToken);

        public Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default) =>
            Inner.QueryAsync(filter, cursor, max, cancellationToken);
    }
}
