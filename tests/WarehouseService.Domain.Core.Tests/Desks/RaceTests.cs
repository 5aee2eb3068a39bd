using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class RaceTests
{
    private readonly InMemoryStore _store = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task After_a_lost_race_it_is_planned_and_judged_anew(int lost)
    {
        var others = 0;
        var plain = await new ParcelDesk(_store).HasReceivedAsync("P1");
        var losing = new LosingStore(_store, lost)
        {
            Meanwhile = () => plain.HandleAsync(Sample.Note("P1", "other"), Sample.By(Sample.Bob, $"other-{others++}")),
        };
        var desk = new ParcelDesk(losing);
        var accepted = (await desk.HandleAsync(Sample.Note("P1", "mine"), Sample.By(Sample.Ann, "mine"))).Value;

        Assert.Equal(lost + 2, accepted.Version);
        Assert.Equal<string>([.. Enumerable.Repeat("other", lost), "mine"], accepted.State.Notes);
        Assert.Equal(lost + 1, desk.Planned);
    }

    [Fact]
    public async Task Knowledge_is_gathered_once_an_attempt()
    {
        var losing = new LosingStore(_store, 3);
        await new ParcelDesk(_store).HasReceivedAsync("P1");
        var desk = new ParcelDesk(losing);
        Assert.True((await desk.HandleAsync(Sample.Store("P1"), Sample.By(Sample.Ann))).IsSuccess);
        Assert.Equal((4, 4), (desk.Planned, desk.Gathered));
    }

    [Fact]
    public async Task Who_is_beaten_each_time_is_told_so_and_nothing_is_written()
    {
        await new ParcelDesk(_store).HasReceivedAsync("P1");
        var before = await Books.OfAsync(_store);
        var losing = new LosingStore(_store, Desk.Attempts);
        var told = await new ParcelDesk(losing).HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann));

        Assert.Equal(CoreCodes.RaceLost, told.Refusal()?.Code);
        Assert.Equal(new Ground("attempts", Desk.Attempts), Assert.Single(told.Refusal()!.Grounds));
        Assert.Equal(Desk.Attempts, losing.Commits);
        Assert.Equal(before, await Books.OfAsync(_store));
    }

    [Fact]
    public async Task A_race_that_was_lost_to_the_same_command_is_answered_with_its_outcome()
    {
        var plain = await new ParcelDesk(_store).HasReceivedAsync("P1");
        var note = Sample.Note("P1");
        var losing = new LosingStore(_store, 1) { Meanwhile = () => plain.HandleAsync(note, Sample.By(Sample.Ann, "same")) };
        var accepted = (await new ParcelDesk(losing).HandleAsync(note, Sample.By(Sample.Ann, "same"))).Value;
        Assert.Equal((2, true), (accepted.Version, accepted.Replayed));
    }

    [Fact]
    public async Task Commands_sent_many_times_at_once_have_one_effect_each()
    {
        var desk = await new ParcelDesk(_store).HasReceivedAsync("P1");
        var sent =
            from id in Enumerable.Range(0, 3)
            from copy in Enumerable.Range(0, 4)
            select Task.Run(async () =>
            {
                // Whoever is beaten each time sends it again, as callers do.
                while (await desk.HandleAsync(Sample.Note("P1", $"note {id}"), Sample.By(Sample.Ann, $"note-{id}")) is { IsFailed: true } told)
                {
                    Assert.Equal(CoreCodes.RaceLost, told.Refusal()?.Code);
                }
            });
        await Task.WhenAll(sent.ToList());

        var notes = (await desk.Parcels.FindAsync("default", "P1")).State!.Notes;
        Assert.Equal(["note 0", "note 1", "note 2"], notes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stores_own_failure_passes_unwrapped()
    {
        var failure = new TimeoutException("the store is away");
        var failing = new LosingStore(_store, 1) { Meanwhile = () => Task.FromException(failure) };
        var thrown = await Assert.ThrowsAsync<TimeoutException>(() =>
            new ParcelDesk(failing).HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann)));
        Assert.Same(failure, thrown);
        Assert.Equal(1, failing.Commits);
    }

    [Fact]
    public async Task Cancelled_between_two_attempts_it_stops()
    {
        using var cancel = new CancellationTokenSource();
        var losing = new LosingStore(_store, int.MaxValue) { Meanwhile = cancel.CancelAsync };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ParcelDesk(losing).HandleAsync(Sample.Receive("P1"), Sample.By(Sample.Ann), cancel.Token));
        Assert.Equal(1, losing.Commits);
        Assert.Equal("", await Books.OfAsync(_store));
    }
}
