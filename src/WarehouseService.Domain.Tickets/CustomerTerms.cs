namespace WarehouseService.Domain.Tickets;

/// <summary>What a customer was promised, as far as SLA policies ask.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CustomerTerms
{
    /// <summary>The customer's tier, such as <c>gold</c>; null if there is none.</summary>
    public string? Tier { get; init; }

    /// <summary>The id of the customer's contract; null if there is none.</summary>
    public string? Contract { get; init; }
}
