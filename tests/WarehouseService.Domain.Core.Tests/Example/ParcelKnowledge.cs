namespace WarehouseService.Domain.Core.Tests;

public sealed record ParcelKnowledge
{
    public string? FreeShelf { get; init; }

    public string? Courier { get; init; }

    public Parcel? Other { get; init; }
}
