using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class WorkTests
{
    private static readonly Instant Never = Instant.FromUtc(9000, 1, 1, 0, 0);
    private static readonly Instant PickUpBy = Sample.Noon + Duration.FromDays(7);
    private readonly InMemoryStore _store = new();
    private readonly ParcelDesk _desk;
    private int _commands;

    public WorkTests() => _desk = new(_store);

    [Fact]
    public async Task Work_follows_the_state_without_any_command_saying_so()
    {
        await _desk.HasReceivedAsync("P1");
        Assert.Empty(await WorkAsync());

        await DoAsync(Sample.Store("P1"), Sample.Ann);
        Assert.Equal([("timer/pick-up", PickUpBy, "")], await WorkAsync());

        var tomorrow = Sample.Noon + Duration.FromDays(1);
        await DoAsync(Sample.Note("P1", "call") with { RemindAt = tomorrow }, Sample.Ann);
        Assert.Equal([("timer/remind", tomorrow, "call"), ("timer/pick-up", PickUpBy, "")], await WorkAsync());

        var later = Sample.Noon + Duration.FromDays(9);
        await DoAsync(Sample.Note("P1", "write") with { RemindAt = later }, Sample.Ann);
        Assert.Equal([("timer/pick-up", PickUpBy, ""), ("timer/remind", later, "write")], await WorkAsync());

        await DoAsync(Sample.Note("P1", "no more"), Sample.Ann);
        Assert.Equal([("timer/pick-up", PickUpBy, "")], await WorkAsync());

        await DoAsync(Sample.Ship("P1"), Sample.Bob);
        Assert.Empty(await WorkAsync());
    }

    [Fact]
    public async Task Work_that_did_not_change_keeps_its_lease_and_is_not_put_again()
    {
        await _desk.HasStoredAsync("P1");
        var claimed = Assert.Single(await _store.ClaimAsync(new(), Never, Duration.FromSeconds(1), 10));
        await DoAsync(Sample.Note("P1"), Sample.Ann);
        Assert.True(await _store.CompleteAsync(claimed));
        await DoAsync(Sample.Note("P1"), Sample.Ann);
        Assert.Empty(await WorkAsync());
    }

    [Fact]
    public async Task A_change_of_the_payload_alone_replaces_the_work()
    {
        await _desk.HasReceivedAsync("P1");
        await DoAsync(Sample.Note("P1", "call") with { RemindAt = PickUpBy }, Sample.Ann);
        await DoAsync(Sample.Note("P1", "write") with { RemindAt = PickUpBy }, Sample.Ann);
        Assert.Equal([("timer/remind", PickUpBy, "write")], await WorkAsync());
    }

    [Fact]
    public async Task What_is_to_be_told_of_a_decision_is_put_beside_the_timers_of_its_state()
    {
        var tellers = new ParcelDesk(_store, format: ParcelFormat.With(RecordUpcasts.None, decision =>
            [new($"message/{decision.Stamp.Version}", decision.Stamp.At, decision.State.Status.Name)]));
        await tellers.HasStoredAsync("P1");
        Assert.Equal(
            [("message/1", Sample.Noon, "received"), ("message/2", Sample.Noon, "stored"), ("timer/pick-up", PickUpBy, "")],
            (await WorkAsync()).OrderBy(item => item.Item1, StringComparer.Ordinal));
    }

    [Property(MaxTest = 300)]
    public async Task Work_is_due_at_the_first_100_ns_that_is_not_early(int nanoseconds)
    {
        var remind = Sample.Noon + Duration.FromNanoseconds(nanoseconds);
        var store = new InMemoryStore();
        var desk = await new ParcelDesk(store).HasReceivedAsync("P1");
        await desk.HandleAsync(Sample.Note("P1") with { RemindAt = remind }, Sample.By(Sample.Ann, "note"));
        var due = Assert.Single(await store.ClaimAsync(new(), Never, Duration.FromSeconds(1), 10)).Work.Due;

        Assert.True(due >= remind);
        Assert.True(due - remind < Duration.FromTicks(1));
        Assert.Equal(due, Instant.FromUnixTimeTicks(due.ToUnixTimeTicks()));
    }

    private async Task DoAsync(ParcelCommand command, Actor actor) =>
        Assert.True((await _desk.HandleAsync(command, Sample.By(actor, $"do-{_commands++}"))).IsSuccess);

    // Looks with the shortest lease, so that looking again finds the same.
    private async Task<(string, Instant, string)[]> WorkAsync()
    {
        var now = Never + Duration.FromDays(++_commands);
        var claimed = await _store.ClaimAsync(new(), now, Duration.FromTicks(1), 10);
        return [.. claimed.Select(item => (item.Work.Name, item.Work.Due, item.Work.Payload))];
    }
}
