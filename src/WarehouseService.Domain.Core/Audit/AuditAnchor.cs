using NodaTime;

namespace WarehouseService.Domain;

/// <summary>
/// An entry of a chain as somebody outside knows it. A chain alone cannot show that its end was cut off, or that all of it was made anew; a copy of an
/// anchor that nobody inside can change does.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AuditAnchor
{
    /// <summary>The entry's place in the chain, from 1.</summary>
    public required long Sequence
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Sequence), value, "Entries are counted from 1.");
    }

    /// <summary>The entry's hash.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was the last entry.</summary>
    public required Instant At { get; init; }
}
