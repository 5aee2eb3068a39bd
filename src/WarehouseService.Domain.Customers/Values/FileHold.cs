using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>A legal hold: while it lasts, the file is not erased (保全).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record FileHold
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who placed it.</summary>
    public required Actor By { get; init; }

    /// <summary>Since when.</summary>
    public required Instant Since { get; init; }
}
