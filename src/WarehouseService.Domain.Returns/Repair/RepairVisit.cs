using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>A technician's visit (上门预约): who comes, and when.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RepairVisit
{
    /// <summary>The beginning of the time in which the technician comes.</summary>
    public required Instant From { get; init; }

    /// <summary>Its end.</summary>
    public required Instant Until { get; init; }

    /// <summary>Who comes.</summary>
    public required Actor Technician { get; init; }
}
