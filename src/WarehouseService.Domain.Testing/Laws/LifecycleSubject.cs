using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>
/// What the laws of a lifecycle must know of an aggregate: what may be tried on its records, and which of its stamps and counts are for ever.
/// Tickets and complaints have theirs; for others a team makes one.
/// </summary>
/// <typeparam name="TState">The aggregate's state.</typeparam>
/// <typeparam name="TKnowledge">What decisions need beyond the record.</typeparam>
/// <threadsafety>Immutable and thread-safe, if its functions are pure.</threadsafety>
public sealed record LifecycleSubject<TState, TKnowledge>
    where TState : class
    where TKnowledge : class
{
    /// <summary>
    /// What may be tried on a record as it is, first of all on none: at least one move, and few enough that trying all of them one after another
    /// leads far. Pure. A command that is never among them is not judged.
    /// </summary>
    public required Func<Versioned<TState>, ImmutableArray<LifecycleMove<TState, TKnowledge>>> Moves { get; init; }

    /// <summary>By name, the stamps that stay what they are once they are set; none by default.</summary>
    public ImmutableSortedDictionary<string, Func<TState, Instant?>> Stamps { get; init; } = ImmutableSortedDictionary<string, Func<TState, Instant?>>.Empty;

    /// <summary>By name, the counts that never fall; none by default.</summary>
    public ImmutableSortedDictionary<string, Func<TState, long>> Counts { get; init; } = ImmutableSortedDictionary<string, Func<TState, long>>.Empty;
}
