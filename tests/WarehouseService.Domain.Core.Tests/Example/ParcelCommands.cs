using NodaTime;

namespace WarehouseService.Domain.Core.Tests;

public abstract record ParcelCommand : ICommand<Parcel>
{
    public required string Parcel { get; init; }

    public long? Expected { get; init; }

    string ICommand.Target => Parcel;
}

public sealed record ReceiveParcel : ParcelCommand
{
    public required string Customer { get; init; }
}

public sealed record NoteParcel : ParcelCommand
{
    public required string Text { get; init; }

    public Instant? RemindAt { get; init; }
}

public sealed record StoreParcel : ParcelCommand
{
    public required Instant PickUpBy { get; init; }
}

public sealed record ShipParcel : ParcelCommand
{
    public string? LeaveBehind { get; init; }
}

public sealed record BundleParcel : ParcelCommand
{
    public required string Into { get; init; }
}

/// <summary>What bundling one parcel does to the other.</summary>
public sealed record TakeBundle : ParcelCommand
{
    public required string From { get; init; }
}
