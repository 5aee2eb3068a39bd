namespace WarehouseService.Domain.Benchmarks.Returns;

/// <summary>A return as other engines take it: plain values, the days since the delivery already counted on the consumer's calendar.</summary>
public sealed record PlainReturn
{
    public int Quantity { get; init; }

    public int Delivered { get; init; }

    public int Returned { get; init; }

    public int Held { get; init; }

    public bool IsFault { get; init; }

    public string Reason { get; init; } = "";

    public string Category { get; init; } = "";

    public string Condition { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Tier { get; init; } = "";

    public string Region { get; init; } = "";

    public string Rma { get; init; } = "";

    public int Photos { get; init; }

    public string SerialSold { get; init; } = "";

    public string SerialGiven { get; init; } = "";

    public bool IsFinalSale { get; init; }

    public long Value { get; init; }

    public int ReturnsInNinetyDays { get; init; }

    public int DaysSinceDelivery { get; init; }
}
