namespace WarehouseService.Domain;

/// <summary>Something that only one record may have, for example an intake key: a small record of its own, so that two at once cannot both have it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Claim : IState<ClaimStatus>
{
    /// <summary>What is claimed, for example <c>intake/42</c>.</summary>
    public required string Id { get; init; }

    /// <inheritdoc />
    public required ClaimStatus Status { get; init; }

    /// <summary>Who has it: kind and id of a record, for example <c>ticket/T1</c>.</summary>
    public required string Holder { get; init; }
}
