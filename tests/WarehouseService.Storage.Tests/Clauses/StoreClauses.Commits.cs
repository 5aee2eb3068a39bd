using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.Tests.Clauses.Make;

namespace WarehouseService.Storage.Tests.Clauses;

public abstract partial class StoreClauses
{
    private static readonly AggregateKey A = Key("a");
    private static readonly AggregateKey B = Key("b");
    private static readonly AggregateKey C = Key("c");

    [Fact]
    public async Task What_is_committed_is_loaded()
    {
        var batch = Batch("c1", Commit(A, 0, "c1", "{\"x\":1}").With(index => index with
        {
            Queue = "returns", Assignee = "agent:ann", Customer = "k1", Priority = 2, Updated = Noon.Plus(Duration.FromTicks(1)),
        }));

        Assert.Equal([1L], (await Committed(batch)).Versions.AsEnumerable());

        var loaded = await Records.LoadAsync(A, "c1");
        Assert.Equal(batch.Commits[0].Document, loaded.Document);
        Assert.Equal(new Receipt { CommandId = "c1", Digest = batch.Digest, Version = 1 }, loaded.Receipt);
        Assert.Equal(batch.Commits[0].Event, Assert.Single(await Records.ReadJournalAsync(A, 0, 10)));
    }

    [Fact]
    public async Task What_was_never_written_is_not_there()
    {
        Assert.Equal(default, await Records.LoadAsync(A, "c1"));
        Assert.Empty(await Records.ReadJournalAsync(A, 0, 10));
    }

    [Fact]
    public async Task A_batch_writes_all_its_records()
    {
        await Committed(Batch(B, 0));
        var merged = await Committed(Batch("merge", Commit(B, 1, "merge"), Commit(A, 0, "merge")) with { Fences = [Fence(C, 0)] });

        Assert.Equal([2L, 1L], merged.Versions.AsEnumerable());
        Assert.Equal(2, (await Document(B))!.Version);
        Assert.Equal(1, (await Document(A))!.Version);
        Assert.Null(await Document(C));
    }

