using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Examples;

/// <summary>All or nothing, versions, fences, journals.</summary>
internal sealed class CommitChecks(Trial trial) : Checks(trial)
{
    [Clause(1)]
    public async Task What_is_committed_is_loaded()
    {
        var batch = Batch("c1", Commit(A, 0, "c1", "{\"x\":1}").With(index => index with
        {
            Queue = "returns", Assignee = "agent:ann", Customer = "k1", Priority = 2, Updated = Noon.PlusTicks(1),
        }));

        Expect.Sequence([1L], (await Committed(batch)).Versions);

        var loaded = await Records.LoadAsync(A, "c1");
        Expect.Equal(batch.Commits[0].Document, loaded.Document);
        Expect.Equal(new Receipt { CommandId = "c1", Digest = batch.Digest, Version = 1 }, loaded.Receipt);
        Expect.Equal(batch.Commits[0].Event, Expect.Single(await Journal(A)));
    }

    [Clause(1)]
    public async Task What_was_never_written_is_not_there()
    {
        Expect.Equal(default, await Records.LoadAsync(A, "c1"));
        Expect.Empty(await Journal(A));
    }

    [Clause(1)]
    public async Task A_batch_writes_all_its_records()
    {
        await Committed(Batch(B, 0));
        var merged = await Committed(Batch("merge", Commit(B, 1, "merge"), Commit(A, 0, "merge")) with { Fences = [Fence(C, 0)] });

        Expect.Sequence([2L, 1L], merged.Versions);
        Expect.Equal(2, await Version(B));
        Expect.Equal(1, await Version(A));
        Expect.Null(await Document(C));
    }

    [Clause(1)]
    public async Task A_conflict_writes_nothing_of_any_record()
    {
        await Committed(Batch(B, 0));
        var torn = Commit(A, 0, "torn") with { Put = [Work("timer/x", Noon)] };

        var outcome = await Records.CommitAsync(Batch("torn", torn, Commit(B, 0, "torn")));

        Expect.Equal(new Conflict { Key = B, Actual = 1 }, outcome);
        await NothingIsKnownOf(A);
        Expect.Null(await Receipt(A, "torn"));
        Expect.Empty(await Claim(Noon));
    }

    [Clause(1)]
    public async Task A_conflict_leaves_work_as_it_was()
    {
        await Put(A, 0, Work("timer/x", Noon, "old"));

        var stale = Commit(A, 0, "c2") with { Put = [Work("timer/x", Noon, "new"), Work("timer/y", Noon)], Cancel = ["timer/x"] };
        Expect.Is<Conflict>(await Records.CommitAsync(Batch("c2", stale)));

        Expect.Equal(Work("timer/x", Noon, "old"), Expect.Single(await Claim(Noon)).Work);
    }

    [Clause(2)]
    public async Task A_stale_or_future_version_is_a_conflict()
    {
        await Committed(Batch(A, 0));
        await Committed(Batch(A, 1));

        foreach (var expected in (long[])[0, 1, 3, 99])
        {
            Expect.Equal(new Conflict { Key = A, Actual = 2 }, await Records.CommitAsync(Batch("c", Commit(A, expected, "c"))));
            Expect.Equal(2, await Version(A));
        }
    }

    [Clause(2)]
    public async Task A_future_version_of_what_does_not_exist_is_a_conflict()
    {
        Expect.Equal(new Conflict { Key = A, Actual = 0 }, await Records.CommitAsync(Batch(A, 1)));
        await NothingIsKnownOf(A);
    }

    [Clause(2)]
    public async Task A_fence_that_moved_is_a_conflict()
    {
        await Committed(Batch(B, 0));

        foreach (var expected in (long[])[0, 2])
        {
            Expect.Equal(new Conflict { Key = B, Actual = 1 }, await Records.CommitAsync(Batch(A, 0) with { Fences = [Fence(B, expected)] }));
            await NothingIsKnownOf(A);
        }
    }

    [Clause(2)]
    public async Task A_fence_that_held_is_not_touched()
    {
        await Committed(Batch(B, 0));
        var before = await Document(B);

        await Committed(Batch(A, 0) with { Fences = [Fence(B, 1), Fence(C, 0)] });

        Expect.Equal(before, await Document(B));
        Expect.Single(await Journal(B));
        Expect.Null(await Receipt(B, "a-0"));
        await NothingIsKnownOf(C);
    }

    [Clause(2)]
    public async Task The_first_conflict_in_key_order_is_told()
    {
        var (bmp, beyond) = (Key("\ufffd"), Key("😀"));
        await Committed(Batch(B, 0));
        await Committed(Batch(C, 0));

        Expect.Equal(B, Conflicting(await Records.CommitAsync(Batch("x", Commit(C, 5, "x"), Commit(B, 5, "x")) with { Fences = [Fence(A, 0)] })));
        Expect.Equal(A, Conflicting(await Records.CommitAsync(Batch("y", Commit(C, 5, "y"), Commit(B, 5, "y")) with { Fences = [Fence(A, 1)] })));
        Expect.Equal(bmp, Conflicting(await Records.CommitAsync(Batch("z", Commit(beyond, 5, "z"), Commit(bmp, 5, "z")))));

        static AggregateKey Conflicting(CommitOutcome outcome) => Expect.Is<Conflict>(outcome).Key;
    }

    [Clause(9)]
    public async Task Of_two_equal_claims_one_is_a_conflict()
    {
        var claim = Key("intake-7", "claim");
        await Committed(Batch("c1", Commit(A, 0, "c1"), Commit(claim, 0, "c1")));

        var second = await Records.CommitAsync(Batch("c2", Commit(B, 0, "c2"), Commit(claim, 0, "c2")));

        Expect.Equal(new Conflict { Key = claim, Actual = 1 }, second);
        await NothingIsKnownOf(B);
    }

    [Clause(4)]
    public async Task A_journal_is_contiguous_from_one()
    {
        for (var version = 0; version < 25; version++)
        {
            await Committed(Batch(A, version));
            Expect.Is<Conflict>(await Records.CommitAsync(Batch("lost", Commit(A, version, "lost"))));
        }

        Expect.Sequence(Enumerable.Range(1, 25).Select(version => (long)version), (await Journal(A)).Select(one => one.Version));
        Expect.Sequence([11L, 12L, 13L], (await Records.ReadJournalAsync(A, 10, 3)).Select(one => one.Version));
        Expect.Sequence([25L], (await Records.ReadJournalAsync(A, 24, 3)).Select(one => one.Version));
        Expect.Empty(await Records.ReadJournalAsync(A, 25, 3));
        Expect.Empty(await Records.ReadJournalAsync(A, long.MaxValue, 3));
    }

    [Clause(5)]
    public async Task Every_later_load_sees_what_was_acknowledged()
    {
        for (var version = 0; version < 25; version++)
        {
            var command = $"c{version}";
            await Committed(Batch(command, Commit(A, version, command, command).With(index => index with { Queue = command })));

            Expect.Equal(command, await Payload(A));
            Expect.Equal(version + 1, (await Receipt(A, command))?.Version);
            Expect.Equal(version + 1, (await Journal(A)).Length);
            Expect.Sequence(["a"], await Ids(Tickets with { Queue = command }));
        }
    }
}
