using System.Collections.Concurrent;
using System.Diagnostics;
using NodaTime;
using NodaTime.Testing;
using WarehouseService.Domain;
using WarehouseService.Hosting.Telemetry;
using WarehouseService.Hosting.Tests.World;

namespace WarehouseService.Hosting.Tests;

public sealed class TelemetryTests : IDisposable
{
    private readonly AStore _store = AStore.InMemory();
    private readonly Measured _measured = new();

    public void Dispose()
    {
        _measured.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Work_that_took_effect_is_measured_with_how_late_it_was()
    {
        await DispatchAsync("clock", "timer/ring", Duration.FromSeconds(90), _ => WorkOutcome.Effective);

        Assert.Equal(
            [
                "claimed 1 work.kind=clock work.name=timer/ring",
                "late_by 90 work.kind=clock work.name=timer/ring",
                "fired 1 work.kind=clock work.late=True work.name=timer/ring work.outcome=effective",
            ],
            _measured.Of("work.kind", "clock"));
        Assert.Equal("s", _measured.Units["warehouse_service.work.late_by"]);
    }

    [Theory]
    [InlineData(60, "False")]
    [InlineData(61, "True")]
    public async Task Late_is_what_fires_after_more_than_was_set(int seconds, string late)
    {
        await DispatchAsync($"late-{seconds}", "timer/ring", Duration.FromSeconds(seconds), _ => WorkOutcome.AlreadyDone);

        Assert.Contains($"fired 1 work.kind=late-{seconds} work.late={late} work.name=timer/ring work.outcome=already_done", _measured.Of("work.kind", $"late-{seconds}"));
    }

    [Fact]
    public async Task A_race_that_was_lost_is_a_conflict_and_took_no_effect()
    {
        await DispatchAsync("race", "timer/ring", Duration.Zero, _ => WorkOutcome.RaceLost);

        Assert.Equal(
            [
                "claimed 1 work.kind=race work.name=timer/ring",
                "conflicts 1 work.kind=race work.name=timer/ring",
                "fired 1 work.kind=race work.late=False work.name=timer/ring work.outcome=race_lost",
            ],
            _measured.Of("work.kind", "race"));
    }

    [Fact]
    public async Task A_failure_is_measured_with_its_type()
    {
        await DispatchAsync("cracked", "timer/ring", Duration.Zero, _ => throw new InvalidOperationException("cracked"));

        Assert.Equal(
            [
                "claimed 1 work.kind=cracked work.name=timer/ring",
                "failures 1 error.type=System.InvalidOperationException work.kind=cracked work.name=timer/ring work.operation=handle",
            ],
            _measured.Of("work.kind", "cracked"));
    }

    [Fact]
    public async Task A_store_that_fails_is_measured_too()
    {
        var dispatcher = Make.Dispatcher(new FaultyStore(_store) { FailsFor = "default" }, new FakeClock(Bells.Noon), new Handler(_ => WorkOutcome.Effective));

        await dispatcher.DispatchDueAsync();

        Assert.Contains($"failures 1 error.type={typeof(GoneException).FullName} work.operation=claim", _measured.Of("error.type", typeof(GoneException).FullName!));
    }

    [Theory]
    [InlineData("timer/first-response", "timer/first-response")]
    [InlineData("timer/first-response/50", "timer/first-response")]
    [InlineData("timer/sla/first_response", "timer/sla/first_response")]
    [InlineData("timer/resolution/warning/owner", "timer/resolution/warning")]
    [InlineData("message/2f7c0b1e", "message")]
    [InlineData("message/T1", "message")]
    [InlineData("timer", "timer")]
    [InlineData("42/timer", "other")]
    [InlineData("timer//x", "timer")]
    [InlineData("定时/x", "other")]
    public async Task No_metric_carries_an_id(string name, string label)
    {
        var kind = $"label-{Math.Abs(name.GetHashCode(StringComparison.Ordinal))}";
        await DispatchAsync(kind, name, Duration.Zero, _ => WorkOutcome.NotYet);

        Assert.Equal($"claimed 1 work.kind={kind} work.name={label}", _measured.Of("work.kind", kind)[0]);
    }

    [Fact]
    public async Task Each_item_is_an_activity_that_says_what_it_was_and_what_came_of_it()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MonitorTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await DispatchAsync("traced", "timer/ring/7", Duration.FromSeconds(2), _ => WorkOutcome.Obsolete);
        await DispatchAsync("cracked-trace", "timer/ring", Duration.Zero, _ => throw new InvalidOperationException("cracked"));

        var traced = Assert.Single(activities, activity => activity.GetTagItem("work.kind") as string == "traced");
        Assert.Equal(("traced timer/ring", ActivityKind.Consumer, ActivityStatusCode.Unset), (traced.DisplayName, traced.Kind, traced.Status));
        Assert.Equal(
            "work.tenant=default work.kind=traced work.record=B1 work.name=timer/ring/7 work.late_by=2 work.outcome=obsolete",
            string.Join(' ', traced.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")));
        var failed = Assert.Single(activities, activity => activity.GetTagItem("work.kind") as string == "cracked-trace");
        Assert.Equal((ActivityStatusCode.Error, "cracked", "exception"), (failed.Status, failed.StatusDescription, Assert.Single(failed.Events).Name));
    }

    private async Task DispatchAsync(string kind, string name, Duration late, Func<Domain.Storage.ClaimedWork, WorkOutcome> does)
    {
        await _store.Records.HangAsync(Bells.Key("B1", kind: kind), Bells.Work(name, Bells.Noon));
        await Make.Dispatcher(_store, new FakeClock(Bells.Noon + late), new Handler(does)).DispatchDueAsync();
    }
}
