using FluentResults;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>A plan reads one record after the other, and others write in between.</summary>
public sealed class TornReadingTests
{
    private readonly InMemoryStore _store = new();
    private readonly ParcelDesk _parcels;
    private readonly Desk _desk;
    private readonly CommandContext _ship = Sample.By(Sample.Bob, "ship");
    private int _plans;

    public TornReadingTests()
    {
        _parcels = new(_store);
        _desk = new(_store, NodaTime.Testing.FakeClock.FromUtc(2026, 1, 1));
    }

    [Fact]
    public async Task What_several_records_never_said_at_one_moment_refuses_nothing()
    {
        await _parcels.HasStoredAsync("P1");

        // P1 is shipped if P2 is there. P2 comes while P1 is noted: no moment in which P1 had two events and P2 was not there.
        var told = await _desk.CommitAsync(_ship, async cancel =>
        {
            var there = await _parcels.Parcels.FindAsync("default", "P2", cancel);
            var fence = _parcels.Parcels.Fence("P2", _ship);
            var subject = await _parcels.Parcels.ReadAsync(Sample.Ship("P1", leaveBehind: "P2"), _ship, cancel);
            var other = await fence.ReadAsync(cancel);
            if (_plans++ == 0)
            {
                await _parcels.HasReceivedAsync("P2");
            }

            Assert.Equal(there.State is null, other is null);
            return new Plan<Parcel, ParcelStatus, ParcelKnowledge>(subject.Given(_ => Task.FromResult(new ParcelKnowledge { Other = other })), fence);
        });

        Assert.True(told.IsSuccess, told.Refusal()?.Message);
        Assert.Equal(2, _plans);
    }

    // A refund was rejected, and so dropped by its ledger, between the readings of the two: reserving it then threw a NullReferenceException at the caller.
    [Fact]
    public async Task What_cannot_be_decided_on_records_that_moved_in_between_is_planned_anew()
    {
        await _parcels.HasReceivedAsync("P1");
        await _parcels.HasReceivedAsync("P2");
        var told = await StoreWhereTheOtherSaysAsync(async () => await _parcels.HandleAsync(Sample.Note("P2"), Sample.By(Sample.Ann)));

        Assert.True(told.IsSuccess, told.Refusal()?.Message);
        Assert.Equal((2, "shelf-1"), (_plans, told.Value.State.Shelf));
    }

    [Fact]
    public async Task What_cannot_be_decided_though_nothing_moved_is_a_bug_and_thrown()
    {
        await _parcels.HasReceivedAsync("P1");
        await _parcels.HasReceivedAsync("P2");

        await Assert.ThrowsAsync<ArgumentException>(() => StoreWhereTheOtherSaysAsync(() => Task.CompletedTask));
        Assert.Equal(1, _plans);
    }

    [Fact]
    public async Task What_they_say_at_every_moment_is_told_in_the_first_plan()
    {
        await _parcels.HasStoredAsync("P1");
        var told = await _desk.CommitAsync(_ship, async cancel =>
        {
            _plans++;
            var subject = await _parcels.Parcels.ReadAsync(Sample.Ship("P1", leaveBehind: "P2"), _ship, cancel);
            var fence = _parcels.Parcels.Fence("P2", _ship);
            return new Plan<Parcel, ParcelStatus, ParcelKnowledge>(
                subject.Given(async token => new() { Other = await fence.ReadAsync(token) }), fence);
        });

        Assert.Equal((ParcelCodes.NothingLeft, 1), (told.Refusal()?.Code, _plans));
    }

    [Fact]
    public async Task What_one_record_alone_says_is_told_at_once_though_it_moved_since()
    {
        await _parcels.HasReceivedAsync("P1");
        var told = await _desk.CommitAsync(_ship, async cancel =>
        {
            _plans++;
            var subject = await _parcels.Parcels.ReadAsync(Sample.Ship("P1"), _ship, cancel);
            await _parcels.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann, $"note {_plans}"), cancel);
            return new Plan<Parcel, ParcelStatus, ParcelKnowledge>(subject);
        });

        Assert.Equal((CoreCodes.InvalidState, 1), (told.Refusal()?.Code, _plans));
    }

    [Fact]
    public async Task Records_that_never_stand_still_lose_the_race_in_the_end()
    {
        await _parcels.HasStoredAsync("P1");
        await _parcels.HasStoredAsync("P2");
        Assert.True((await _parcels.HandleAsync(Sample.Ship("P2"), Sample.By(Sample.Bob))).IsSuccess);
        await _parcels.HasStoredAsync("P3");
        var told = await _desk.CommitAsync(_ship, async cancel =>
        {
            var subject = await _parcels.Parcels.ReadAsync(Sample.Ship("P1", leaveBehind: "P2"), _ship, cancel);
            var (left, busy) = (_parcels.Parcels.Fence("P2", _ship), _parcels.Parcels.Fence("P3", _ship));
            var other = await left.ReadAsync(cancel);
            await busy.ReadAsync(cancel);
            await _parcels.HandleAsync(Sample.Note("P3"), Sample.By(Sample.Ann, $"note {_plans++}"), cancel);
            return new Plan<Parcel, ParcelStatus, ParcelKnowledge>(subject.Given(_ => Task.FromResult(new ParcelKnowledge { Other = other })), left, busy);
        });

        Assert.Equal((CoreCodes.RaceLost, Desk.Attempts), (told.Refusal()?.Code, _plans));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_record_that_is_read_twice_is_asserted_once_and_is_planned_anew_if_it_moved_in_between(bool moves)
    {
        await _parcels.HasStoredAsync("P1");
        await _parcels.HasStoredAsync("P2");
        var told = await _desk.CommitAsync(_ship, async cancel =>
        {
            var fences = ((string[])["P1", "P2", "P2"]).Select(id => _parcels.Parcels.Fence(id, _ship)).ToList();
            await fences[0].ReadAsync(cancel);
            await fences[1].ReadAsync(cancel);
            if (moves && _plans == 0)
            {
                await _parcels.HandleAsync(Sample.Note("P1"), Sample.By(Sample.Ann), cancel);
            }

            _plans++;
            await fences[2].ReadAsync(cancel);
            var subject = await _parcels.Parcels.ReadAsync(Sample.Ship("P1"), _ship, cancel);
            return new Plan<Parcel, ParcelStatus, ParcelKnowledge>(subject.Given(_ => Task.FromResult(new ParcelKnowledge())), [.. fences]);
        });

        Assert.True(told.IsSuccess, told.Refusal()?.Message);
        Assert.Equal((moves ? 2 : 1, moves ? 4 : 3), (_plans, told.Value.Version));
    }

    // The first plan finds no shelf's name in P2, which moves, or does not, before anything is decided.
    private Task<Result<Accepted<Parcel>>> StoreWhereTheOtherSaysAsync(Func<Task> meanwhile)
    {
        var context = Sample.By(Sample.Ann, "store");
        return _desk.CommitAsync(context, async cancel =>
        {
            var fence = _parcels.Parcels.Fence("P2", context);
            await fence.ReadAsync(cancel);
            if (_plans == 0)
            {
                await meanwhile();
            }

            var shelf = _plans++ == 0 ? "no shelf\n" : "shelf-1";
            var subject = await _parcels.Parcels.ReadAsync(Sample.Store("P1"), context, cancel);
            return new Plan<Parcel, ParcelStatus, ParcelKnowledge>(subject.Given(new ParcelKnowledge { FreeShelf = shelf }), fence);
        });
    }
}
