using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Crash;

/// <summary>A store that was closed and is opened again.</summary>
internal sealed class ReopeningChecks(Trial trial) : Checks(trial)
{
    [Clause(5, Needs = "reopening")]
    public async Task What_was_acknowledged_is_there_after_opening_again()
    {
        var batch = Batch("c1", Commit(A, 0, "c1", "中文 😀").With(index => index with { Queue = "q", Priority = 2 }) with { Put = [Work("timer/x", Noon, "what")] });
        await Committed(batch);
        await Committed(Batch(B, 0));
        await Trial.CloseAsync();

        Expect.Equal(batch.Commits[0].Document, await Document(A));
        Expect.Equal(1, await Version(B));
        Expect.Equal(batch.Commits[0].Event, Expect.Single(await Journal(A)));
        Expect.Sequence(["a"], await Ids(Tickets with { Queue = "q" }));
        Expect.Is<AlreadyCommitted>(await Records.CommitAsync(batch));
        Expect.Equal(new Conflict { Key = A, Actual = 1 }, await Records.CommitAsync(Batch("late", Commit(A, 0, "late"))));
        Expect.Equal(Work("timer/x", Noon, "what"), Expect.Single(await Claim(Noon)).Work);
    }

    [Clause(8, Needs = "reopening")]
    public async Task Leases_outlive_the_store_that_gave_them()
    {
        await Put(A, 0, Work("timer/x", Noon), Work("timer/y", Noon), Work("timer/z", Noon));
        var items = await Claim(Noon, 2);
        Expect.True(await Work.CompleteAsync(items[0]));
        await Trial.CloseAsync();

        Expect.Sequence(["timer/z"], Names(await Claim(Noon)));
        Expect.False(await Work.CompleteAsync(items[0]));
        Expect.True(await Work.CompleteAsync(items[1]));
    }

    [Clause(8, Needs = "reopening")]
    public async Task A_token_of_before_is_not_given_again_after_opening_again()
    {
        await Put(A, 0, Work("timer/x", Noon));
        var stale = Expect.Single(await Claim(Noon));
        await Trial.CloseAsync();

        var fresh = Expect.Single(await Claim(Noon.Plus(Duration.FromMinutes(1))));

        Expect.NotEqual(stale.Token, fresh.Token);
        Expect.False(await Work.CompleteAsync(stale));
        Expect.True(await Work.CompleteAsync(fresh));
    }
}
