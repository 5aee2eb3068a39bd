using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.Tests.Clauses.Make;

namespace WarehouseService.Storage.Tests.Clauses;

public abstract partial class StoreClauses
{
    private static readonly WorkScope Acme = new() { Tenant = "acme" };
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public async Task Work_is_never_handed_out_early()
    {
        await Put(A, 0, Work("timer/x", Noon), Work("timer/y", Noon.PlusTicks(1)));

        Assert.Empty(await Claim(Noon.PlusNanoseconds(-1)));
        Assert.Equal(["timer/x"], Names(await Claim(Noon)));
        Assert.Empty(await Claim(Noon.PlusNanoseconds(99)));
        Assert.Equal(["timer/y"], Names(await Claim(Noon.PlusTicks(1))));
    }

    [Fact]
    public async Task Work_due_between_two_ticks_is_not_early_either()
    {
        await Put(A, 0, Work("timer/x", Noon.PlusNanoseconds(50)));

        Assert.Empty(await Claim(Noon));
        Assert.Empty(await Claim(Noon.PlusNanoseconds(49)));
        Assert.Single(await Claim(Noon.PlusTicks(1)));
    }

    [Fact]
    public async Task The_longest_due_comes_first_and_equals_by_key_and_name()
    {
        await Put(B, 0, Work("2", Noon), Work("1", Noon));
        await Put(A, 0, Work("3", Noon), Work("late", Noon.PlusTicks(1)));
        await Put(Key("z", "complaint"), 0, Work("4", Noon), Work("first", Noon.PlusTicks(-1)));
        await Put(Key("😀"), 0, Work("6", Noon));
        await Put(Key("\ufffd"), 0, Work("5", Noon));

        Assert.Equal(["first", "4", "3"], Names(await Claim(Noon.Plus(Minute), 3)));
        Assert.Equal(["1", "2", "5", "6", "late"], Names(await Claim(Noon.Plus(Minute), 100)));
    }

    [Fact]
    public async Task An_item_has_one_live_lease()
    {
        await Put(A, 0, Work("timer/x", Noon, "what"));

        var item = Assert.Single(await Claim(Noon));

        Assert.Equal((A, Work("timer/x", Noon, "what"), Noon.Plus(Minute)), (item.Key, item.Work, item.Until));
        Assert.Empty(await Claim(Noon));
        Assert.Empty(await Claim(Noon.Plus(Minute).PlusNanoseconds(-1)));
    }

    [Fact]
    public async Task An_expired_lease_is_claimable_again_and_its_token_is_stale()
    {
        await Put(A, 0, Work("timer/x", Noon));
        var first = Assert.Single(await Claim(Noon));

        var second = Assert.Single(await Claim(Noon.Plus(Minute)));

        Assert.NotEqual(first.Token, second.Token);
        Assert.False(await Work.CompleteAsync(first));
        Assert.Empty(await Claim(Noon.Plus(Minute)));
        Assert.True(await Work.CompleteAsync(second));
        Assert.False(await Work.CompleteAsync(second));
        Assert.Empty(await Claim(Noon.Plus(Minute).Plus(Minute)));
    }

    [Fact]
    public async Task A_lease_that_nobody_took_over_still_completes_late()
    {
        await Put(A, 0, Work("timer/x", Noon));
        Assert.True(await Work.CompleteAsync(Assert.Single(await Claim(Noon))));
        Assert.Empty(await Claim(Noon.Plus(Minute)));
    }

    [Fact]
    public async Task What_was_never_claimed_cannot_be_completed()
    {
        await Put(A, 0, Work("timer/x", Noon));

        foreach (var token in (long[])[0, 1, -1, long.MaxValue])
        {
            Assert.False(await Work.CompleteAsync(new() { Key = A, Work = Work("timer/x", Noon), Token = token, Until = Noon }));
        }

        var item = Assert.Single(await Claim(Noon));
        Assert.False(await Work.CompleteAsync(item with { Key = B }));
        Assert.False(await Work.CompleteAsync(item with { Work = Work("timer/y", Noon) }));
        Assert.True(await Work.CompleteAsync(item));
    }

    [Fact]
    public async Task A_backlog_of_another_tenant_or_kind_does_not_starve()
    {
        for (var i = 0; i < 30; i++)
        {
            await Put(Key($"t{i}", tenant: "busy"), 0, Work("timer/x", Noon.Minus(Duration.FromHours(1))));
            await Put(Key($"t{i}", "message"), 0, Work("timer/x", Noon.Minus(Duration.FromHours(1))));
        }

        await Put(A, 0, Work("timer/x", Noon));

        Assert.Equal(A, Assert.Single(await Work.ClaimAsync(new() { Tenant = "acme", Kind = "ticket" }, Noon, Minute, 1)).Key);
        var rest = await Claim(Noon);
        Assert.Equal(30, rest.Length);
        Assert.All(rest, item => Assert.Equal(("acme", "message"), (item.Key.Tenant, item.Key.Kind)));
    }

