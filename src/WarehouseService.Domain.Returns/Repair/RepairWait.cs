using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>A time in which the customer is without sound goods (等待期): it interrupts a time to reject them.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RepairWait
{
    /// <summary>When the repair was asked for.</summary>
    public required Instant RequestedAt { get; init; }

    /// <summary>When the customer had the goods back; null while that has not happened.</summary>
    public Instant? ReturnedAt { get; init; }
}
