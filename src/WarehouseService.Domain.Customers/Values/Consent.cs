using NodaTime;

namespace WarehouseService.Domain.Customers;

/// <summary>What a customer said to one purpose of using their data (同意).</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Consent
{
    /// <summary>The purpose, for example <c>marketing</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the customer agreed; false once they withdrew it.</summary>
    public required bool IsGiven { get; init; }

    /// <summary>Since when.</summary>
    public required Instant Since { get; init; }
}
