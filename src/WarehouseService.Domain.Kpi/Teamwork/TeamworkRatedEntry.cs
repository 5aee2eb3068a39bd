namespace WarehouseService.Domain.Kpi;

/// <summary>
/// A colleague's teamwork was rated, that of the entry's agent (<c>teamwork.rated</c>). Immutable and safe for use by many threads.
/// </summary>
public sealed record TeamworkRatedEntry : LogEntry
{
    /// <summary>The rating, 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 0 to 100.</exception>
    public required int Rating
    {
        get;
        init => field = value is >= 0 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Rating), value, $"Rating is {value}; it must be 0 to 100.");
    }

    internal override EntityKey? Entity => new(EntityFamily.Teamwork, EventId);
}
