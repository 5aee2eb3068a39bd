using NodaTime;

namespace WarehouseService.Domain.Core.Tests;

public abstract record ParcelEvent : IEvent<Parcel>
{
    public abstract Parcel Apply(Parcel? state, Stamp stamp);
}

public sealed record ParcelReceived : ParcelEvent
{
    public required string Parcel { get; init; }

    public required string Customer { get; init; }

    public override Parcel Apply(Parcel? state, Stamp stamp) =>
        new() { Id = Parcel, Status = ParcelStatus.Received, Customer = Customer, Keeper = stamp.By };
}

public sealed record ParcelNoted : ParcelEvent
{
    public required string Parcel { get; init; }

    public required string Text { get; init; }

    public Instant? RemindAt { get; init; }

    public override Parcel Apply(Parcel? state, Stamp stamp)
    {
        var parcel = state ?? new() { Id = Parcel, Status = ParcelStatus.Received, Customer = "unknown", Keeper = stamp.By };
        return parcel with { Notes = [.. parcel.Notes, Text], RemindAt = RemindAt };
    }
}

public sealed record ParcelStored : ParcelEvent
{
    public required string Shelf { get; init; }

    public required Instant PickUpBy { get; init; }

    public override Parcel Apply(Parcel? state, Stamp stamp) => state! with { Status = ParcelStatus.Stored, Shelf = Shelf, PickUpBy = PickUpBy };
}

public sealed record ParcelShipped : ParcelEvent
{
    public override Parcel Apply(Parcel? state, Stamp stamp) => state! with { Status = ParcelStatus.Shipped };
}

public sealed record ParcelBundled : ParcelEvent
{
    public required string Into { get; init; }

    public override Parcel Apply(Parcel? state, Stamp stamp) => state! with { Status = ParcelStatus.Shipped };
}

public sealed record BundleTaken : ParcelEvent
{
    public required string From { get; init; }

    public override Parcel Apply(Parcel? state, Stamp stamp) => state! with { Bundled = [.. state.Bundled, From] };
}
