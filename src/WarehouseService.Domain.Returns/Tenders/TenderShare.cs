namespace WarehouseService.Domain.Returns;

/// <summary>What one tender gets of a refund.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TenderShare
{
    /// <summary>The tender's id.</summary>
    public required string Tender { get; init; }

    /// <summary>What it gets: positive.</summary>
    public required Money Amount { get; init; }
}
