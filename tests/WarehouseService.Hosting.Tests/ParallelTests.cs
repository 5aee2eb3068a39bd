using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Hosting.Tests.World;

namespace WarehouseService.Hosting.Tests;

public sealed class ParallelTests
{
    [Property(MaxTest = 40)]
    public Task In_memory_many_dispatchers_ring_each_bell_once_while_their_leases_run_out(byte seed) => RingOnceAsync(AStore.InMemory, seed, bells: 60);

    [Property(MaxTest = 5)]
    public Task On_SQLite_many_dispatchers_ring_each_bell_once_while_their_leases_run_out(byte seed) => RingOnceAsync(AStore.OnSqlite, seed, bells: 60);

    [Theory]
    [MemberData(nameof(AStore.Kinds), MemberType = typeof(AStore))]
    public async Task The_items_of_one_record_are_carried_out_one_after_the_other_in_the_order_they_are_due(string kind)
    {
        using var store = AStore.Of(kind);
        int[] steps = [3, 0, 7, 1, 9, 4, 2, 8, 6, 5];
        foreach (var bell in (string[])["B1", "B2"])
        {
            await store.Records.HangAsync(Bells.Key(bell), steps.Select((minute, step) => Bells.Work($"timer/step-{step}", Bells.Noon + Duration.FromMinutes(minute))));
        }

        var inHand = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        var handler = new Handler(async (item, now, token) =>
        {
            Assert.True(inHand.TryAdd(item.Key.Id, true), $"{item.Key} is in hand twice.");
            await Task.Delay(1, token);
            var outcome = await store.Records.RingAsync(item, now, token);
            inHand.Remove(item.Key.Id, out _);
            return outcome;
        });
        var report = await Make.Dispatcher(store, new FakeClock(Bells.Noon + Duration.FromHours(1)), handler).DispatchDueAsync();

        Assert.Equal(new() { Claimed = 20, Effective = 20 }, report);
        Assert.All(handler.Asked.GroupBy(asked => asked.Id), ofOne => Assert.Equal(
            Enumerable.Range(0, 10).Select(minute => $"timer/step-{Array.IndexOf(steps, minute)}"), ofOne.Select(asked => asked.Name)));
    }

    // The clock runs on by up to a second whenever anybody looks, so that with a lease of three seconds most of them end while in hand.
    private static async Task RingOnceAsync(Func<AStore> open, byte seed, int bells)
    {
        using var store = open();
        var due = Bells.Noon + Duration.FromMinutes(1);
        for (var bell = 0; bell < bells; bell++)
        {
            await store.Records.HangAsync(Bells.Key(Bells.Id(bell)), due);
        }

        var clock = new FakeClock(due, Duration.FromMilliseconds(50 + seed * 3));
        var options = new MonitorOptions { Lease = Duration.FromSeconds(3), BatchSize = 1 + seed % 20, Parallelism = 1 + seed % 5 };
        await Task.WhenAll(Enumerable.Range(0, 2 + seed % 4).Select(_ => Task.Run(async () =>
        {
            var dispatcher = Make.Dispatcher(store, clock, Handler.Rings(store.Records), options);
            while (!await AllRangAsync(store, bells))
            {
                await dispatcher.DispatchDueAsync();
            }
        })));

        for (var bell = 0; bell < bells; bell++)
        {
            Assert.True(Assert.Single(await store.Records.RingsAsync(Bells.Key(Bells.Id(bell)))) >= due);
        }

        Assert.Empty(await store.ClaimAsync(new(), due + Duration.FromDays(9), Duration.FromDays(1), 1_000));
    }

    private static async Task<bool> AllRangAsync(AStore store, int bells)
    {
        for (var bell = 0; bell < bells; bell++)
        {
            if ((await store.Records.RingsAsync(Bells.Key(Bells.Id(bell)))).Length == 0)
            {
                return false;
            }
        }

        return true;
    }
}
