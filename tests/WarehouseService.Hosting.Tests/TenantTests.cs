using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Hosting.Tests.World;

namespace WarehouseService.Hosting.Tests;

public sealed class TenantTests
{
    [Property(MaxTest = 50)]
    public async Task Before_a_tenants_turn_comes_again_every_other_had_one(PositiveInt backlog, PositiveInt batch)
    {
        using var store = AStore.InMemory();
        var size = 1 + batch.Get % 10;
        var bells = size * 3 + backlog.Get % 100;
        string[] tenants = ["small", "huge", "tiny"];
        for (var bell = 0; bell < bells; bell++)
        {
            await store.Records.HangAsync(Bells.Key(Bells.Id(bell), "huge"), Bells.Noon);
        }

        await store.Records.HangAsync(Bells.Key("S", "small"), Bells.Noon + Duration.FromHours(1));
        await store.Records.HangAsync(Bells.Key("T", "tiny"), Bells.Noon + Duration.FromHours(2));
        var handler = new Handler(store.Records.RingAsync);
        var clock = new FakeClock(Bells.Noon + Duration.FromDays(1));
        var dispatcher = Make.Dispatcher(store, clock, handler, new() { BatchSize = size, Parallelism = 1 }, new Tenants(tenants));

        var first = await dispatcher.DispatchDueAsync();

        Assert.Equal(size + 2, first.Effective);
        Assert.Equal((string[])["S", .. Enumerable.Range(0, size).Select(Bells.Id), "T"], handler.Asked.Select(asked => asked.Id));
        Assert.Equal(bells - size, (await dispatcher.DispatchAllAsync()).Sum(report => report.Effective));
    }

    [Fact]
    public async Task A_tenant_that_comes_is_served_from_the_next_round_and_one_that_goes_no_more()
    {
        using var store = AStore.InMemory();
        var tenants = new Tenants("old");
        var clock = new FakeClock(Bells.Noon);
        var dispatcher = Make.Dispatcher(store, clock, Handler.Rings(store.Records), tenants: tenants);
        await store.Records.HangAsync(Bells.Key("B1", "new"), Bells.Noon);
        await store.Records.HangAsync(Bells.Key("B1", "old"), Bells.Noon + Duration.FromHours(1));

        Assert.Equal(new(), await dispatcher.DispatchDueAsync());
        tenants.Names[0] = "new";
        clock.AdvanceHours(1);

        Assert.Equal(new() { Claimed = 1, Effective = 1 }, await dispatcher.DispatchDueAsync());
        Assert.Single(await store.Records.RingsAsync(Bells.Key("B1", "new")));
        Assert.Empty(await store.Records.RingsAsync(Bells.Key("B1", "old")));
    }

    [Fact]
    public async Task A_tenant_whose_store_fails_does_not_hold_up_the_others()
    {
        using var store = AStore.InMemory();
        var faulty = new FaultyStore(store) { FailsFor = "broken" };
        await store.Records.HangAsync(Bells.Key("B1", "whole"), Bells.Noon);
        var dispatcher = Make.Dispatcher(faulty, new FakeClock(Bells.Noon), Handler.Rings(store.Records), tenants: new Tenants("broken", "whole"));

        Assert.Equal(new() { Claimed = 1, Effective = 1, StoreFailures = 1 }, await dispatcher.DispatchDueAsync());
    }
}
