using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Hosting.Tests.World;

namespace WarehouseService.Hosting.Tests;

/// <summary>Stopping, and a store that goes away.</summary>
public sealed class StopTests : IDisposable
{
    private readonly AStore _store = AStore.InMemory();
    private readonly FakeClock _clock = new(Bells.Noon);
    private readonly LogLines<WorkDispatcher> _log = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Stopping_cancels_what_is_in_hand_begins_nothing_more_and_loses_nothing()
    {
        await HangAsync(bells: 10);
        using var stop = new CancellationTokenSource();
        var handler = new Handler(async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return WorkOutcome.Effective;
        });
        var running = Make.Dispatcher(_store, _clock, handler, new() { Parallelism = 3 }).RunAsync(stop.Token);
        await Make.UntilAsync(() => handler.Asked.Count == 3);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(3, handler.Asked.Count);
        _clock.AdvanceMinutes(1);
        Assert.Equal(10, (await Make.Dispatcher(_store, _clock, Handler.Rings(_store.Records)).DispatchDueAsync()).Effective);
    }

    [Fact]
    public async Task What_was_done_while_stopping_is_written_down()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        using var stop = new CancellationTokenSource();
        var sends = new Handler(async (_, _, _) =>
        {
            await stop.CancelAsync();
            return WorkOutcome.Effective;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make.Dispatcher(_store, _clock, sends).RunAsync(stop.Token));

        Assert.Empty(await _store.ClaimAsync(new(), Bells.Noon + Duration.FromDays(1), Duration.FromDays(1), 10));
    }

    [Fact]
    public async Task Of_one_record_nothing_more_is_begun_either()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Work("timer/a", Bells.Noon), Bells.Work("timer/b", Bells.Noon));
        using var stop = new CancellationTokenSource();
        var stops = new Handler(async (_, _, _) =>
        {
            await stop.CancelAsync();
            return WorkOutcome.Effective;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make.Dispatcher(_store, _clock, stops).DispatchDueAsync(stop.Token));

        Assert.Equal("timer/a", Assert.Single(stops.Asked).Name);
    }

    [Fact]
    public async Task A_store_that_fails_because_of_the_stop_is_a_stop_and_no_failure()
    {
        using var stop = new CancellationTokenSource();
        var faulty = new FaultyStore(_store) { ClaimsFail = true, BeforeClaim = stop.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Make.Dispatcher(faulty, _clock, Handler.Rings(_store.Records)).RunAsync(stop.Token));
    }

    [Fact]
    public async Task Cancelled_before_it_began_a_pass_claims_nothing()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Make.Dispatcher(_store, _clock, Handler.Rings(_store.Records)).DispatchDueAsync(new CancellationToken(canceled: true)));

        Assert.Single(await _store.ClaimAsync(new(), Bells.Noon, Duration.FromDays(1), 10));
    }

    [Fact]
    public async Task A_slow_handler_holds_up_nobody_else()
    {
        await HangAsync(bells: 1);
        using var stop = new CancellationTokenSource();
        var slow = new TaskCompletionSource<WorkOutcome>();
        var handler = new Handler((item, now, token) => item.Key.Id == Bells.Id(0) ? slow.Task : _store.Records.RingAsync(item, now, token));
        var running = Make.Dispatcher(_store, _clock, handler, new() { Parallelism = 2, PollInterval = Duration.FromMilliseconds(5) }).RunAsync(stop.Token);
        await Make.UntilAsync(() => handler.Asked.Count == 1);

        await _store.Records.HangAsync(Bells.Key("later"), Bells.Noon);

        await Make.UntilAsync(async () => (await _store.Records.RingsAsync(Bells.Key("later"))).Length == 1);
        slow.SetResult(WorkOutcome.Effective);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_store_that_goes_away_is_waited_out_ever_longer_and_work_goes_on_when_it_is_back()
    {
        await HangAsync(bells: 1);
        var faulty = new FaultyStore(_store) { ClaimsFail = true };
        using var stop = new CancellationTokenSource();
        var options = new MonitorOptions { PollInterval = Duration.FromMilliseconds(10), Lease = Duration.FromMilliseconds(80) };
        var watch = Stopwatch.StartNew();
        var running = Make.Dispatcher(faulty, _clock, Handler.Rings(_store.Records), options, log: _log).RunAsync(stop.Token);
        await Make.UntilAsync(() => faulty.Claims >= 20);

        // Between n attempts lie waits of 10, 20, 40, 80, 80, … ms; a timer may be a little early, never by a tenth.
        // Doubled without end, twenty attempts would take longer than anybody waits.
        var (attempts, elapsed) = (faulty.Claims, watch.Elapsed);
        Assert.True(elapsed.TotalMilliseconds >= 0.9 * (70 + 80 * (attempts - 4)), $"{attempts} attempts within {elapsed}");
        Assert.Empty(await _store.Records.RingsAsync(Bells.Key(Bells.Id(0))));

        faulty.ClaimsFail = false;
        await Make.UntilAsync(async () => (await _store.Records.RingsAsync(Bells.Key(Bells.Id(0)))).Length == 1);
        await Make.UntilAsync(() => _log.Lines.Any(line => line.Text.StartsWith("The store answers again", StringComparison.Ordinal)));
        Assert.All(_log.Lines.Where(line => line.Level == LogLevel.Error), line => Assert.IsType<GoneException>(line.Failure));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_store_that_goes_away_before_an_item_is_completed_hears_of_it_when_the_lease_ends()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        var faulty = new FaultyStore(_store) { CompletionsFail = true };
        var sent = new HashSet<string>();
        var dispatcher = Make.Dispatcher(faulty, _clock, new Handler(item => sent.Add(item.Key.Id) ? WorkOutcome.Effective : WorkOutcome.AlreadyDone), log: _log);

        Assert.Equal(new() { Claimed = 1, Effective = 1, StoreFailures = 1 }, await dispatcher.DispatchDueAsync());
        Assert.IsType<GoneException>(Assert.Single(_log.Lines, line => line.Level == LogLevel.Error).Failure);

        faulty.CompletionsFail = false;
        _clock.AdvanceMinutes(1);
        Assert.Equal(new() { Claimed = 1, AlreadyDone = 1 }, await dispatcher.DispatchDueAsync());
        _clock.AdvanceMinutes(1);
        Assert.Equal(new(), await dispatcher.DispatchDueAsync());
    }

    private async Task HangAsync(int bells)
    {
        for (var bell = 0; bell < bells; bell++)
        {
            await _store.Records.HangAsync(Bells.Key(Bells.Id(bell)), Bells.Noon);
        }
    }
}
