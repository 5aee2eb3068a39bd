using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Examples;

/// <summary>Filters, orders and pages.</summary>
internal sealed class ListChecks(Trial trial) : Checks(trial)
{
    [Clause(7)]
    public async Task Pages_show_every_record_once_and_in_order_even_if_instants_are_equal()
    {
        string[] ids = ["z", "a", "B", "b", "\ufffd", "😀", "中", "aa", "a'--", "ä"];
        for (var i = 0; i < ids.Length; i++)
        {
            var at = Noon.PlusTicks(i / 4);
            await Committed(Batch(
                $"c{i}", Commit(Key(ids[i]), 0, $"c{i}").With(index => index with { Created = at, Updated = Noon.Minus(Duration.FromTicks(i / 3)) })));
        }

        foreach (var order in RecordOrder.All)
        {
            foreach (var size in (int[])[1, 3, ids.Length, 1000])
            {
                var shown = await AllPages(Tickets with { Order = order }, size);
                var inOrder = shown.OrderBy(one => PageCursor.TicksOf(order, one.Index))
                    .ThenBy(one => string.Concat(one.Key.Id.EnumerateRunes().Select(rune => rune.Value.ToString("x8", null))), StringComparer.Ordinal);
                Expect.Sequence(ids.Order(StringComparer.Ordinal), shown.Select(one => one.Key.Id).Order(StringComparer.Ordinal));
                Expect.Sequence(inOrder.Select(one => one.Key.Id), shown.Select(one => one.Key.Id));
            }
        }
    }

    [Clause(7)]
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

        Expect.Sequence(["b", "d"], first.Items.Select(one => one.Key.Id));
        Expect.Sequence(["e", "f"], second.Items.Select(one => one.Key.Id));
        Expect.Null(second.Next);
    }

    [Clause(7)]
    public async Task Each_filter_filters_and_all_of_them_together()
    {
        var at = Noon.Plus(Duration.FromHours(1));
        await Committed(Batch("c1", Commit(A, 0, "c1").With(index => index with
        {
            Status = "new", Queue = "q", Assignee = "agent:ann", Customer = "k", Priority = 1, Created = at, Updated = at,
        })));
        await Committed(Batch("c2", Commit(B, 0, "c2").With(index => index with { Status = "it's \"open\" \\ 已打开 😀", Updated = Noon })));
        await Committed(Batch("c3", Commit(C, 0, "c3").With(index => index with { Status = "closed", Queue = "Q", Updated = Noon })));

        Expect.Sequence(["a", "b", "c"], await Ids(Tickets));
        Expect.Sequence(["a", "c"], await Ids(Tickets with { Statuses = ["new", "closed", "unknown"] }));
        Expect.Sequence(["b"], await Ids(Tickets with { Statuses = ["it's \"open\" \\ 已打开 😀"] }));
        Expect.Sequence(["a"], await Ids(Tickets with { Queue = "q" }));
        Expect.Sequence(["a"], await Ids(Tickets with { Assignee = "agent:ann" }));
        Expect.Sequence(["a"], await Ids(Tickets with { Customer = "k" }));
        Expect.Sequence(["a"], await Ids(Tickets with { Priority = 1 }));
        Expect.Empty(await Ids(Tickets with { Priority = 2 }));
        Expect.Sequence(["a"], await Ids(Tickets with { CreatedFrom = at }));
        Expect.Empty(await Ids(Tickets with { CreatedFrom = at.PlusTicks(1) }));
        Expect.Sequence(["b", "c"], await Ids(Tickets with { CreatedBefore = at }));
        Expect.Sequence(["a", "b", "c"], await Ids(Tickets with { CreatedBefore = at.PlusNanoseconds(1) }));
        Expect.Sequence(["a"], await Ids(Tickets with { UpdatedFrom = Noon.PlusNanoseconds(1) }));
        Expect.Sequence(["a"], await Ids(Tickets with
        {
            Statuses = ["new"], Queue = "q", Assignee = "agent:ann", Customer = "k", Priority = 1,
            CreatedFrom = at, CreatedBefore = at.PlusTicks(1), UpdatedFrom = at, Order = RecordOrder.Updated,
        }));
        Expect.Empty(await Ids(Tickets with { Queue = "q", Customer = "other" }));
    }

    [Clause(5)]
    public async Task A_list_shows_the_latest_version()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1").With(index => index with { Queue = "one" })));
        await Committed(Batch("c2", Commit(A, 1, "c2", "{\"v\":2}").With(index => index with { Queue = "two" })));

        Expect.Empty(await Ids(Tickets with { Queue = "one" }));
        var found = await Records.QueryAsync(Tickets with { Queue = "two" }, null, 10);
        Expect.Equal("{\"v\":2}", Expect.Single(found.Items).Payload);
    }
}
