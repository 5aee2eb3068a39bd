using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Core.Tests;

public sealed class TwoRecordTests
{
    private static readonly BundleParcel Bundle = new() { Parcel = "P1", Into = "P2" };
    private readonly InMemoryStore _store = new();
    private readonly ParcelDesk _desk;

    public TwoRecordTests() => _desk = new(_store);

    [Fact]
    public async Task A_command_on_two_records_changes_both_under_one_id()
    {
        await _desk.HasStoredAsync("P1", "P2");
        var accepted = (await _desk.HandleAsync(Bundle, Sample.By(Sample.Ann, "bundle"))).Value;
        Assert.Equal((ParcelStatus.Shipped, 3), (accepted.State.Status, accepted.Version));
        var other = await _desk.Parcels.FindAsync("default", "P2");
        Assert.Equal(3, other.Version);
        Assert.Equal<string>(["P1"], other.State!.Bundled);
        foreach (var id in (string[])["P1", "P2"])
        {
            Assert.Equal(3, (await _store.LoadAsync(new("default", "parcel", id), "bundle")).Receipt?.Version);
        }

        Assert.True((await _desk.HandleAsync(Bundle, Sample.By(Sample.Ann, "bundle"))).Value.Replayed);
    }

    [Fact]
    public async Task If_one_of_the_two_refuses_neither_changes()
    {
        await _desk.HasStoredAsync("P1");
        await _desk.HasReceivedAsync("P2");
        var before = await Books.OfAsync(_store);
        Assert.Equal(CoreCodes.InvalidState, (await _desk.HandleAsync(Bundle, Sample.By(Sample.Ann, "bundle"))).Refusal()?.Code);
        Assert.Equal(before, await Books.OfAsync(_store));
    }

    [Fact]
    public async Task If_another_is_faster_on_either_neither_changes_and_it_is_planned_anew()
    {
        await _desk.HasStoredAsync("P1", "P2");
        var losing = new LosingStore(_store, 1)
        {
            Meanwhile = () => _desk.HandleAsync(Sample.Ship("P2"), Sample.By(Sample.Bob, "ship")),
        };
        var told = await new ParcelDesk(losing).HandleAsync(Bundle, Sample.By(Sample.Ann, "bundle"));
        Assert.Equal(CoreCodes.InvalidState, told.Refusal()?.Code);
        Assert.Equal(ParcelStatus.Stored, (await _desk.Parcels.FindAsync("default", "P1")).State!.Status);
    }

    [Fact]
    public async Task Of_the_reasons_against_all_parts_the_first_kind_is_told()
    {
        await _desk.HasReceivedAsync("P1");
        Assert.Equal(RefusalKind.NotFound, await Told());                     // subject: invalid_state, other: not_found
        await _desk.HandleAsync(Sample.Receive("P2", "K2"), Sample.By(Sample.Ann, "receive"));
        await _desk.HandleAsync(Sample.Store("P1"), Sample.By(Sample.Ann, "store-1"));
        Assert.Equal(RefusalKind.InvalidState, await Told());                 // subject: privacy_restricted, other: invalid_state
        await _desk.HandleAsync(Sample.Store("P2"), Sample.By(Sample.Ann, "store-2"));
        Assert.Equal(RefusalKind.PrivacyRestricted, await Told());            // subject: privacy_restricted, other: nothing

        async Task<RefusalKind?> Told() => (await _desk.HandleAsync(Bundle, Sample.By(Sample.Ann, "bundle"))).Refusal()?.Kind;
    }

    [Fact]
    public async Task Of_two_reasons_of_one_kind_that_against_the_subject_is_told()
    {
        await _desk.HasReceivedAsync("P1", "P2");
        var told = (await _desk.HandleAsync(Bundle, Sample.By(Sample.Ann, "bundle"))).Refusal()!;
        Assert.Equal(new Ground[] { ("command", nameof(BundleParcel)), ("status", "received") }, told.Grounds);
    }

    [Fact]
    public async Task An_id_that_the_other_record_knows_with_other_content_is_a_conflict()
    {
        await _desk.HasStoredAsync("P1", "P2");
        await _desk.HandleAsync(Sample.Note("P2"), Sample.By(Sample.Ann, "bundle"));
        var before = await Books.OfAsync(_store);
        Assert.Equal(CoreCodes.CommandIdReused, (await _desk.HandleAsync(Bundle, Sample.By(Sample.Ann, "bundle"))).Refusal()?.Code);
        Assert.Equal(before, await Books.OfAsync(_store));
    }
}
