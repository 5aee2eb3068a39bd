using System.Collections.Immutable;

namespace WarehouseService.Domain.Customers;

/// <summary>What surveys must know of a ticket.</summary>
/// <threadsafety>Belongs to one command, as its parts do; not thread-safe.</threadsafety>
public sealed record SurveyedTicket
{
    /// <summary>The ticket's id.</summary>
    public required string Id { get; init; }

    /// <summary>The ticket's customer.</summary>
    public required string Customer { get; init; }

    /// <summary>Whether it is resolved or closed.</summary>
    public required bool IsSettled { get; init; }

    /// <summary>How often it was reopened.</summary>
    public required int Reopens { get; init; }

    /// <summary>Its owner; null if there is none.</summary>
    public Actor? Owner { get; init; }

    /// <summary>Parts that assert, when the command is committed, that this still holds: a fence that was read. None if it is advice, a moment old.</summary>
    public ImmutableArray<Part> Fences { get; init; } = [];
}
