using FluentResults;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>Two parcels, one of which must stay: each ships only if the other has not left.</summary>
public sealed class FenceTests
{
    private static readonly ShipParcel First = Sample.Ship("P1", leaveBehind: "P2");
    private static readonly ShipParcel Second = Sample.Ship("P2", leaveBehind: "P1");

    [Fact]
    public Task In_whatever_order_the_calls_of_two_desks_interleave_one_parcel_stays() => Task.Run(InterleaveAsync);

    [Fact]
    public async Task Under_real_tasks_one_parcel_stays()
    {
        for (var round = 0; round < 3_000; round++)
        {
            var store = await TwoStoredAsync();
            using var start = new Barrier(2);
            var told = await Task.WhenAll(
                Task.Run(() => ShipAsync(First, "first")),
                Task.Run(() => ShipAsync(Second, "second")));
            OneStays(told, $"round {round}");

            Task<Result<Accepted<Parcel>>> ShipAsync(ShipParcel ship, string id)
            {
                var desk = new ParcelDesk(store);
                start.SignalAndWait();
                return desk.HandleAsync(ship, Sample.By(Sample.Bob, id));
            }
        }
    }

    [Fact]
    public async Task A_record_that_was_read_and_did_not_exist_must_still_not_exist()
    {
        var store = new InMemoryStore();
        var plain = await new ParcelDesk(store).HasStoredAsync("P1");
        var seen = new List<bool>();
        var context = Sample.By(Sample.Bob, "ship");
        var desk = new Desk(new BusyStore(store, () => plain.HasReceivedAsync("P9")), NodaTime.Testing.FakeClock.FromUtc(2026, 1, 1));
        var told = await desk.CommitAsync(context, async cancel =>
        {
            var subject = await plain.Parcels.ReadAsync(Sample.Ship("P1"), context, cancel);
            var fence = plain.Parcels.Fence("P9", context);
            return new Plan<Parcel, ParcelStatus, ParcelKnowledge>(
                subject.Given(async token =>
                {
                    seen.Add(await fence.ReadAsync(token) is not null);
                    return new();
                }),
                fence);
        });
        Assert.True(told.IsSuccess);
        Assert.Equal([false, true], seen);
    }

    [Fact]
    public async Task A_fence_that_was_not_read_asserts_nothing_and_one_that_was_read_moves_nothing()
    {
        var store = await TwoStoredAsync();
        var before = (await store.LoadAsync(new("default", "parcel", "P2"), null)).Document;
        var told = await new ParcelDesk(store).HandleAsync(First, Sample.By(Sample.Bob, "first"));
        Assert.True(told.IsSuccess);
        var after = await store.LoadAsync(new("default", "parcel", "P2"), "first");
        Assert.Equal(before, after.Document);
        Assert.Null(after.Receipt);

        // Who is refused already does not make the desk read the other record.
        var desk = new ParcelDesk(store);
        Assert.Equal(CoreCodes.StaleVersion, (await desk.HandleAsync(Second with { Expected = 9 }, Sample.By(Sample.Bob, "no"))).Refusal()?.Code);
        Assert.Equal(0, desk.Gathered);
    }

    private static async Task InterleaveAsync()
    {
        // Off the test's own context, a turn runs up to the next call before TakeTurn returns.
        // Each desk makes three calls an attempt; twelve turns decide every order of two attempts.
        for (var order = 0; order < 1 << 12; order++)
        {
            var store = await TwoStoredAsync();
            var turns = new[] { new TurnStore(store), new TurnStore(store) };
            var told = new[]
            {
                new ParcelDesk(turns[0]).HandleAsync(First, Sample.By(Sample.Bob, "first")),
                new ParcelDesk(turns[1]).HandleAsync(Second, Sample.By(Sample.Bob, "second")),
            };
            for (var turn = 0; turns[0].IsWaiting || turns[1].IsWaiting; turn++)
            {
                var next = turn < 12 ? (order >> turn) & 1 : 0;
                turns[turns[next].IsWaiting ? next : 1 - next].TakeTurn();
            }

            OneStays(await Task.WhenAll(told), order.ToString("b12", null));
        }
    }

    private static async Task<InMemoryStore> TwoStoredAsync()
    {
        var store = new InMemoryStore();
        await new ParcelDesk(store).HasStoredAsync("P1", "P2");
        return store;
    }

    private static void OneStays(Result<Accepted<Parcel>>[] told, string how)
    {
        Assert.True(told.Count(one => one.IsSuccess) == 1, $"{how}: {told.Count(one => one.IsSuccess)} left");
        Assert.Equal(ParcelCodes.NothingLeft, told.Single(one => one.IsFailed).Refusal()!.Code);
    }
}
