using System.Collections.Immutable;

namespace WarehouseService.Domain.Customers;

/// <summary>What somebody may see of a customer: as much as their role needs.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CustomerView
{
    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>Where the file is.</summary>
    public required CustomerFileStatus Status { get; init; }

    /// <summary>The customer's name.</summary>
    public required string Name { get; init; }

    /// <summary>How the customer can be reached.</summary>
    public required ImmutableArray<ContactView> Contacts { get; init; }

    /// <summary>What the customer needs; for agents and supervisors, none for departments.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>What the customer prefers; for agents and supervisors, none for departments.</summary>
    public ImmutableArray<PreferenceView> Preferences { get; init; } = [];

    /// <summary>The whole file, as it is kept; for supervisors, null for others.</summary>
    public CustomerFile? File { get; init; }

    /// <summary>Whom it shows, and nothing of them: it may be logged.</summary>
    public override string ToString() => $"view of {Customer}";
}
