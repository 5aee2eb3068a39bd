using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>What a plan may ask of a part that it read, before the desk judges.</summary>
public sealed class PlanTests
{
    private readonly InMemoryStore _store = new();
    private readonly ParcelDesk _desk;

    public PlanTests() => _desk = new(_store);

    [Fact]
    public async Task It_is_told_what_stands_against_a_command_so_far()
    {
        await _desk.HasReceivedAsync("P1");
        var ship = await _desk.Parcels.ReadAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "ship"));
        Assert.Equal(CoreCodes.InvalidState, ship.RefusalSoFar()?.Code);
        Assert.True(ship.IsRefusedWith(CoreCodes.InvalidState));
        Assert.False(ship.IsRefusedWith(CoreCodes.NotFound));
    }

    [Fact]
    public async Task Nothing_stands_against_it_so_far_where_only_knowledge_could_tell()
    {
        await _desk.HasReceivedAsync("P1");
        var store = await _desk.Parcels.ReadAsync(Sample.Store("P1"), Sample.By(Sample.Ann, "store"));
        Assert.Null(store.RefusalSoFar());
        Assert.False(store.IsRefusedWith(ParcelCodes.ShelvesFull));
    }

    [Fact]
    public async Task Nothing_stands_against_what_was_accepted_once_whatever_became_of_the_record()
    {
        await _desk.HasStoredAsync("P1");
        Assert.True((await _desk.HandleAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "ship"))).IsSuccess);
        var again = await _desk.Parcels.ReadAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "ship"));
        var other = await _desk.Parcels.ReadAsync(Sample.Ship("P1"), Sample.By(Sample.Bob, "another"));
        Assert.Null(again.RefusalSoFar());
        Assert.Equal(ParcelCodes.AlreadyShipped, other.RefusalSoFar()?.Code);
    }
}
