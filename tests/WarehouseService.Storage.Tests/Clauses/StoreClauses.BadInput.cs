using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.Tests.Clauses.Make;

namespace WarehouseService.Storage.Tests.Clauses;

public abstract partial class StoreClauses
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
        ["a digest too long"] = Batch("c1", Sound) with { Digest = new('x', Domain.Storage.Batch.MaxDigestLength + 1) },
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

    public static TheoryData<string> BadBatchNames => [.. BadBatches.Keys];

    [Theory]
    [MemberData(nameof(BadBatchNames))]
    public async Task A_batch_that_is_not_sound_throws_and_writes_nothing(string wrong)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Records.CommitAsync(BadBatches[wrong]));
        await NothingIsKnownOf(A, B);
    }

    [Fact]
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
                await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Records.CommitAsync(Batch("c1", Commit(B, 0, "c1"), commit)));
            }

            Assert.ThrowsAny<ArgumentException>(() => Key(text));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Records.LoadAsync(A, text));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Records.QueryAsync(Tickets with { Statuses = ["new", text] }, null, 1));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Records.QueryAsync(Tickets with { Queue = text }, null, 1));
        }

        await NothingIsKnownOf(A, B);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task A_page_size_out_of_range_throws(int max)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Records.QueryAsync(Tickets, null, max));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Records.ReadJournalAsync(A, 0, max));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Work.ClaimAsync(Acme, Noon, Minute, max));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("aWR8MA==")]
    [InlineData("aWR8eHxh")]
    public async Task An_unknown_cursor_throws(string cursor) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await Records.QueryAsync(Tickets, cursor, 10));

    [Fact]
    public async Task A_cursor_of_another_order_throws()
    {
        await Committed(Batch(A, 0));
        await Committed(Batch(B, 0));
        var page = await Records.QueryAsync(Tickets, null, 1);

        await Assert.ThrowsAsync<ArgumentException>(async () => await Records.QueryAsync(Tickets with { Order = RecordOrder.Created }, page.Next, 1));
    }

    [Fact]
    public async Task Other_bad_arguments_throw()
    {
        await Put(A, 0, Work("timer/x", Noon));

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Records.CommitAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Records.QueryAsync(null!, null, 1));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Work.ClaimAsync(null!, Noon, Minute, 1));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Work.CompleteAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Records.LoadAsync(default, null));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Records.ReadJournalAsync(default, 0, 1));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Records.QueryAsync(Tickets with { Statuses = default }, null, 1));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Records.QueryAsync(Tickets with { Kind = "" }, null, 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Records.ReadJournalAsync(A, -1, 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Work.ClaimAsync(Acme, Noon, Duration.Zero, 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Work.ClaimAsync(Acme, Noon, -Minute, 1));
        Assert.Throws<ArgumentException>(() => new WorkScope { Kind = "" });

        Assert.Single(await Claim(Noon));
    }

    [Fact]
    public async Task Already_cancelled_means_no_effect()
    {
        var cancelled = new CancellationToken(true);
        await Put(A, 0, Work("timer/x", Noon));
        var item = Assert.Single(await Claim(Noon));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Records.CommitAsync(Batch(A, 1), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Records.LoadAsync(A, null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Records.ReadJournalAsync(A, 0, 1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Records.QueryAsync(Tickets, null, 1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Work.ClaimAsync(Acme, Noon.Plus(Minute), Minute, 1, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Work.CompleteAsync(item, cancelled));

        Assert.Equal(1, (await Document(A))!.Version);
        Assert.True(await Work.CompleteAsync(item));
    }

    [Fact]
    public async Task Cancelled_midway_is_all_or_nothing_and_a_retry_settles_it()
    {
        for (var i = 0; i < 50; i++)
        {
            var (left, right, command) = (Key($"l{i}"), Key($"r{i}"), $"c{i}");
            var batch = Batch(command, Commit(left, 0, command), Commit(right, 0, command));
            using var source = new CancellationTokenSource();
            var commits = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Records.CommitAsync(batch, source.Token))));
            await source.CancelAsync();
            try
            {
                await commits;
            }
            catch (OperationCanceledException)
            {
                // Then the outcome is unknown, and the retry below settles it.
            }

            Assert.Equal((await Document(left))?.Version, (await Document(right))?.Version);
            Assert.IsNotType<Conflict>(await Records.CommitAsync(batch));
            Assert.Equal((1L, 1L), ((await Document(left))!.Version, (await Document(right))!.Version));
            Assert.Single(await Records.ReadJournalAsync(left, 0, 10));
        }
    }
}
