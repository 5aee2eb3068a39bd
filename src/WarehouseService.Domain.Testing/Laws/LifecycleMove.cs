using NodaTime;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>Something that may be tried on a record: a command, by whom, how long after the record's last event, and what is known then.</summary>
/// <typeparam name="TState">The record's state.</typeparam>
/// <typeparam name="TKnowledge">What decisions need beyond the record.</typeparam>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LifecycleMove<TState, TKnowledge>
    where TKnowledge : class
{
    /// <summary>The command.</summary>
    public required ICommand<TState> Command { get; init; }

    /// <summary>Who asks.</summary>
    public required Actor By { get; init; }

    /// <summary>How long after the last event of the record; one minute by default.</summary>
    public Duration After { get; init; } = Duration.FromMinutes(1);

    /// <summary>What is known beyond the record; null, the default, where no row needs it.</summary>
    public TKnowledge? Known { get; init; }
}
