using System.Collections.Immutable;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>A record as a sequence of commands made it; see <see cref="LifecycleGenerators.Record"/>.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record PlayedRecord<TState>
    where TState : class
{
    internal PlayedRecord(ImmutableArray<int> picks, Versioned<TState> record, ImmutableArray<string> accepted) =>
        (Picks, Record, Accepted) = (picks, record, accepted);

    /// <summary>The record; the default value if no command opened it.</summary>
    public Versioned<TState> Record { get; }

    /// <summary>The commands that were accepted, in order, as people read them.</summary>
    public ImmutableArray<string> Accepted { get; }

    internal ImmutableArray<int> Picks { get; }

    /// <summary>The commands, one a line.</summary>
    public override string ToString() => string.Join('\n', Accepted);
}
