using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Hosting.Tests.World;

namespace WarehouseService.Hosting.Tests;

public sealed class OutcomeTests : IDisposable
{
    private static readonly Duration Lease = Duration.FromMinutes(1);
    private readonly AStore _store = AStore.InMemory();
    private readonly FakeClock _clock = new(Bells.Noon);
    private readonly LogLines<WorkDispatcher> _log = new();

    public static TheoryData<string> Outcomes => [.. WorkOutcome.All.Select(outcome => outcome.Name)];

    public void Dispose() => _store.Dispose();

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task What_is_settled_ends_and_all_else_is_offered_again_when_its_lease_ends(string name)
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        var outcome = WorkOutcome.All.Single(one => one.Name == name);
        var dispatcher = Dispatcher(new Handler(_ => outcome));

        var report = await dispatcher.DispatchDueAsync();
        Assert.Equal(1, new[] { report.Effective, report.AlreadyDone, report.Obsolete, report.NotYet, report.RacesLost }[outcome.Value - 1]);
        Assert.Equal(new() { Claimed = 1 }, report with { Effective = 0, AlreadyDone = 0, Obsolete = 0, NotYet = 0, RacesLost = 0 });

        _clock.Advance(Lease - Duration.FromTicks(1));
        Assert.Equal(new(), await dispatcher.DispatchDueAsync());
        _clock.AdvanceTicks(1);
        Assert.Equal(outcome.IsSettled ? 0 : 1, (await dispatcher.DispatchDueAsync()).Claimed);
    }

    [Fact]
    public async Task What_could_not_be_done_yet_is_tried_once_a_lease_until_it_can()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        var freeAt = Bells.Noon + Duration.FromMinutes(10);
        var handler = new Handler((item, now, token) =>
            now < freeAt ? Task.FromResult(WorkOutcome.NotYet) : _store.Records.RingAsync(item, now, token));
        var dispatcher = Dispatcher(handler);

        for (var second = 0; second < 15 * 60; second++)
        {
            await dispatcher.DispatchDueAsync();
            _clock.AdvanceSeconds(1);
        }

        Assert.Equal(Enumerable.Range(0, 11).Select(minute => Bells.Noon + Duration.FromMinutes(minute)), handler.Asked.Select(asked => asked.At));
        Assert.Equal([freeAt], await _store.Records.RingsAsync(Bells.Key("B1")));
    }

    [Fact]
    public async Task What_a_commit_ended_or_armed_anew_is_no_error_and_the_new_one_stays()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        var again = Bells.Noon + Duration.FromHours(1);
        var rearms = new Handler(async (item, _, token) =>
        {
            var batch = new Batch
            {
                CommandId = "again",
                Digest = "again",
                Commits =
                [
                    new()
                    {
                        Expected = 1,
                        Document = new() { Key = item.Key, Version = 2, Payload = "{}", Index = new() { Status = "hung", Created = Bells.Noon, Updated = Bells.Noon } },
                        Event = new() { Version = 2, Type = "armed", Payload = "{}", Occurred = Bells.Noon, Recorded = Bells.Noon, Actor = "system:bells", CommandId = "again" },
                        Put = [Bells.Work(Bells.Timer, again)],
                    },
                ],
            };
            Assert.IsType<Committed>(await _store.Records.CommitAsync(batch, token));
            return WorkOutcome.Effective;
        });

        Assert.Equal(new() { Claimed = 1, Effective = 1 }, await Dispatcher(rearms).DispatchDueAsync());
        Assert.DoesNotContain(_log.Lines, line => line.Level > LogLevel.Debug);
        Assert.Equal(again, Assert.Single(await _store.ClaimAsync(new(), again, Lease, 10)).Work.Due);
    }

    [Fact]
    public async Task A_handler_that_throws_is_logged_and_does_not_hold_up_the_others()
    {
        for (var bell = 0; bell < 50; bell++)
        {
            await _store.Records.HangAsync(Bells.Key(Bells.Id(bell)), Bells.Noon + Duration.FromSeconds(bell));
        }

        _clock.AdvanceMinutes(1);
        var handler = new Handler((item, now, token) =>
            item.Key.Id == Bells.Id(0) ? throw new InvalidOperationException("The bell is cracked.") : _store.Records.RingAsync(item, now, token));

        var reports = await Dispatcher(handler, new() { BatchSize = 10, Parallelism = 1 }).DispatchAllAsync();

        Assert.Equal((1, 49), (reports.Sum(report => report.Failed), reports.Sum(report => report.Effective)));
        var line = Assert.Single(_log.Lines, line => line.Level == LogLevel.Error);
        Assert.Equal("The bell is cracked.", line.Failure!.Message);
        Assert.Contains("default/bell/B0000", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_never_answers_is_given_up_when_its_lease_ends()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        await _store.Records.HangAsync(Bells.Key("B2"), Bells.Noon);
        var never = new TaskCompletionSource<WorkOutcome>();
        var handler = new Handler((item, now, token) => item.Key.Id == "B1" ? never.Task : _store.Records.RingAsync(item, now, token));

        var report = await Dispatcher(handler, new() { Lease = Duration.FromMilliseconds(200), Parallelism = 1 }).DispatchDueAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((2, 1), (report.Claimed, report.Failed));
        Assert.IsType<TimeoutException>(Assert.Single(_log.Lines, line => line.Level == LogLevel.Error).Failure);
    }

    [Fact]
    public async Task A_handler_is_cancelled_when_its_lease_ends()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        var handed = CancellationToken.None;
        var handler = new Handler(async (_, _, token) =>
        {
            handed = token;
            await Task.Delay(Timeout.Infinite, token);
            return WorkOutcome.Effective;
        });

        var report = await Dispatcher(handler, new() { Lease = Duration.FromMilliseconds(100) }).DispatchDueAsync();

        Assert.Equal((1, true), (report.Failed, handed.IsCancellationRequested));
    }

    [Fact]
    public async Task Who_took_over_an_expired_lease_and_who_lost_it_ring_the_bell_once()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = new Handler(async (item, now, token) =>
        {
            begun.SetResult();
            await goOn.Task;
            return await _store.Records.RingAsync(item, now, token);
        });

        var first = Dispatcher(slow).DispatchDueAsync();
        await begun.Task;
        _clock.Advance(Lease);
        var second = await Dispatcher(Handler.Rings(_store.Records)).DispatchDueAsync();
        goOn.SetResult();

        Assert.Equal(new() { Claimed = 1, Effective = 1 }, second);
        Assert.Equal(new() { Claimed = 1, AlreadyDone = 1 }, await first);
        Assert.Equal([Bells.Noon + Lease], await _store.Records.RingsAsync(Bells.Key("B1")));
    }

    [Fact]
    public async Task What_waits_for_its_turn_longer_than_its_lease_is_left_to_others()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        await _store.Records.HangAsync(Bells.Key("B2"), Bells.Noon);
        var slow = new Handler(_ =>
        {
            _clock.Advance(Lease);
            return WorkOutcome.Effective;
        });

        Assert.Equal(new() { Claimed = 2, Effective = 1, Abandoned = 1 }, await Dispatcher(slow, new() { Parallelism = 1 }).DispatchDueAsync());
        Assert.Equal(1, (await Dispatcher(Handler.Rings(_store.Records)).DispatchDueAsync()).Effective);
    }

    [Fact]
    public async Task Nothing_is_early_even_if_the_clock_is_set_back_between_claim_and_handler()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Noon);
        var handler = Handler.Rings(_store.Records);

        await Make.Dispatcher(_store, new SteppedBack(Bells.Noon), handler).DispatchDueAsync();

        Assert.Equal(Bells.Noon, Assert.Single(handler.Asked).At);
    }

    [Fact]
    public async Task What_nobody_handles_is_said_once_counted_and_left_to_its_lease()
    {
        await _store.Records.HangAsync(Bells.Key("B1"), Bells.Work("timer/tea/1", Bells.Noon), Bells.Work("timer/tea/2", Bells.Noon), Bells.Work("timer/cake/1", Bells.Noon));
        var nobody = new Handler((_, _, _) => throw new InvalidOperationException("never asked"), handles: _ => false);
        var dispatcher = Dispatcher(nobody);

        for (var lease = 0; lease < 3; lease++)
        {
            Assert.Equal(new() { Claimed = 3, Unhandled = 3 }, await dispatcher.DispatchDueAsync());
            Assert.Equal(new(), await dispatcher.DispatchDueAsync());
            _clock.Advance(Lease);
        }

        Assert.Equal(["bell timer/cake", "bell timer/tea"], _log.Lines.Where(line => line.Level == LogLevel.Warning)
            .Select(line => line.Text.Split("like ")[1].Split('.')[0]).Order());
        Assert.Empty(nobody.Asked);
    }

    [Fact]
    public async Task After_an_outage_of_everything_what_fell_due_fires_at_once()
    {
        for (var bell = 0; bell < 300; bell++)
        {
            await _store.Records.HangAsync(Bells.Key(Bells.Id(bell)), Bells.Noon + Duration.FromMinutes(bell * 10));
        }

        _clock.AdvanceDays(1);
        var reports = await Dispatcher(Handler.Rings(_store.Records)).DispatchAllAsync();

        // Day and night are 144 times ten minutes, and both ends count.
        Assert.Equal(145, reports.Sum(report => report.Effective));
        Assert.Equal([Bells.Noon + Duration.FromDays(1)], await _store.Records.RingsAsync(Bells.Key(Bells.Id(0))));
        Assert.Empty(await _store.Records.RingsAsync(Bells.Key(Bells.Id(145))));
    }

    private WorkDispatcher Dispatcher(Handler handler, MonitorOptions? options = null) =>
        Make.Dispatcher(_store, _clock, handler, options ?? new() { Lease = Lease }, log: _log);

    private sealed class SteppedBack(Instant claimedAt) : IClock
    {
        private int _looks;

        public Instant GetCurrentInstant() => claimedAt - Duration.FromSeconds(_looks++);
    }
}
