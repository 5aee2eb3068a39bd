using System.Globalization;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Faults;

/// <summary>Calls that fail at every step of the store's input and output, one step after another.</summary>
internal sealed class FaultChecks(Trial trial) : Checks(trial)
{
    // A call of more steps than these is not finished in a store that works.
    private const int MostSteps = 500;

    [Clause(1, Needs = "faults")]
    public Task A_commit_that_fails_at_any_step_is_all_or_nothing_and_a_retry_settles_it() => AtEveryStepAsync(async failing =>
    {
        await Put(A, 0, Work("timer/old", Noon));
        var batch = Batch(
            "merge",
            Commit(A, 1, "merge", "new") with { Put = [Work("timer/x", Noon)], Cancel = ["timer/old"] },
            Commit(B, 0, "merge", "new") with { Put = [Work("timer/x", Noon)] });

        var failed = await failing(() => Records.CommitAsync(batch));
        await WholeAsync(failed ? null : 2);
        await NothingSeenVanishesAsync();
        Expect.False(await Records.CommitAsync(batch) is Conflict);
        await WholeAsync(2);

        if (Capability.Reopening.IsDeclaredBy(Trial.Store))
        {
            await Trial.CloseAsync();
            await WholeAsync(2);
        }

        return failed;
    });

    [Clause(8, Needs = "faults")]
    public Task A_claim_or_completion_that_fails_at_any_step_loses_no_item_and_doubles_none() => AtEveryStepAsync(async failing =>
    {
        await Put(A, 0, Work("timer/x", Noon), Work("timer/y", Noon));

        var failed = await failing(() => Work.ClaimAsync(Acme, Noon, Minute, 2));
        var items = await Claim(Noon.Plus(Minute));
        Expect.Sequence(["timer/x", "timer/y"], Names(items));
        failed |= await failing(() => Work.CompleteAsync(items[0]));
        await Work.CompleteAsync(items[0]);

        Expect.Sequence(["timer/y"], Names(await Claim(Noon.Plus(Minute).Plus(Minute))));
        return failed;
    });

    // Whoever read it may have acted on it, acknowledged or not.
    private async Task NothingSeenVanishesAsync()
    {
        var seen = await Version(A);
        await Committed(Batch(Key("another", "claim"), 0));
        var now = await Version(A);
        Expect.That(now >= seen, $"{A}, once seen at {seen}, to stay at least there", now);
        await WholeAsync(now);
    }

    // Both records of the batch, their journals, receipts and work: at version two of the first, or one. Null: either.
    private async Task WholeAsync(long? expected)
    {
        var version = await Version(A);
        Expect.True(version is 1 or 2);
        Expect.Equal(expected ?? version, version);
        var written = version == 2;
        Expect.Equal(version - 1, await Version(B));
        Expect.Equal(version, (await Journal(A)).Length);
        Expect.Equal(version - 1, (await Journal(B)).Length);
        Expect.Equal(written ? "new" : "{}", await Payload(A));
        Expect.Equal(written, await Receipt(A, "merge") is not null);
        Expect.Equal(written, await Receipt(B, "merge") is not null);
        Expect.Equal(!written, await Work.FindAsync(A, "timer/old") is not null);
        Expect.Equal(written, await Work.FindAsync(A, "timer/x") is not null);
        Expect.Equal(written, await Work.FindAsync(B, "timer/x") is not null);
        Expect.Equal(written ? 2 : 1, (await AllPages(Tickets, 1000)).Count);
    }

    // Each step in a store of its own, until a call has fewer steps.
    private async Task AtEveryStepAsync(Func<Func<Func<Task>, Task<bool>>, Task<bool>> check)
    {
        for (var step = 1; step <= MostSteps; step++)
        {
            await Trial.DisposeAsync();
            var failAt = Trial.OpenFaulty();
            try
            {
                if (!await check(call => FailsAsync(() => failAt(step), call, () => failAt(0))))
                {
                    Expect.That(step > 1, "a call whose first step fails to throw", "no exception");
                    return;
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                var broken = failure as Unexpected ?? new Unexpected("no exception", Expect.Told(failure), reason: failure);
                throw new Unexpected(broken.Expected, broken.Seen, string.Create(CultureInfo.InvariantCulture, $"after a failure at step {step}"), failure);
            }
        }

        throw new Unexpected("a call to have an end", string.Create(CultureInfo.InvariantCulture, $"{MostSteps} steps, of which each failed"));
    }

    private static async Task<bool> FailsAsync(Action begin, Func<Task> call, Action end)
    {
        begin();
        try
        {
            await call();
            return false;
        }
        catch (Exception failure) when (failure is not Unexpected)
        {
            // Which exception it is, is the store's own affair.
            return true;
        }
        finally
        {
            end();
        }
    }
}
