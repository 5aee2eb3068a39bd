using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// One event of the neutral log that KPIs are computed from, whichever system exported it.
/// Entries are deliveries: the same event may arrive late, twice (the deliveries then differ in <see cref="RecordedAt"/> alone), or be
/// retracted. Immutable and safe for use by many threads.
/// </summary>
public abstract record LogEntry
{
    private protected LogEntry()
    {
    }

    /// <summary>
    /// Identifies the event; the same id again is a second delivery. Events of one instant are ordered by the last number in it, as a
    /// number: <c>E9</c> is before <c>E10</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string EventId { get; init => field = Check.Text(value, nameof(EventId)); }

    /// <summary>When it happened. Durations count whole seconds; a fraction is cut off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not of the years 1800 to 2199.</exception>
    public required Instant OccurredAt { get; init => field = Check.Instant(value, nameof(OccurredAt)); }

    /// <summary>When this delivery became known to the log.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The id of the site, which gives the time zone. An entity counts in the site of its first event.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Site { get; init => field = Check.Text(value, nameof(Site)); }

    /// <summary>The agent who acted or is meant; <see langword="null"/>, as an empty text is taken, if there is none.</summary>
    public string? Agent { get; init => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The entity whose history the event belongs to; <see langword="null"/> if only its target tells.</summary>
    internal abstract EntityKey? Entity { get; }
}
