using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What a <see cref="CoordinationTask"/> must know of its case.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TaskCase
{
    /// <summary>The id of the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>Where the case is: the name of its status.</summary>
    public required string Status { get; init; }

    /// <summary>Whether a task can be asked for: the ticket is active, the complaint unfinished.</summary>
    public required bool TakesTasks { get; init; }

    /// <summary>The id of the person who handles nothing of it, because it is about them; null if there is none.</summary>
    public string? Excluded { get; init; }

    /// <summary>What the case is, as far as policies ask.</summary>
    public SlaFacts Facts { get; init; }
}
