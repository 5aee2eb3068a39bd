using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.Tests.Clauses.Make;

namespace WarehouseService.Storage.Tests.Clauses;

public abstract partial class StoreClauses
{
    private static readonly RecordFilter Tickets = new() { Tenant = "acme", Kind = "ticket" };

    public static TheoryData<string> Orders => [.. RecordOrder.All.Select(order => order.Name)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Pages_show_every_record_once_and_in_order_even_if_instants_are_equal(string name)
    {
        var order = RecordOrder.All.Single(one => one.Name == name);
        string[] ids = ["z", "a", "B", "b", "\ufffd", "😀", "中", "aa", "a'--", "ä"];
        for (var i = 0; i < ids.Length; i++)
        {
            var at = Noon.Plus(Duration.FromTicks(i / 4));
            await Committed(Batch(
                $"c{i}", Commit(Key(ids[i]), 0, $"c{i}").With(index => index with { Created = at, Updated = Noon.Minus(Duration.FromTicks(i / 3)) })));
        }

        foreach (var size in (int[])[1, 3, ids.Length, 1000])
        {
            var shown = await AllPages(Tickets with { Order = order }, size);
            var expected = shown.OrderBy(one => PageCursor.TicksOf(order, one.Index))
                .ThenBy(one => string.Concat(one.Key.Id.EnumerateRunes().Select(rune => rune.Value.ToString("x8", null))), StringComparer.Ordinal);
            Assert.Equal(ids.Order(StringComparer.Ordinal), shown.Select(one => one.Key.Id).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Select(one => one.Key.Id), shown.Select(one => one.Key.Id));
        }
    }

    [Fact]
    public async Task Records_added_meanwhile_neither_hide_nor_repeat_what_was_there()
    {
        foreach (var id in (string[])["b", "d", "f"])
        {
            await Committed(Batch(Key(id), 0));
        }

        var first = await Records.QueryAsync(Tickets, null, 2);
        await Committed(Batch(Key("a"), 0));
        await Committed(Batch(Key("e"), 0));
        var second = await Records.QueryAsync(Tickets, first.Next, 2);

        Assert.Equal(["b", "d"], first.Items.Select(one => one.Key.Id));
        Assert.Equal(["e", "f"], second.Items.Select(one => one.Key.Id));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Each_filter_filters_and_all_of_them_together()
    {
        var at = Noon.Plus(Duration.FromHours(1));
        await Committed(Batch("c1", Commit(A, 0, "c1").With(index => index with
        {
            Status = "new", Queue = "q", Assignee = "agent:ann", Customer = "k", Priority = 1, Created = at, Updated = at,
        })));
        await Committed(Batch("c2", Commit(B, 0, "c2").With(index => index with { Status = "it's \"open\" \\ 已打开 😀", Updated = Noon })));
        await Committed(Batch("c3", Commit(C, 0, "c3").With(index => index with { Status = "closed", Queue = "Q", Updated = Noon })));

        Assert.Equal(["a", "b", "c"], await Ids(Tickets));
        Assert.Equal(["a", "c"], await Ids(Tickets with { Statuses = ["new", "closed", "unknown"] }));
        Assert.Equal(["b"], await Ids(Tickets with { Statuses = ["it's \"open\" \\ 已打开 😀"] }));
        Assert.Equal(["a"], await Ids(Tickets with { Queue = "q" }));
        Assert.Equal(["a"], await Ids(Tickets with { Assignee = "agent:ann" }));
        Assert.Equal(["a"], await Ids(Tickets with { Customer = "k" }));
        Assert.Equal(["a"], await Ids(Tickets with { Priority = 1 }));
        Assert.Empty(await Ids(Tickets with { Priority = 2 }));
        Assert.Equal(["a"], await Ids(Tickets with { CreatedFrom = at }));
        Assert.Empty(await Ids(Tickets with { CreatedFrom = at.PlusTicks(1) }));
        Assert.Equal(["b", "c"], await Ids(Tickets with { CreatedBefore = at }));
        Assert.Equal(["a", "b", "c"], await Ids(Tickets with { CreatedBefore = at.PlusNanoseconds(1) }));
        Assert.Equal(["a"], await Ids(Tickets with { UpdatedFrom = Noon.PlusNanoseconds(1) }));
        Assert.Equal(["a"], await Ids(Tickets with
        {
            Statuses = ["new"], Queue = "q", Assignee = "agent:ann", Customer = "k", Priority = 1,
            CreatedFrom = at, CreatedBefore = at.PlusTicks(1), UpdatedFrom = at, Order = RecordOrder.Updated,
        }));
        Assert.Empty(await Ids(Tickets with { Queue = "q", Customer = "other" }));
    }

    [Fact]
    public async Task A_list_shows_the_latest_version()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1").With(index => index with { Queue = "one" })));
        await Committed(Batch("c2", Commit(A, 1, "c2", "{\"v\":2}").With(index => index with { Queue = "two" })));

        Assert.Empty(await Ids(Tickets with { Queue = "one" }));
        var found = await Records.QueryAsync(Tickets with { Queue = "two" }, null, 10);
        Assert.Equal("{\"v\":2}", Assert.Single(found.Items).Payload);
    }

    [Fact]
    public async Task Tenants_and_kinds_never_see_each_other()
    {
        var (mine, theirs, other) = (Key("a", tenant: "one"), Key("a", tenant: "One"), Key("a", kind: "complaint", tenant: "one"));
        foreach (var (key, payload) in ((AggregateKey, string)[])[(mine, "mine"), (theirs, "theirs"), (other, "other")])
        {
            await Committed(Batch("c1", Commit(key, 0, "c1", payload) with { Put = [Work("timer/x", Noon, payload)] }));
        }

        foreach (var (key, payload) in ((AggregateKey, string)[])[(mine, "mine"), (theirs, "theirs"), (other, "other")])
        {
            Assert.Equal(payload, (await Document(key))!.Payload);
            Assert.Equal(payload, Assert.Single(await Records.ReadJournalAsync(key, 0, 10)).Payload);
            Assert.Equal(payload, Assert.Single((await Records.QueryAsync(new() { Tenant = key.Tenant, Kind = key.Kind }, null, 10)).Items).Payload);
            var claimed = await Work.ClaimAsync(new() { Tenant = key.Tenant, Kind = key.Kind }, Noon, Duration.FromMinutes(1), 10);
            Assert.Equal(payload, Assert.Single(claimed).Work.Payload);
        }
    }

    [Fact]
    public async Task Ids_differ_by_case_and_by_form()
    {
        string[] ids = ["a1", "A1", "é", "e\u0301", "a1 ", "%", "_", "*"];
        foreach (var id in ids)
        {
            await Committed(Batch("c" + id, Commit(Key(id), 0, "c" + id, "payload of " + id)));
        }

        foreach (var id in ids)
        {
            Assert.Equal("payload of " + id, (await Document(Key(id)))!.Payload);
        }
    }

    public static TheoryData<string> HostileTexts =>
    [
        "", " ", "\t\r\n", "'; DROP TABLE records; --", "\"quoted\" 'twice' \\u0041 `x`", "😀👩‍👩‍👧 中文 \u202e\u200f\u200emark", "\ufeffbom", "\uffff\ufffe\u0001",
        "e\u0301 is not é", "{ \"b\" : 1,\n \"a\":1.0, \"a\":2 }",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task Text_comes_back_as_it_was(string text)
    {
        var commit = Commit(A, 0, "c1", text).With(index => index with { Status = text, Queue = text, Assignee = text, Customer = text })
            with { Put = [Work("timer/x", Noon, text)] };
        await Committed(Batch("c1", commit));

        Assert.Equal(commit.Document, await Document(A));
        Assert.Equal(commit.Event, Assert.Single(await Records.ReadJournalAsync(A, 0, 1)));
        Assert.Equal(["a"], await Ids(Tickets with { Statuses = [text], Queue = text, Assignee = text, Customer = text }));
        Assert.Equal(text, Assert.Single(await Work.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 1)).Work.Payload);
    }

    [Fact]
    public async Task A_megabyte_comes_back_as_it_was()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i:x8}中😀'"));
        await Committed(Batch("c1", Commit(A, 0, "c1", text)));

