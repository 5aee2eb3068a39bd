using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Some units of a line that share all that happened to them.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record GoodsLot
{
    private readonly ValueArray<GoodsEvidence> _evidence;

    /// <summary>How many units.</summary>
    public required int Quantity { get; init; }

    /// <summary>Where they are.</summary>
    public required GoodsStatus Status { get; init; }

    /// <summary>The parcel in which they came, or should; null while they are awaited.</summary>
    public string? Parcel { get; init; }

    /// <summary>The grade that inspection gave them; null for none.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether inspection accepted them: acceptance, not what becomes of them, earns the refund. Null while they are not inspected.</summary>
    public bool? IsAccepted { get; init; }

    /// <summary>What becomes of them; null while they are not inspected.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>Whether inspection bears the customer out; null if that is not said.</summary>
    public bool? BearsOutCustomer { get; init; }

    /// <summary>The evidence of the inspection.</summary>
    public ImmutableArray<GoodsEvidence> Evidence { get => _evidence.Items; init => _evidence = new(value); }

    /// <summary>The refund that they are in; null if they are in none.</summary>
    public string? Refund { get; init; }

    /// <summary>The instant before which they are to be refunded, if they are; null while nothing is owed.</summary>
    public Instant? RefundBefore { get; init; }

    internal bool HasArrived => Status == GoodsStatus.Received || Status == GoodsStatus.Inspected || Status == GoodsStatus.WrongItem;

    internal bool IsInParcel(string parcel) => Parcel == parcel;
}
