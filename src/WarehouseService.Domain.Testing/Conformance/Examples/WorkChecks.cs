using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Domain.Testing.Conformance.Make;

namespace WarehouseService.Domain.Testing.Conformance.Examples;

/// <summary>Timers and messages: when they are handed out, to whom, and how they end.</summary>
internal sealed class WorkChecks(Trial trial) : Checks(trial)
{
    [Clause(8)]
    public async Task Work_is_never_handed_out_early()
    {
        await Put(A, 0, Work("timer/x", Noon), Work("timer/y", Noon.PlusTicks(1)));

        Expect.Empty(await Claim(Noon.PlusNanoseconds(-1)));
        Expect.Sequence(["timer/x"], Names(await Claim(Noon)));
        Expect.Empty(await Claim(Noon.PlusNanoseconds(99)));
        Expect.Sequence(["timer/y"], Names(await Claim(Noon.PlusTicks(1))));
    }

    [Clause(8)]
    public async Task Work_due_between_two_ticks_is_not_early_either()
    {
        await Put(A, 0, Work("timer/x", Noon.PlusNanoseconds(50)));

        Expect.Empty(await Claim(Noon));
        Expect.Empty(await Claim(Noon.PlusNanoseconds(49)));
        Expect.Single(await Claim(Noon.PlusTicks(1)));
    }

    [Clause(8)]
    public async Task The_longest_due_comes_first_and_equals_by_key_and_name()
    {
        await Put(B, 0, Work("2", Noon), Work("1", Noon));
        await Put(A, 0, Work("3", Noon), Work("late", Noon.PlusTicks(1)));
        await Put(Key("z", "complaint"), 0, Work("4", Noon), Work("first", Noon.PlusTicks(-1)));
        await Put(Key("😀"), 0, Work("6", Noon));
        await Put(Key("\ufffd"), 0, Work("5", Noon));

        Expect.Sequence(["first", "4", "3"], Names(await Claim(Noon.Plus(Minute), 3)));
        Expect.Sequence(["1", "2", "5", "6", "late"], Names(await Claim(Noon.Plus(Minute), 100)));
    }

    [Clause(8)]
    public async Task An_item_has_one_live_lease()
    {
        await Put(A, 0, Work("timer/x", Noon, "what"));

        var item = Expect.Single(await Claim(Noon));

        Expect.Equal((A, Work("timer/x", Noon, "what"), Noon.Plus(Minute)), (item.Key, item.Work, item.Until));
        Expect.Empty(await Claim(Noon));
        Expect.Empty(await Claim(Noon.Plus(Minute).PlusNanoseconds(-1)));
    }

    [Clause(8)]
    public async Task An_expired_lease_is_claimable_again_and_its_token_is_stale()
    {
        await Put(A, 0, Work("timer/x", Noon));
        var first = Expect.Single(await Claim(Noon));

        var second = Expect.Single(await Claim(Noon.Plus(Minute)));

        Expect.NotEqual(first.Token, second.Token);
        Expect.False(await Work.CompleteAsync(first));
        Expect.Empty(await Claim(Noon.Plus(Minute)));
        Expect.True(await Work.CompleteAsync(second));
        Expect.False(await Work.CompleteAsync(second));
        Expect.Empty(await Claim(Noon.Plus(Minute).Plus(Minute)));
    }

    [Clause(8)]
    public async Task A_lease_that_nobody_took_over_still_completes_late()
    {
        await Put(A, 0, Work("timer/x", Noon));
        Expect.True(await Work.CompleteAsync(Expect.Single(await Claim(Noon))));
        Expect.Empty(await Claim(Noon.Plus(Minute)));
    }

    [Clause(8)]
    public async Task What_was_never_claimed_cannot_be_completed()
    {
        await Put(A, 0, Work("timer/x", Noon));

        foreach (var token in (long[])[0, 1, -1, long.MaxValue])
        {
            Expect.False(await Work.CompleteAsync(new() { Key = A, Work = Work("timer/x", Noon), Token = token, Until = Noon }));
        }

        var item = Expect.Single(await Claim(Noon));
        Expect.False(await Work.CompleteAsync(item with { Key = B }));
        Expect.False(await Work.CompleteAsync(item with { Work = Work("timer/y", Noon) }));
        Expect.True(await Work.CompleteAsync(item));
    }

