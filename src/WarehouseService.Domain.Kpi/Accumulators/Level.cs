using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// How many there were at the end of each day, as of a backlog. It answers for a moment and for nothing else: levels of several days have no
/// sum. A commutative group over whatever is counted side by side (sites, agents, shards). Equal states are equal. Immutable and safe for
/// use by many threads.
/// </summary>
public sealed class Level : IEquatable<Level>
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly SortedCounts _changes;

    private Level(SortedCounts changes) => _changes = changes;

    /// <summary>Nothing, ever.</summary>
    public static Level Zero { get; } = new(default);

    /// <summary>The level now that every change has been counted.</summary>
    public long Latest => Sum(long.MaxValue);

    /// <summary>The level that rises, or falls, once.</summary>
    /// <param name="date">The day of the change.</param>
    /// <param name="change">By how much it rises, or, if negative, falls.</param>
    /// <returns>The level.</returns>
    public static Level Of(LocalDate date, long change) => Of([new(DayOf(date), change)]);

    /// <summary>The level at the end of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The level.</returns>
    public long At(LocalDate date) => Sum(DayOf(date));

    /// <summary>The level of both side by side.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum, day by day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    public Level Merge(Level other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_changes.Plus(other._changes));
    }

    /// <summary>The level without the other.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The difference, day by day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">A difference leaves the range of 64 bits.</exception>
    public Level Subtract(Level other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_changes.Plus(other._changes.Negate()));
    }

    /// <summary>The canonical bytes: equal levels have equal bytes.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes() => CanonicalBytes.Of(Write);

    /// <summary>The level with these canonical bytes.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <returns>The level.</returns>
    /// <exception cref="ArgumentException">The bytes are not those of a level.</exception>
    public static Level FromBytes(ReadOnlySpan<byte> bytes) => CanonicalBytes.Read(bytes, Read, level => level.ToBytes());

    /// <inheritdoc/>
    public bool Equals(Level? other) => other is not null && _changes.Equals(other._changes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Level);

    /// <inheritdoc/>
    public override int GetHashCode() => _changes.GetHashCode();

    internal static long DayOf(LocalDate date) => Period.DaysBetween(Epoch, date.WithCalendar(CalendarSystem.Iso));

    internal static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    internal static Level Of(IEnumerable<KeyValuePair<long, long>> changesByDay) => new(SortedCounts.Of(changesByDay));

    internal static Level Read(BinaryReader reader) => new(SortedCounts.Read(reader));

    internal void Write(BinaryWriter writer) => _changes.Write(writer);

    private long Sum(long lastDay)
    {
        var level = 0L;
        foreach (var (day, change) in _changes.Items)
        {
            if (day > lastDay)
            {
                break;
            }

            level = checked(level + change);
        }

        return level;
    }
}
