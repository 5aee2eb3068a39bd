using System.Collections.Immutable;

namespace WarehouseService.Domain;

/// <summary>One row of a lifecycle, described.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LifecycleRow
{
    /// <summary>The command's name.</summary>
    public required string Command { get; init; }

    /// <summary>From where to where.</summary>
    public required ImmutableArray<LifecycleArc> Arcs { get; init; }

    /// <summary>Who may, by name.</summary>
    public required ImmutableArray<string> By { get; init; }

    /// <summary>Every code that the row can answer with, in the order in which they are judged.</summary>
    public required ImmutableArray<RefusalCode> Refusals { get; init; }
}