    [Fact]
    public async Task A_conflict_writes_nothing_of_any_record()
    {
        await Committed(Batch(B, 0));
        var torn = Commit(A, 0, "torn") with { Put = [Work("timer/x", Noon)] };

        var outcome = await Records.CommitAsync(Batch("torn", torn, Commit(B, 0, "torn")));

        Assert.Equal(new Conflict { Key = B, Actual = 1 }, outcome);
        await NothingIsKnownOf(A);
        Assert.Null((await Records.LoadAsync(A, "torn")).Receipt);
        Assert.Empty(await Work.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
    }

    [Fact]
    public async Task A_conflict_leaves_work_as_it_was()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1") with { Put = [Work("timer/x", Noon, "old")] }));

        var stale = Commit(A, 0, "c2") with { Put = [Work("timer/x", Noon, "new"), Work("timer/y", Noon)], Cancel = ["timer/x"] };
        Assert.IsType<Conflict>(await Records.CommitAsync(Batch("c2", stale)));

        var item = Assert.Single(await Work.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
        Assert.Equal(Work("timer/x", Noon, "old"), item.Work);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(99)]
    public async Task A_stale_or_future_version_is_a_conflict(long expected)
    {
        await Committed(Batch(A, 0));
        await Committed(Batch(A, 1));

        Assert.Equal(new Conflict { Key = A, Actual = 2 }, await Records.CommitAsync(Batch("c", Commit(A, expected, "c"))));
        Assert.Equal(2, (await Document(A))!.Version);
    }

    [Fact]
    public async Task A_future_version_of_what_does_not_exist_is_a_conflict()
    {
        Assert.Equal(new Conflict { Key = A, Actual = 0 }, await Records.CommitAsync(Batch(A, 1)));
        await NothingIsKnownOf(A);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_fence_that_moved_is_a_conflict(long expected)
    {
        await Committed(Batch(B, 0));

        var outcome = await Records.CommitAsync(Batch(A, 0) with { Fences = [Fence(B, expected)] });

        Assert.Equal(new Conflict { Key = B, Actual = 1 }, outcome);
        await NothingIsKnownOf(A);
    }

    [Fact]
    public async Task The_longest_digest_comes_back_as_it_is()
    {
        var digest = string.Concat(Enumerable.Repeat("Zz+/=:箱😀", Domain.Storage.Batch.MaxDigestLength))[..(Domain.Storage.Batch.MaxDigestLength - 1)];
        await Committed(Batch(A, 0) with { Digest = digest });
        Assert.Equal(digest, (await Records.LoadAsync(A, "a-0")).Receipt!.Digest);
    }

    [Fact]
    public async Task A_fence_that_held_is_not_touched()
    {
        await Committed(Batch(B, 0));
        var before = await Document(B);

        await Committed(Batch(A, 0) with { Fences = [Fence(B, 1), Fence(C, 0)] });

        Assert.Equal(before, await Document(B));
        Assert.Single(await Records.ReadJournalAsync(B, 0, 10));
        Assert.Null((await Records.LoadAsync(B, "a-0")).Receipt);
        await NothingIsKnownOf(C);
    }

    [Fact]
    public async Task The_first_conflict_in_key_order_is_told()
    {
        var (bmp, beyond) = (Key("\ufffd"), Key("😀"));
        await Committed(Batch(B, 0));
        await Committed(Batch(C, 0));

        Assert.Equal(B, Conflicting(await Records.CommitAsync(Batch("x", Commit(C, 5, "x"), Commit(B, 5, "x")) with { Fences = [Fence(A, 0)] })));
        Assert.Equal(A, Conflicting(await Records.CommitAsync(Batch("y", Commit(C, 5, "y"), Commit(B, 5, "y")) with { Fences = [Fence(A, 1)] })));
        Assert.Equal(bmp, Conflicting(await Records.CommitAsync(Batch("z", Commit(beyond, 5, "z"), Commit(bmp, 5, "z")))));

        static AggregateKey Conflicting(CommitOutcome outcome) => Assert.IsType<Conflict>(outcome).Key;
    }

    [Fact]
    public async Task A_replay_answers_with_the_receipts_of_then_even_if_the_record_moved_on()
    {
        var batch = Batch("merge", Commit(B, 0, "merge"), Commit(A, 0, "merge"));
        await Committed(batch);
        await Committed(Batch(A, 1));
        await Committed(Batch(A, 2));

        var replay = Assert.IsType<AlreadyCommitted>(await Records.CommitAsync(batch));

        Assert.Equal(
            [new Receipt { CommandId = "merge", Digest = batch.Digest, Version = 1 }, new Receipt { CommandId = "merge", Digest = batch.Digest, Version = 1 }],
            replay.Receipts.AsEnumerable());
        Assert.Equal(3, (await Document(A))!.Version);
        Assert.Equal(3, (await Records.ReadJournalAsync(A, 0, 10)).Length);
    }

    [Fact]
    public async Task A_replay_is_recognised_before_its_version_and_its_fences_are_looked_at()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1")));
        await Committed(Batch(B, 0));

        var again = Batch("c1", Commit(A, 7, "c1")) with { Digest = "another", Fences = [Fence(B, 0)] };

        var receipt = Assert.Single(Assert.IsType<AlreadyCommitted>(await Records.CommitAsync(again)).Receipts);
        Assert.Equal(new Receipt { CommandId = "c1", Digest = "digest-of-c1", Version = 1 }, receipt);
    }

    [Fact]
    public async Task A_replay_writes_no_work()
    {
        var batch = Batch("c1", Commit(A, 0, "c1") with { Put = [Work("timer/x", Noon)] });
        await Committed(batch);
        var item = Assert.Single(await Work.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
        Assert.True(await Work.CompleteAsync(item));

        Assert.IsType<AlreadyCommitted>(await Records.CommitAsync(batch));

        Assert.Empty(await Work.ClaimAsync(new() { Tenant = "acme" }, Noon, Duration.FromMinutes(1), 10));
    }

    [Fact]
    public async Task A_command_id_is_known_to_the_records_that_accepted_it_alone()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1")));
        await Committed(Batch(B, 0));

        Assert.Null((await Records.LoadAsync(B, "c1")).Receipt);
        Assert.Null((await Records.LoadAsync(A, "C1")).Receipt);
        await Committed(Batch("c1", Commit(B, 1, "c1")));
        Assert.Equal(2, (await Records.LoadAsync(B, "c1")).Receipt!.Version);
        Assert.Equal(1, (await Records.LoadAsync(A, "c1")).Receipt!.Version);
    }

    [Fact]
    public async Task An_id_that_only_some_records_know_is_an_exception_and_writes_nothing()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1")));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Records.CommitAsync(Batch("c1", Commit(B, 0, "c1"), Commit(A, 1, "c1"))));

        await NothingIsKnownOf(B);
        Assert.Equal(1, (await Document(A))!.Version);
    }

