using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace WarehouseService.Domain.Core.Tests;

public sealed class ParcelStatus : SmartEnum<ParcelStatus>, IStatus
{
    public static readonly ParcelStatus Received = new("received", 1, StatusCategory.New);
    public static readonly ParcelStatus Stored = new("stored", 2, StatusCategory.Waiting);
    public static readonly ParcelStatus Shipped = new("shipped", 3, StatusCategory.Ended);

    private ParcelStatus(string name, int value, StatusCategory category) : base(name, value) => Category = category;

    public static ImmutableArray<ParcelStatus> All { get; } = [Received, Stored, Shipped];

    public StatusCategory Category { get; }
}
