using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests.Access;

public sealed class AccessLogTests
{
    private static readonly AccessEntry Look = AccessEntry.Of(Sample.By(Sample.Ann), "ViewContacts", "customer", "K1", "K1");
    private readonly InMemoryStore _store = new();
    private readonly AccessLog _log;

    public AccessLogTests() => _log = new(_store, new FakeClock(Sample.WrittenDown));

    [Fact]
    public async Task An_entry_is_a_record_of_its_own_that_says_when_it_was_written_down()
    {
        await _log.RecordAsync(Look);
        var document = Assert.Single((await _store.QueryAsync(new() { Kind = "access" }, null, 10)).Items);
        var written = Assert.Single(await _store.ReadJournalAsync(document.Key, 0, 10));
        Assert.Equal(
            """{"tenant":"default","commandId":"c1","actor":"agent/ann","at":"2026-03-01T12:00:00Z","tried":"ViewContacts","kind":"customer","id":"K1","customer":"K1","isEntitled":true}""",
            document.Payload);
        Assert.Equal(
            (document.Payload, Sample.Noon, Sample.WrittenDown, "system/access-log"),
            (written.Payload, written.Occurred, written.Recorded, written.Actor));
    }

    [Fact]
    public async Task The_longest_ids_there_are_are_kept()
    {
        var longest = new string('x', Identifier.MaxLength);
        var context = new CommandContext { CommandId = longest, Actor = Actor.Supervisor(longest), At = Sample.Noon, Tenant = longest };
        var entry = AccessEntry.Of(context, longest, longest, longest, longest);
        await _log.RecordAsync(entry);
        var filter = new AccessFilter { Tenant = longest, Record = $"{longest}/{longest}", Actor = context.Actor, Customer = longest };
        Assert.Equal(entry, Assert.Single((await _log.ListAsync(filter, null, 10)).Items));
    }

    [Fact]
    public async Task The_same_entry_at_once_from_many_is_written_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _log.RecordAsync(Look))));
        Assert.Single((await _log.ListAsync(new(), null, 10)).Items);
    }

    [Fact]
    public async Task What_stands_in_the_place_of_an_entry_and_is_none_is_told()
    {
        await _log.RecordAsync(Look);
        var document = Assert.Single((await _store.QueryAsync(new() { Kind = "access" }, null, 10)).Items);
        var written = Assert.Single(await _store.ReadJournalAsync(document.Key, 0, 10));
        var store = new InMemoryStore();
        await store.CommitAsync(new()
        {
            CommandId = "other",
            Digest = "other",
            Commits = [new() { Expected = 0, Document = document, Event = written with { CommandId = "other" } }],
        });
        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => new AccessLog(store, new FakeClock(Sample.WrittenDown)).RecordAsync(Look));
        Assert.Equal($"{document.Key} is kept for an entry of the access log, but holds something else.", told.Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"more":1}""")]
    [InlineData("null")]
    public async Task A_damaged_entry_is_told_by_its_key(string payload)
    {
        await _log.RecordAsync(Look);
        var document = Assert.Single((await _store.QueryAsync(new() { Kind = "access" }, null, 10)).Items);
        var written = Assert.Single(await _store.ReadJournalAsync(document.Key, 0, 10));
        await _store.CommitAsync(new()
        {
            CommandId = "damage",
            Digest = "damage",
            Commits = [new() { Expected = 1, Document = document with { Version = 2, Payload = payload }, Event = written with { Version = 2, CommandId = "damage" } }],
        });
        var told = await Assert.ThrowsAsync<UnreadableRecordException>(() => _log.ListAsync(new(), null, 10));
        Assert.Equal(document.Key, told.Key);
    }

    [Fact]
    public void What_cannot_be_an_id_is_left_out_of_an_entry_and_its_instant_is_cut_to_what_stores_keep()
    {
        var context = Sample.By(Sample.Ann, at: Sample.Noon + Duration.FromNanoseconds(199));
        var entry = AccessEntry.Of(context, "ViewContacts", "customer", "call\n555", "");
        Assert.Equal((null, null, Sample.Noon + Duration.FromNanoseconds(100)), (entry.Id, entry.Customer, entry.At));
        Assert.Throws<ArgumentException>(() => entry with { Id = "" });
        Assert.Throws<ArgumentException>(() => AccessEntry.Of(context, "", "customer", "K1"));
        Assert.Throws<ArgumentNullException>(() => AccessEntry.Of(null!, "ViewContacts", "customer", "K1"));
    }

    [Fact]
    public void An_entry_says_whether_the_actor_was_entitled_as_far_as_that_was_judged() => Assert.All(RefusalKind.All, kind =>
    {
        var entry = AccessEntry.Of(Sample.By(Sample.Ann), "X", "parcel", "P1", null, new(new("test.code", kind, ParcelCodes.Texts)));
        bool? expected = kind.Name switch
        {
            "invalid_input" or "not_found" or "idempotency_conflict" => null,
            "not_permitted" => false,
            _ => true,
        };
        Assert.Equal((expected, "test.code"), (entry.IsEntitled, entry.RefusedWith));
    });
}
