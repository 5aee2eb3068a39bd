using static WarehouseService.Domain.Core.Tests.ParcelStatus;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ParcelLifecycle : Lifecycle<Parcel, ParcelStatus, ParcelKnowledge>
{
    private static readonly Who<object> Keeper = new("keeper", (parcel, _, actor) => parcel.Keeper == actor);

    private static readonly Who<object> CourierOnDuty = new("courier on duty", (_, _, actor, known) =>
        actor.Role == Role.Carrier && actor.Id == known.Courier);

    private static readonly Guard<ReceiveParcel> NamesCustomer = new(ParcelCodes.NoCustomer, (_, receive, _) => !string.IsNullOrEmpty(receive.Customer));

    private static readonly Guard<NoteParcel> SaysSomething = new(ParcelCodes.NothingSaid, (_, note, _) => !string.IsNullOrEmpty(note.Text));

    private static readonly Guard<StoreParcel> AShelfIsFree = new(ParcelCodes.ShelvesFull, (_, _, _, known) => known.FreeShelf is not null);

    private static readonly Guard<ShipParcel> ByAnother = new(ParcelCodes.ShippedByKeeper, (parcel, _, context) => parcel.Keeper != context.Actor)
    { Grounds = (parcel, _, _) => [("keeper", parcel.Keeper)] };

    private static readonly Guard<ShipParcel> InTime = new(ParcelCodes.PickUpOver, (parcel, _, context) => context.At <= parcel.PickUpBy)
    { Grounds = (parcel, _, _) => [("until", parcel.PickUpBy)] };

    private static readonly Guard<ShipParcel> OneStays = new(ParcelCodes.NothingLeft, (_, ship, _, known) =>
        ship.LeaveBehind is null || known.Other is { } left && left.Status != Shipped)
    { Grounds = (_, ship, _) => [("left", ship.LeaveBehind)] };

    private static readonly Guard<BundleParcel> SameCustomer = new(ParcelCodes.OtherCustomer, (parcel, _, _, known) =>
        known.Other is null || known.Other.Customer == parcel.Customer);

    private static readonly Guard<BundleParcel> IntoAnother = new(ParcelCodes.IntoItself, (_, bundle, _) => bundle.Into != bundle.Parcel);

    public ParcelLifecycle() : base("parcel", All)
    {
        On<ReceiveParcel>()
            .Opens(Received)
            .By(Any(Role.Agent), Any(Role.System))
            .Requires(NamesCustomer)
            .Emits((_, receive, _) => new ParcelReceived { Parcel = receive.Parcel, Customer = receive.Customer });

        On<NoteParcel>()
            .Opens(Received)
            .From(Received, Stored).Stays()
            .By(Any(Role.Agent), Any(Role.Supervisor))
            .Requires(SaysSomething)
            .Emits((_, note, _) => new ParcelNoted { Parcel = note.Parcel, Text = note.Text, RemindAt = note.RemindAt });

        On<StoreParcel>()
            .From(Received).To(Stored)
            .By(Keeper, Any(Role.Supervisor))
            .Requires(AShelfIsFree)
            .Emits((_, store, _, known) => new ParcelStored { Shelf = known.FreeShelf!, PickUpBy = store.PickUpBy });

        On<ShipParcel>()
            .From(Stored).To(Shipped)
            .Refuses(Shipped, ParcelCodes.AlreadyShipped)
            .By(Any(Role.Agent), Any(Role.Supervisor), CourierOnDuty)
            .Requires(OneStays, InTime, ByAnother)
            .Emits((_, _, _) => new ParcelShipped());

        On<BundleParcel>()
            .From(Stored).To(Shipped)
            .By(Any(Role.Agent))
            .Requires(SameCustomer, IntoAnother)
            .Emits((_, bundle, _) => new ParcelBundled { Into = bundle.Into });

        On<TakeBundle>()
            .From(Stored).Stays()
            .By(Any(Role.Agent))
            .Emits((_, take, _) => new BundleTaken { From = take.From });

        Complete();
    }
}
