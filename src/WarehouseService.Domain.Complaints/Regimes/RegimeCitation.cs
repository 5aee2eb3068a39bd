namespace WarehouseService.Domain.Complaints;

/// <summary>Where the rules of a regime stand.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RegimeCitation
{
    /// <summary>Law and article, as the field cites them.</summary>
    public required string Provision { get; init; }

    /// <summary>Whether the provision's own text was read when this was written. If not, read it before you rely on it.</summary>
    public required bool IsTextVerified { get; init; }

    /// <summary>What was read, and what is not certain; null if nothing is to be said.</summary>
    public string? Note { get; init; }
}
