using NodaTime;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>Instants, actors and commands that the examples share.</summary>
public static class Sample
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    public static readonly Instant WrittenDown = Instant.FromUtc(2026, 3, 2, 0, 0);
    public static readonly Actor Ann = Actor.Agent("ann");
    public static readonly Actor Bob = Actor.Agent("bob");
    public static readonly Actor Sue = Actor.Supervisor("sue");

    public static CommandContext By(Actor actor, string commandId = "c1", Instant? at = null) =>
        new() { CommandId = commandId, Actor = actor, At = at ?? Noon };

    public static ReceiveParcel Receive(string parcel, string customer = "K1") => new() { Parcel = parcel, Customer = customer };

    public static StoreParcel Store(string parcel) => new() { Parcel = parcel, PickUpBy = Noon + Duration.FromDays(7) };

    public static ShipParcel Ship(string parcel, string? leaveBehind = null) => new() { Parcel = parcel, LeaveBehind = leaveBehind };

    public static NoteParcel Note(string parcel, string text = "fragile") => new() { Parcel = parcel, Text = text };

    public static Parcel Parcel(ParcelStatus status) => new()
    {
        Id = "P1",
        Status = status,
        Customer = "K1",
        Keeper = Ann,
        PickUpBy = status == ParcelStatus.Received ? null : Noon + Duration.FromDays(7),
    };

    public static Versioned<Parcel> Record(ParcelStatus status, long version = 3) => new(Parcel(status), version, Noon, Noon);

    public static async Task<ParcelDesk> HasReceivedAsync(this ParcelDesk desk, params string[] parcels)
    {
        foreach (var parcel in parcels)
        {
            Assert.True((await desk.HandleAsync(Receive(parcel), By(Ann, $"receive-{parcel}"))).IsSuccess);
        }

        return desk;
    }

    public static async Task<ParcelDesk> HasStoredAsync(this ParcelDesk desk, params string[] parcels)
    {
        await desk.HasReceivedAsync(parcels);
        foreach (var parcel in parcels)
        {
            Assert.True((await desk.HandleAsync(Store(parcel), By(Ann, $"store-{parcel}"))).IsSuccess);
        }

        return desk;
    }
}
