namespace WarehouseService.Domain.Tickets;

/// <summary>A host's own name for part of a category, for example <c>waiting for photos</c>. Logic looks at the category alone.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SubStatus
{
    /// <summary>The host's name.</summary>
    public required string Name { get; init => field = Identifier.Require(value, nameof(Name)); }

    /// <summary>The category that it belongs to.</summary>
    public required StatusCategory Category { get; init; }
}