    [Fact]
    public async Task Firing_cancels_the_item_in_its_own_commit()
    {
        await Put(A, 0, Work("timer/x", Noon));
        var item = Assert.Single(await Claim(Noon));

        await Committed(Batch("timer/x@1", Commit(A, 1, "timer/x@1") with { Cancel = ["timer/x", "never-there"] }));

        Assert.False(await Work.CompleteAsync(item));
        Assert.Empty(await Claim(Noon.Plus(Minute)));
    }

    [Fact]
    public async Task Work_put_anew_replaces_and_its_lease_ends()
    {
        await Put(A, 0, Work("timer/x", Noon, "old"));
        var stale = Assert.Single(await Claim(Noon));

        await Put(A, 1, Work("timer/x", Noon, "new"));

        var fresh = Assert.Single(await Claim(Noon));
        Assert.Equal("new", fresh.Work.Payload);
        Assert.NotEqual(stale.Token, fresh.Token);
        Assert.False(await Work.CompleteAsync(stale));
        Assert.True(await Work.CompleteAsync(fresh));
    }

    [Fact]
    public async Task A_token_is_not_used_again_after_the_item_was_cancelled_and_put()
    {
        await Put(A, 0, Work("timer/x", Noon));
        var stale = Assert.Single(await Claim(Noon));
        await Committed(Batch("c1", Commit(A, 1, "c1") with { Cancel = ["timer/x"] }));
        await Put(A, 2, Work("timer/x", Noon));

        var fresh = Assert.Single(await Claim(Noon));

        Assert.NotEqual(stale.Token, fresh.Token);
        Assert.False(await Work.CompleteAsync(stale));
        Assert.True(await Work.CompleteAsync(fresh));
    }

    [Fact]
    public async Task Work_that_is_put_and_cancelled_at_once_is_put()
    {
        await Put(A, 0, Work("timer/x", Noon, "old"));
        await Committed(Batch("c1", Commit(A, 1, "c1") with { Put = [Work("timer/x", Noon, "new")], Cancel = ["timer/x"] }));

        Assert.Equal("new", Assert.Single(await Claim(Noon)).Work.Payload);
    }

    [Fact]
    public async Task Work_moved_later_is_not_handed_out_at_its_old_instant()
    {
        await Put(A, 0, Work("timer/x", Noon));
        await Put(A, 1, Work("timer/x", Noon.Plus(Minute)));

        Assert.Empty(await Claim(Noon));
        Assert.Single(await Claim(Noon.Plus(Minute)));
    }

    [Fact]
    public async Task Work_is_found_by_its_name_due_or_not_leased_or_not_and_finding_it_changes_nothing()
    {
        var (soon, late) = (Work("timer/x", Noon.PlusTicks(1), "a"), Work("timer/y", Noon.Plus(Minute), "b"));
        await Put(A, 0, soon, late);
        Assert.Equal((soon, late), (await Work.FindAsync(A, "timer/x"), await Work.FindAsync(A, "timer/y")));

        var item = Assert.Single(await Claim(Noon.PlusTicks(1)));
        Assert.Equal(soon, await Work.FindAsync(A, "timer/x"));
        Assert.True(await Work.CompleteAsync(item));
        Assert.Null(await Work.FindAsync(A, "timer/x"));
    }

    [Fact]
    public async Task Work_that_is_not_there_is_not_found()
    {
        await Put(A, 0, Work("timer/x", Noon));
        Assert.Null(await Work.FindAsync(A, "timer/y"));
        Assert.Null(await Work.FindAsync(B, "timer/x"));
        Assert.Null(await Work.FindAsync(Key("never-there"), "timer/x"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Work.FindAsync(A, ""));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Work.FindAsync(default, "timer/x"));

        await Committed(Batch("c1", Commit(A, 1, "c1") with { Cancel = ["timer/x"] }));
        Assert.Null(await Work.FindAsync(A, "timer/x"));
    }

    [Fact]
    public async Task Many_dispatchers_never_share_an_item()
    {
        for (var i = 0; i < 40; i++)
        {
            await Put(Key($"t{i}"), 0, Work("timer/x", Noon));
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<ClaimedWork>();
            while (await Claim(Noon, 3) is { IsEmpty: false } more)
            {
                mine.AddRange(more);
            }

            return mine;
        })));

        var all = claimed.SelectMany(mine => mine).ToList();
        Assert.Equal(40, all.Count);
        Assert.Equal(40, all.Select(item => item.Key).Distinct().Count());
        Assert.Equal(40, all.Select(item => item.Token).Distinct().Count());
    }

    private static IEnumerable<string> Names(ImmutableArray<ClaimedWork> claimed) => claimed.Select(item => item.Work.Name);

    private Task<ImmutableArray<ClaimedWork>> Claim(Instant now, int max = 100) => Work.ClaimAsync(Acme, now, Minute, max);

    private async Task Put(AggregateKey key, long expected, params WorkRecord[] work)
    {
        var command = $"put-{expected}";
        await Committed(Batch(command, Commit(key, expected, command) with { Put = [.. work] }));
    }
}
