using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests;

/// <summary>The smallest aggregate that needs everything the kernel offers.</summary>
public sealed record Parcel : IState<ParcelStatus>
{
    public required string Id { get; init; }

    public required ParcelStatus Status { get; init; }

    public required string Customer { get; init; }

    public required Actor Keeper { get; init; }

    public string? Shelf { get; init => field = value is null ? null : Identifier.Require(value, nameof(Shelf)); }

    public Instant? PickUpBy { get; init; }

    public Instant? RemindAt { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    public ImmutableArray<string> Bundled { get; init; } = [];

    public IEnumerable<WorkItem> Work()
    {
        if (Status == ParcelStatus.Stored && PickUpBy is { } over)
        {
            yield return new("timer/pick-up", over);
        }

        if (Status != ParcelStatus.Shipped && RemindAt is { } remind)
        {
            yield return new("timer/remind", remind, Notes[^1]);
        }
    }
}
