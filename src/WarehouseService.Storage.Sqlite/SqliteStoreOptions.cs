using NodaTime;

namespace WarehouseService.Storage.Sqlite;

/// <summary>What may be chosen about a <see cref="SqliteStore"/>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SqliteStoreOptions
{
    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    /// <summary>
    /// Whether what was acknowledged survives a power failure (<c>synchronous=FULL</c>); default true.
    /// False (<c>NORMAL</c>) is faster: it still survives the end of the process, but a power failure may take the last commits; never half of one.
    /// </summary>
    public bool SurvivesPowerFailure { get; init; } = true;

    /// <summary>
    /// How long to wait for another process that writes to the file before the driver gives up: more than 0 to 10 minutes, rounded up to whole
    /// seconds; default 5 s.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public Duration BusyTimeout
    {
        get;
        init => field = value > Duration.Zero && value <= LongestWait
            ? value
            : throw new ArgumentOutOfRangeException(nameof(BusyTimeout), value, "It must be more than 0 and at most 10 minutes.");
    }
    = Duration.FromSeconds(5);
}
