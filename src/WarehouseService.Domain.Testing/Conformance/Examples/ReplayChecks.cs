using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Examples;

/// <summary>A command sent twice has one effect.</summary>
internal sealed class ReplayChecks(Trial trial) : Checks(trial)
{
    [Clause(3)]
    public async Task A_replay_answers_with_the_receipts_of_then_even_if_the_record_moved_on()
    {
        var batch = Batch("merge", Commit(B, 0, "merge"), Commit(A, 0, "merge"));
        await Committed(batch);
        await Committed(Batch(A, 1));
        await Committed(Batch(A, 2));

        var replay = Expect.Is<AlreadyCommitted>(await Records.CommitAsync(batch));

        var receipt = new Receipt { CommandId = "merge", Digest = batch.Digest, Version = 1 };
        Expect.Sequence([receipt, receipt], replay.Receipts);
        Expect.Equal(3, await Version(A));
        Expect.Equal(3, (await Journal(A)).Length);
    }

    [Clause(3)]
    public async Task A_replay_is_recognised_before_its_version_and_its_fences_are_looked_at()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1")));
        await Committed(Batch(B, 0));

        var again = Batch("c1", Commit(A, 7, "c1")) with { Digest = "another", Fences = [Fence(B, 0)] };

        var receipt = Expect.Single(Expect.Is<AlreadyCommitted>(await Records.CommitAsync(again)).Receipts);
        Expect.Equal(new Receipt { CommandId = "c1", Digest = "digest-of-c1", Version = 1 }, receipt);
    }

    [Clause(3)]
    public async Task A_replay_writes_no_work()
    {
        var batch = Batch("c1", Commit(A, 0, "c1") with { Put = [Work("timer/x", Noon)] });
        await Committed(batch);
        Expect.True(await Work.CompleteAsync(Expect.Single(await Claim(Noon))));

        Expect.Is<AlreadyCommitted>(await Records.CommitAsync(batch));

        Expect.Empty(await Claim(Noon));
    }

    [Clause(3)]
    public async Task A_command_id_is_known_to_the_records_that_accepted_it_alone()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1")));
        await Committed(Batch(B, 0));

        Expect.Null(await Receipt(B, "c1"));
        Expect.Null(await Receipt(A, "C1"));
        await Committed(Batch("c1", Commit(B, 1, "c1")));
        Expect.Equal(2, (await Receipt(B, "c1"))?.Version);
        Expect.Equal(1, (await Receipt(A, "c1"))?.Version);
    }

    [Clause(3)]
    public async Task An_id_that_only_some_records_know_is_an_exception_and_writes_nothing()
    {
        await Committed(Batch("c1", Commit(A, 0, "c1")));

        await Expect.Throws<InvalidOperationException>(() => Records.CommitAsync(Batch("c1", Commit(B, 0, "c1"), Commit(A, 1, "c1"))));

        await NothingIsKnownOf(B);
        Expect.Equal(1, await Version(A));
    }

    [Clause(3)]
    public async Task The_longest_digest_comes_back_as_it_is()
    {
        var digest = string.Concat(Enumerable.Repeat("Zz+/=:箱😀", Storage.Batch.MaxDigestLength))[..(Storage.Batch.MaxDigestLength - 1)];
        await Committed(Batch(A, 0) with { Digest = digest });
        Expect.Equal(digest, (await Receipt(A, "a-0"))?.Digest);
    }
}
