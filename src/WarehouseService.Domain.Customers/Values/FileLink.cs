namespace WarehouseService.Domain.Customers;

/// <summary>That another file is of the same person: proposed by one, confirmed by another.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record FileLink
{
    /// <summary>The other file.</summary>
    public required string With { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Actor ProposedBy { get; init; }

    /// <summary>Who confirmed it; null while nobody has.</summary>
    public Actor? ConfirmedBy { get; init; }
}
