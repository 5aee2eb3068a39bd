using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Examples;

/// <summary>What cannot be kept, or makes no sense, is told clearly and changes nothing.</summary>
internal sealed class InputChecks(Trial trial) : Checks(trial)
{
    private static readonly string[] Unstorable = ["a\0b", "\ud83d", "\ude00", "x\ude00\ud83d"];

    private static readonly AggregateCommit Sound = Commit(A, 0, "c1");

    // A batch, and what is wrong with it.
    private static readonly Dictionary<string, Batch> BadBatches = new()
    {
        ["no commit"] = Batch("c1"),
        ["no command id"] = Batch("c1", Sound) with { CommandId = "" },
        ["a command id too long"] = Batch("c1", Sound) with { CommandId = new('x', 201) },
        ["no digest"] = Batch("c1", Sound) with { Digest = "" },
        ["a digest too long"] = Batch("c1", Sound) with { Digest = new('x', Storage.Batch.MaxDigestLength + 1) },
        ["a digest that cannot be stored"] = Batch("c1", Sound) with { Digest = "a\0b" },
        ["one record twice"] = Batch("c1", Sound, Sound),
        ["a record committed and fenced"] = Batch("c1", Sound) with { Fences = [Fence(A, 0)] },
        ["a fence twice"] = Batch("c1", Sound) with { Fences = [Fence(B, 0), Fence(B, 0)] },
        ["a negative fence"] = Batch("c1", Sound) with { Fences = [Fence(B, -1)] },
        ["fences that are default"] = Batch("c1", Sound) with { Fences = default },
        ["a negative version"] = Batch("c1", Commit(A, -1, "c1")),
        ["a version that skips"] = Batch("c1", Sound with { Document = Sound.Document with { Version = 2 } }),
        ["an event of another version"] = Batch("c1", Sound with { Event = Sound.Event with { Version = 2 } }),
        ["an event of another command"] = Batch("c1", Sound with { Event = Sound.Event with { CommandId = "c2" } }),
        ["an event without type"] = Batch("c1", Sound with { Event = Sound.Event with { Type = "" } }),
        ["two tenants"] = Batch("c1", Sound, Commit(Key("b", tenant: "other"), 0, "c1")),
        ["a fence of another tenant"] = Batch("c1", Sound) with { Fences = [Fence(Key("b", tenant: "other"), 0)] },
        ["a key that is default"] = Batch("c1", Sound with { Document = Sound.Document with { Key = default } }),
        ["work twice"] = Batch("c1", Sound with { Put = [Work("x", Noon), Work("y", Noon), Work("x", Noon)] }),
        ["work without name"] = Batch("c1", Sound with { Put = [Work("", Noon)] }),
        ["work that is default"] = Batch("c1", Sound with { Put = default }),
        ["cancelled work without name"] = Batch("c1", Sound with { Cancel = [""] }),
    };

    [Clause(11)]
    public async Task A_batch_that_is_not_sound_throws_and_writes_nothing()
    {
        foreach (var (wrong, batch) in BadBatches)
        {
            await Expect.Throws<ArgumentException>(() => Records.CommitAsync(batch), $"a batch with {wrong}");
            await NothingIsKnownOf(A, B);
        }
    }

    [Clause(11)]
    public async Task Text_that_cannot_be_stored_throws_and_writes_nothing()
    {
        foreach (var text in Unstorable)
        {
            foreach (var commit in (AggregateCommit[])
            [
                Sound with { Document = Sound.Document with { Payload = text } },
                Sound with { Event = Sound.Event with { Payload = text } },
                Sound with { Event = Sound.Event with { Actor = text } },
                Sound with { Put = [Work("x", Noon, text)] },
                Sound with { Put = [Work(text, Noon)] },
                Sound with { Cancel = [text] },
                Sound.With(index => index with { Status = text }),
                Sound.With(index => index with { Queue = text }),
                Sound.With(index => index with { Assignee = text }),
                Sound.With(index => index with { Customer = text }),
            ])
            {
                await Expect.Throws<ArgumentException>(() => Records.CommitAsync(Batch("c1", Commit(B, 0, "c1"), commit)));
            }

            await Expect.Throws<ArgumentException>(() => Records.LoadAsync(A, text));
            await Expect.Throws<ArgumentException>(() => Records.QueryAsync(Tickets with { Statuses = ["new", text] }, null, 1));
            await Expect.Throws<ArgumentException>(() => Records.QueryAsync(Tickets with { Queue = text }, null, 1));
        }

        await NothingIsKnownOf(A, B);
    }

    [Clause(11)]
    public async Task A_page_size_out_of_range_throws()
    {
        foreach (var max in (int[])[0, -1, 1001, int.MinValue, int.MaxValue])
        {
            await Expect.Throws<ArgumentOutOfRangeException>(() => Records.QueryAsync(Tickets, null, max));
            await Expect.Throws<ArgumentOutOfRangeException>(() => Records.ReadJournalAsync(A, 0, max));
            await Expect.Throws<ArgumentOutOfRangeException>(() => Work.ClaimAsync(Acme, Noon, Minute, max));
        }
    }

    [Clause(11)]
    public async Task An_unknown_cursor_throws()
    {
        foreach (var cursor in (string[])["", "nonsense", "aWR8MA==", "aWR8eHxh"])
        {
            await Expect.Throws<ArgumentException>(() => Records.QueryAsync(Tickets, cursor, 10), $"the cursor '{cursor}'");
        }
    }

    [Clause(11)]
    public async Task A_cursor_of_another_order_throws()
    {
        await Committed(Batch(A, 0));
        await Committed(Batch(B, 0));
        var page = await Records.QueryAsync(Tickets, null, 1);

        await Expect.Throws<ArgumentException>(() => Records.QueryAsync(Tickets with { Order = RecordOrder.Created }, page.Next, 1));
    }

    [Clause(11)]
    public async Task Other_bad_arguments_throw()
    {
        await Put(A, 0, Work("timer/x", Noon));

        await Expect.Throws<ArgumentNullException>(() => Records.CommitAsync(null!));
        await Expect.Throws<ArgumentNullException>(() => Records.QueryAsync(null!, null, 1));
        await Expect.Throws<ArgumentNullException>(() => Work.ClaimAsync(null!, Noon, Minute, 1));
        await Expect.Throws<ArgumentNullException>(() => Work.CompleteAsync(null!));
        await Expect.Throws<ArgumentException>(() => Records.LoadAsync(default, null));
        await Expect.Throws<ArgumentException>(() => Records.ReadJournalAsync(default, 0, 1));
        await Expect.Throws<ArgumentException>(() => Records.QueryAsync(Tickets with { Statuses = default }, null, 1));
        await Expect.Throws<ArgumentException>(() => Records.QueryAsync(Tickets with { Kind = "" }, null, 1));
        await Expect.Throws<ArgumentOutOfRangeException>(() => Records.ReadJournalAsync(A, -1, 1));
        await Expect.Throws<ArgumentOutOfRangeException>(() => Work.ClaimAsync(Acme, Noon, Duration.Zero, 1));
        await Expect.Throws<ArgumentOutOfRangeException>(() => Work.ClaimAsync(Acme, Noon, -Minute, 1));

        Expect.Single(await Claim(Noon));
    }
}
