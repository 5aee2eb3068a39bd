using System.Collections.Immutable;

namespace WarehouseService.Domain.Customers;

/// <summary>What of a customer's complaints stands against erasing them.</summary>
/// <threadsafety>Belongs to one command, as its parts do; not thread-safe.</threadsafety>
public sealed record ComplaintsOfCustomer
{
    /// <summary>Whether one of them is unfinished.</summary>
    public required bool IsUnfinished { get; init; }

    /// <summary>Whether there is a hold on any of them.</summary>
    public required bool IsOnHold { get; init; }

    /// <summary>Parts that assert, when the command is committed, that this still holds: fences that were read. None if it is advice, a moment old.</summary>
    public ImmutableArray<Part> Fences { get; init; } = [];
}
