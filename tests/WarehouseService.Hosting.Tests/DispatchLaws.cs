using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Hosting.Tests.World;

namespace WarehouseService.Hosting.Tests;

/// <summary>Any schedule of due times, leases and dispatchers that die takes effect as a plain list says it must.</summary>
[Properties(Arbitrary = [typeof(DispatchLaws)])]
public sealed class DispatchLaws
{
    public static Arbitrary<Schedule> Schedules() => Arb.From(
        from size in Gen.Choose(0, 12)
        from dues in Gen.ArrayOf(Gen.Choose(0, 60), size)
        from lease in Gen.Choose(5, 30)
        from batch in Gen.Choose(1, 6)
        from passes in Gen.ListOf(
            from wait in Gen.Choose(0, 20)
            from diesAfter in Gen.Frequency((2, Gen.Constant(int.MaxValue)), (1, Gen.Choose(0, 4)))
            select new Pass(wait, diesAfter))
        select new Schedule(dues, lease, batch, [.. passes]),
        schedule => schedule.Dues.Select((_, place) => schedule with { Dues = [.. schedule.Dues.Where((_, other) => other != place)] })
            .Concat(schedule.Passes.Select((_, place) => schedule with { Passes = [.. schedule.Passes.Where((_, other) => other != place)] })));

    [Property(MaxTest = 400)]
    public Task In_memory_each_takes_effect_once_and_exactly_when_it_may(Schedule schedule) => HoldsAsync(schedule, AStore.InMemory);

    [Property(MaxTest = 60)]
    public Task On_SQLite_each_takes_effect_once_and_exactly_when_it_may(Schedule schedule) => HoldsAsync(schedule, AStore.OnSqlite);

    private static async Task HoldsAsync(Schedule schedule, Func<AStore> open)
    {
        var expected = Naive(schedule);
        using var store = open();
        var clock = new FakeClock(Bells.Noon);
        for (var i = 0; i < schedule.Dues.Length; i++)
        {
            await store.Records.HangAsync(Bells.Key(Bells.Id(i)), Bells.Noon + Duration.FromSeconds(schedule.Dues[i]));
        }

        foreach (var pass in schedule.AllPasses)
        {
            clock.AdvanceSeconds(pass.Wait);
            await PassAsync(store, clock, schedule, pass.DiesAfter);
        }

        for (var i = 0; i < schedule.Dues.Length; i++)
        {
            Assert.Equal([Bells.Noon + Duration.FromSeconds(expected[i])], await store.Records.RingsAsync(Bells.Key(Bells.Id(i))));
        }
    }

    // A dispatcher that dies leaves the rest of what it claimed under its lease.
    private static async Task PassAsync(AStore store, FakeClock clock, Schedule schedule, int diesAfter)
    {
        using var death = new CancellationTokenSource();
        var done = 0;
        var mortal = new Handler(async (item, now, token) =>
        {
            if (done++ == diesAfter)
            {
                await death.CancelAsync();
                token.ThrowIfCancellationRequested();
            }

            return await store.Records.RingAsync(item, now, token);
        });
        var options = new MonitorOptions { Lease = Duration.FromSeconds(schedule.Lease), BatchSize = schedule.Batch, Parallelism = 1 };
        try
        {
            await Make.Dispatcher(store, clock, mortal, options).DispatchDueAsync(death.Token);
            Assert.False(death.IsCancellationRequested);
        }
        catch (OperationCanceledException)
        {
            Assert.True(death.IsCancellationRequested);
        }
    }

    /// <summary>The second at which each rings: go through the passes with a list of what is claimed until when.</summary>
    private static int?[] NaiveRings(Schedule schedule)
    {
        var rings = new int?[schedule.Dues.Length];
        var claimedUntil = new int[schedule.Dues.Length];
        var now = 0;
        foreach (var pass in schedule.AllPasses)
        {
            now += pass.Wait;
            var claimed = Enumerable.Range(0, rings.Length)
                .Where(one => rings[one] is null && schedule.Dues[one] <= now && claimedUntil[one] <= now)
                .OrderBy(one => (schedule.Dues[one], one))
                .Take(schedule.Batch)
                .ToList();
            for (var turn = 0; turn < claimed.Count; turn++)
            {
                claimedUntil[claimed[turn]] = now + schedule.Lease;
                rings[claimed[turn]] = turn < pass.DiesAfter ? now : null;
            }
        }

        return rings;
    }

    private static int[] Naive(Schedule schedule) => [.. NaiveRings(schedule).Select(second => second!.Value)];

    public sealed record Pass(int Wait, int DiesAfter);

    public sealed record Schedule(int[] Dues, int Lease, int Batch, Pass[] Passes)
    {
        /// <summary>And then as many passes without a death as are needed to do everything.</summary>
        public IEnumerable<Pass> AllPasses => [.. Passes, new(100, int.MaxValue), .. Enumerable.Repeat(new Pass(0, int.MaxValue), Dues.Length)];

        public override string ToString() =>
            $"due at {string.Join(", ", Dues)}; lease {Lease}, batch {Batch}; passes {string.Join(", ", Passes.Select(pass => $"+{pass.Wait} dies after {pass.DiesAfter}"))}";
    }
}
