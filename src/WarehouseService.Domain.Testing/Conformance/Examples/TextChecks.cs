using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Examples;

/// <summary>What is written comes back as it was, to whom it belongs.</summary>
internal sealed class TextChecks(Trial trial) : Checks(trial)
{
    private static readonly string[] HostileTexts =
    [
        "", " ", "\t\r\n", "'; DROP TABLE records; --", "\"quoted\" 'twice' \\u0041 `x`", "😀👩‍👩‍👧 中文 \u202e\u200f\u200emark", "\ufeffbom", "\uffff\ufffe\u0001",
        "e\u0301 is not é", "{ \"b\" : 1,\n \"a\":1.0, \"a\":2 }",
    ];

    [Clause(10)]
    public async Task Tenants_and_kinds_never_see_each_other()
    {
        var (mine, theirs, other) = (Key("a", tenant: "one"), Key("a", tenant: "One"), Key("a", kind: "complaint", tenant: "one"));
        foreach (var (key, payload) in ((AggregateKey, string)[])[(mine, "mine"), (theirs, "theirs"), (other, "other")])
        {
            await Committed(Batch("c1", Commit(key, 0, "c1", payload) with { Put = [Work("timer/x", Noon, payload)] }));
        }

        foreach (var (key, payload) in ((AggregateKey, string)[])[(mine, "mine"), (theirs, "theirs"), (other, "other")])
        {
            Expect.Equal(payload, await Payload(key));
            Expect.Equal(payload, Expect.Single(await Journal(key)).Payload);
            Expect.Equal(payload, Expect.Single((await Records.QueryAsync(new() { Tenant = key.Tenant, Kind = key.Kind }, null, 10)).Items).Payload);
            Expect.Equal(payload, (await Work.FindAsync(key, "timer/x"))?.Payload);
            Expect.Equal(payload, Expect.Single(await Work.ClaimAsync(new() { Tenant = key.Tenant, Kind = key.Kind }, Noon, Minute, 10)).Work.Payload);
        }
    }

    [Clause(10)]
    public async Task Ids_differ_by_case_and_by_form()
    {
        string[] ids = ["a1", "A1", "é", "e\u0301", "a1 ", "%", "_", "*"];
        foreach (var id in ids)
        {
            await Committed(Batch("c" + id, Commit(Key(id), 0, "c" + id, "payload of " + id)));
        }

        foreach (var id in ids)
        {
            Expect.Equal("payload of " + id, await Payload(Key(id)));
        }
    }

    [Clause(10)]
    public async Task Text_comes_back_as_it_was()
    {
        for (var i = 0; i < HostileTexts.Length; i++)
        {
            var (text, key, command) = (HostileTexts[i], Key($"t{i}"), $"c{i}");
            var commit = Commit(key, 0, command, text).With(index => index with { Status = text, Queue = text, Assignee = text, Customer = text })
                with { Put = [Work("timer/x", Noon, text)] };
            await Committed(Batch(command, commit));

            Expect.Equal(commit.Document, await Document(key));
            Expect.Equal(commit.Event, Expect.Single(await Journal(key)));
            Expect.Sequence([key.Id], await Ids(Tickets with { Statuses = [text], Queue = text, Assignee = text, Customer = text }));
            Expect.Equal(text, (await Work.FindAsync(key, "timer/x"))?.Payload);
            Expect.Equal(text, Expect.Single(await Claim(Noon)).Work.Payload);
        }
    }

    [Clause(10)]
    public async Task A_megabyte_comes_back_as_it_was()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i:x8}中😀'"));
        await Committed(Batch("c1", Commit(A, 0, "c1", text)));

        Expect.Equal(text, await Payload(A));
        Expect.Equal(text, (await Journal(A))[0].Payload);
    }

    [Clause(10)]
    public async Task Ids_of_any_script_are_found_and_paged()
    {
        string[] ids = ["'; --", "\u202eabc", "中|文|1", "😀", "{\"a\":1}", new('x', 200)];
        foreach (var id in ids)
        {
            await Committed(Batch(id, Commit(Key(id), 0, id) with { Put = [Work(id, Noon)] }));
            Expect.Equal(id, (await Receipt(Key(id), id))?.CommandId);
            Expect.Equal(id, (await Work.FindAsync(Key(id), id))?.Name);
        }

        Expect.Equal(ids.Length, (await AllPages(Tickets, 1)).Count);
        Expect.Equal(ids.Length, (await AllPages(Tickets with { Order = RecordOrder.Updated }, 1)).Count);
    }
}
