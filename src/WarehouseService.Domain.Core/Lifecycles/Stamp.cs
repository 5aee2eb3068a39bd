using NodaTime;

namespace WarehouseService.Domain;

/// <summary>What every event carries beside its content.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct Stamp
{
    /// <summary>A stamp.</summary>
    public Stamp(long version, Instant at, Actor by)
    {
        Version = version;
        At = at;
        By = by;
    }

    /// <summary>The version that the event leads to: its place in the journal, from 1.</summary>
    public long Version { get; }

    /// <summary>When it happened; never before the record's previous event.</summary>
    public Instant At { get; }

    /// <summary>Who did it.</summary>
    public Actor By { get; }
}