    [Fact]
    public async Task Of_two_equal_claims_one_is_a_conflict()
    {
        var claim = Key("intake-7", "claim");
        await Committed(Batch("c1", Commit(A, 0, "c1"), Commit(claim, 0, "c1")));

        var second = await Records.CommitAsync(Batch("c2", Commit(B, 0, "c2"), Commit(claim, 0, "c2")));

        Assert.Equal(new Conflict { Key = claim, Actual = 1 }, second);
        await NothingIsKnownOf(B);
    }

    [Fact]
    public async Task A_journal_is_contiguous_from_one()
    {
        for (var version = 0; version < 25; version++)
        {
            await Committed(Batch(A, version));
            Assert.IsType<Conflict>(await Records.CommitAsync(Batch("lost", Commit(A, version, "lost"))));
        }

        Assert.Equal(Enumerable.Range(1, 25).Select(version => (long)version), (await Records.ReadJournalAsync(A, 0, 1000)).Select(one => one.Version));
        Assert.Equal([11L, 12L, 13L], (await Records.ReadJournalAsync(A, 10, 3)).Select(one => one.Version));
        Assert.Equal([25L], (await Records.ReadJournalAsync(A, 24, 3)).Select(one => one.Version));
        Assert.Empty(await Records.ReadJournalAsync(A, 25, 3));
        Assert.Empty(await Records.ReadJournalAsync(A, long.MaxValue, 3));
    }

    [Fact]
    public async Task Of_many_writers_one_wins_each_version()
    {
        const int Writers = 8, Versions = 20;
        var wins = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var won = new List<long>();
            for (long version = 0; version < Versions; version++)
            {
                var command = $"w{writer}-{version}";
                var outcome = await Records.CommitAsync(Batch(command, Commit(A, version, command), Commit(Key($"own-{writer}-{version}"), 0, command)));
                if (outcome is Committed)
                {
                    won.Add(version);
                    Assert.True((await Document(A))!.Version > version);
                }
                else
                {
                    Assert.True(Assert.IsType<Conflict>(outcome).Actual > version);
                }
            }

            return won;
        })));

        Assert.Equal(Enumerable.Range(0, Versions).Select(version => (long)version), wins.SelectMany(won => won).Order());
        Assert.Equal(Versions, (await Records.ReadJournalAsync(A, 0, 1000)).Length);
        var own = await Records.QueryAsync(new() { Tenant = "acme", Kind = "ticket" }, null, 1000);
        Assert.Equal(Versions + 1, own.Items.Length);
    }

    [Fact]
    public async Task Many_writers_of_different_records_all_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var version = 0; version < 10; version++)
            {
                await Committed(Batch(Key($"r{writer}"), version));
            }
        })));

        for (var writer = 0; writer < 8; writer++)
        {
            Assert.Equal(10, (await Document(Key($"r{writer}")))!.Version);
        }
    }
}
