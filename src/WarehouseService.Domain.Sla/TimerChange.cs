using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// What a decision settled for one timer with the calendars at hand, kept in its event: so that no later reader needs a calendar.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TimerChange
{
    /// <summary>The measure.</summary>
    public required SlaMeasure Measure { get; init; }

    /// <summary>What fell due, in order.</summary>
    public ImmutableArray<RaisedAlert> Raised { get; init; } = [];

    /// <summary>When the target is used up if the clock goes on as it is, or was; null if it is not running, or nothing is due.</summary>
    public Instant? Due { get; init; }

    /// <summary>When the next alert or breach falls due; null if none will as things are.</summary>
    public Instant? Next { get; init; }

    /// <inheritdoc/>
    public bool Equals(TimerChange? other) => other is not null && Measure == other.Measure && Due == other.Due && Next == other.Next
        && Raised.AsSpan().SequenceEqual(other.Raised.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Measure, Raised.Length, Due, Next);
}