    [Clause(8)]
    public async Task A_backlog_of_another_tenant_or_kind_does_not_starve()
    {
        for (var i = 0; i < 30; i++)
        {
            await Put(Key($"t{i}", tenant: "busy"), 0, Work("timer/x", Noon.Minus(Duration.FromHours(1))));
            await Put(Key($"t{i}", "message"), 0, Work("timer/x", Noon.Minus(Duration.FromHours(1))));
        }

        await Put(A, 0, Work("timer/x", Noon));

        Expect.Equal(A, Expect.Single(await Work.ClaimAsync(new() { Tenant = "acme", Kind = "ticket" }, Noon, Minute, 1)).Key);
        var rest = await Claim(Noon);
        Expect.Equal(30, rest.Length);
        Expect.True(rest.All(item => item.Key is { Tenant: "acme", Kind: "message" }));
    }

    [Clause(8)]
    public async Task Firing_cancels_the_item_in_its_own_commit()
    {
        await Put(A, 0, Work("timer/x", Noon));
        var item = Expect.Single(await Claim(Noon));

        await Committed(Batch("timer/x@1", Commit(A, 1, "timer/x@1") with { Cancel = ["timer/x", "never-there"] }));

        Expect.False(await Work.CompleteAsync(item));
        Expect.Empty(await Claim(Noon.Plus(Minute)));
    }

    [Clause(8)]
    public async Task Work_put_anew_replaces_and_its_lease_ends()
    {
        await Put(A, 0, Work("timer/x", Noon, "old"));
        var stale = Expect.Single(await Claim(Noon));

        await Put(A, 1, Work("timer/x", Noon, "new"));

        var fresh = Expect.Single(await Claim(Noon));
        Expect.Equal("new", fresh.Work.Payload);
        Expect.NotEqual(stale.Token, fresh.Token);
        Expect.False(await Work.CompleteAsync(stale));
        Expect.True(await Work.CompleteAsync(fresh));
    }

    [Clause(8)]
    public async Task A_token_is_not_used_again_after_the_item_was_cancelled_and_put()
    {
        await Put(A, 0, Work("timer/x", Noon));
        var stale = Expect.Single(await Claim(Noon));
        await Committed(Batch("c1", Commit(A, 1, "c1") with { Cancel = ["timer/x"] }));
        await Put(A, 2, Work("timer/x", Noon));

        var fresh = Expect.Single(await Claim(Noon));

        Expect.NotEqual(stale.Token, fresh.Token);
        Expect.False(await Work.CompleteAsync(stale));
        Expect.True(await Work.CompleteAsync(fresh));
    }

    [Clause(8)]
    public async Task Work_that_is_put_and_cancelled_at_once_is_put()
    {
        await Put(A, 0, Work("timer/x", Noon, "old"));
        await Committed(Batch("c1", Commit(A, 1, "c1") with { Put = [Work("timer/x", Noon, "new")], Cancel = ["timer/x"] }));

        Expect.Equal("new", Expect.Single(await Claim(Noon)).Work.Payload);
    }

    [Clause(8)]
    public async Task Work_moved_later_is_not_handed_out_at_its_old_instant()
    {
        await Put(A, 0, Work("timer/x", Noon));
        await Put(A, 1, Work("timer/x", Noon.Plus(Minute)));

        Expect.Empty(await Claim(Noon));
        Expect.Single(await Claim(Noon.Plus(Minute)));
    }

    [Clause(8)]
    public async Task Work_is_found_by_its_name_due_or_not_leased_or_not_and_finding_it_changes_nothing()
    {
        var (soon, late) = (Work("timer/x", Noon.PlusTicks(1), "a"), Work("timer/y", Noon.Plus(Minute), "b"));
        await Put(A, 0, soon, late);
        Expect.Equal((soon, late), (await Work.FindAsync(A, "timer/x"), await Work.FindAsync(A, "timer/y")));

        var item = Expect.Single(await Claim(Noon.PlusTicks(1)));
        Expect.Equal(soon, await Work.FindAsync(A, "timer/x"));
        Expect.True(await Work.CompleteAsync(item));
        Expect.Null(await Work.FindAsync(A, "timer/x"));
    }

    [Clause(8)]
    public async Task Work_that_is_not_there_is_not_found()
    {
        await Put(A, 0, Work("timer/x", Noon));
        Expect.Null(await Work.FindAsync(A, "timer/y"));
        Expect.Null(await Work.FindAsync(B, "timer/x"));
        Expect.Null(await Work.FindAsync(Key("never-there"), "timer/x"));
        await Expect.Throws<ArgumentException>(async () => await Work.FindAsync(A, ""));
        await Expect.Throws<ArgumentException>(async () => await Work.FindAsync(default, "timer/x"));

        await Committed(Batch("c1", Commit(A, 1, "c1") with { Cancel = ["timer/x"] }));
        Expect.Null(await Work.FindAsync(A, "timer/x"));
    }
}
