using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>A parcel of a case (退货包裹): what was said to be in it, and what was.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record ReturnParcel
{
    private readonly ValueArray<LineQuantity> _announced;
    private readonly ValueArray<LineQuantity> _unexpected;

    /// <summary>The parcel's number.</summary>
    public required string Parcel { get; init; }

    /// <summary>What was said to be in it; nothing if it came unannounced.</summary>
    public ImmutableArray<LineQuantity> Announced { get => _announced.Items; init => _announced = new(value); }

    /// <summary>When it was sent; null if that was not said.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>When it arrived; null if it has not.</summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>When it was reported lost; null if it was not.</summary>
    public Instant? LostAt { get; init; }

    /// <summary>What was in it that was not authorised.</summary>
    public ImmutableArray<LineQuantity> Unexpected { get => _unexpected.Items; init => _unexpected = new(value); }
}