        Assert.Equal(text, (await Document(A))!.Payload);
        Assert.Equal(text, (await Records.ReadJournalAsync(A, 0, 1))[0].Payload);
    }

    [Fact]
    public async Task Ids_of_any_script_are_found_and_paged()
    {
        string[] ids = ["'; --", "\u202eabc", "中|文|1", "😀", "{\"a\":1}", new('x', 200)];
        foreach (var id in ids)
        {
            await Committed(Batch(id, Commit(Key(id), 0, id) with { Put = [Work(id, Noon)] }));
            Assert.NotNull((await Records.LoadAsync(Key(id), id)).Receipt);
        }

        Assert.Equal(ids.Length, (await AllPages(Tickets, 1)).Count);
        Assert.Equal(ids.Length, (await AllPages(Tickets with { Order = RecordOrder.Updated }, 1)).Count);
    }

    private async Task<List<AggregateDocument>> AllPages(RecordFilter filter, int size)
    {
        var shown = new List<AggregateDocument>();
        string? cursor = null;
        do
        {
            var page = await Records.QueryAsync(filter, cursor, size);
            Assert.InRange(page.Items.Length, cursor is null ? 0 : 1, size);
            shown.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return shown;
    }

    private async Task<IEnumerable<string>> Ids(RecordFilter filter) => (await AllPages(filter, 2)).Select(one => one.Key.Id).Order(StringComparer.Ordinal);
}
