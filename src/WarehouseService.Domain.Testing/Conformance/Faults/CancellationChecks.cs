using System.Diagnostics;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance.Concurrency;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Faults;

/// <summary>Calls that are cancelled, before they begin or in their midst.</summary>
internal sealed class CancellationChecks(Trial trial) : Checks(trial)
{
    private const int Rounds = 50;

    [Clause(6)]
    public async Task Already_cancelled_means_no_effect()
    {
        var cancelled = new CancellationToken(true);
        await Put(A, 0, Work("timer/x", Noon));
        var item = Expect.Single(await Claim(Noon));

        await Expect.Throws<OperationCanceledException>(() => Records.CommitAsync(Batch(A, 1), cancelled));
        await Expect.Throws<OperationCanceledException>(() => Records.LoadAsync(A, null, cancelled));
        await Expect.Throws<OperationCanceledException>(() => Records.ReadJournalAsync(A, 0, 1, cancelled));
        await Expect.Throws<OperationCanceledException>(() => Records.QueryAsync(Tickets, null, 1, cancelled));
        await Expect.Throws<OperationCanceledException>(() => Work.FindAsync(A, "timer/x", cancelled));
        await Expect.Throws<OperationCanceledException>(() => Work.ClaimAsync(Acme, Noon.Plus(Minute), Minute, 1, cancelled));
        await Expect.Throws<OperationCanceledException>(() => Work.CompleteAsync(item, cancelled));

        Expect.Equal(1, await Version(A));
        Expect.True(await Work.CompleteAsync(item));
    }

    [Clause(6)]
    public async Task A_commit_cancelled_midway_is_all_or_nothing_and_a_retry_settles_it()
    {
        var usual = await UsualAsync(i => Committed(Batch(Key($"usual-{i}"), 0)));
        for (var round = 0; round < Rounds; round++)
        {
            var batch = PairOf(round);

            // Alone, and in a crowd where some wait for others.
            var callers = round % 2 == 0 ? 1 : 4;
            await CancelledAsync(usual * round / Rounds, token => Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Records.CommitAsync(batch, token))));
            await SettledAsync(batch);
        }

        for (var step = 0; step < Rounds; step++)
        {
            var batch = PairOf(Rounds + step);
            await CancelledAtAsync(step, token => Records.CommitAsync(batch, token));
            await SettledAsync(batch);
        }
    }

    [Clause(6)]
    public async Task A_claim_cancelled_midway_loses_no_item()
    {
        var usual = await UsualAsync(_ => Claim(Noon));
        for (var round = 0; round < Rounds; round++)
        {
            await Put(Key($"t{round}"), 0, Work("timer/x", Noon), Work("timer/y", Noon));
            await (round % 2 == 0
                ? CancelledAsync(usual * round / Rounds, token => Work.ClaimAsync(Acme, Noon, Minute, 2, token))
                : CancelledAtAsync(round / 2, token => Work.ClaimAsync(Acme, Noon, Minute, 2, token)));

            var items = await Claim(Noon.Plus(Minute));
            Expect.Sequence(["timer/x", "timer/y"], Names(items));
            Expect.True(await Work.CompleteAsync(items[0]));
            Expect.True(await Work.CompleteAsync(items[1]));
        }
    }

    private static Batch PairOf(int round)
    {
        var (left, right, command) = (Key($"left-{round}"), Key($"right-{round}"), $"c{round}");
        return Batch(
            command, Commit(left, 0, command) with { Put = [Work("timer/x", Noon)] }, Commit(right, 0, command) with { Put = [Work("timer/x", Noon)] });
    }

    private async Task SettledAsync(Batch batch)
    {
        var (left, right) = (batch.Commits[0].Document.Key, batch.Commits[1].Document.Key);
        var written = await Version(left);
        Expect.Equal(written, await Version(right));
        Expect.Equal(written, (await Journal(right)).Length);
        Expect.Equal(written == 1, await Work.FindAsync(left, "timer/x") is not null);
        Expect.Equal(written == 1, await Work.FindAsync(right, "timer/x") is not null);

        Expect.False(await Records.CommitAsync(batch) is Conflict);
        Expect.Equal(1, await Version(left));
        Expect.Equal(1, await Version(right));
        Expect.Single(await Journal(left));
        Expect.Single(await Journal(right));
    }

    // How long a call takes, and half as long again: then cancelling it later and later finds it in every midst.
    private static async Task<TimeSpan> UsualAsync(Func<int, Task> call)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < 9; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await call(i);
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        return times.Order().ElementAt(times.Count / 2) * 1.5;
    }

    private static async Task CancelledAsync(TimeSpan after, Func<CancellationToken, Task> call)
    {
        using var source = new CancellationTokenSource();
        var begun = 0L;
        var called = Task.Run(() =>
        {
            Volatile.Write(ref begun, Stopwatch.GetTimestamp());
            return call(source.Token);
        });
        SpinWait.SpinUntil(() => Volatile.Read(ref begun) != 0);
        while (Stopwatch.GetElapsedTime(begun) < after)
        {
            Thread.SpinWait(1);
        }

        await source.CancelAsync();
        await EndAsync(called);
    }

    private async Task CancelledAtAsync(int step, Func<CancellationToken, Task> call)
    {
        using var source = new CancellationTokenSource();
        await EndAsync(new Interleaving(Trial.Seed).RunAsync(1, Cancellable, Cancel));

        async Task<bool> Cancellable(int number)
        {
            await call(source.Token);
            return true;
        }

        void Cancel(int taken)
        {
            if (taken == step)
            {
                source.Cancel();
            }
        }
    }

    private static async Task EndAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (OperationCanceledException)
        {
            // Then the outcome is unknown.
        }
    }
}
