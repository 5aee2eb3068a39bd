using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla.Clock;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// The clock of one measure of one case: what happened to it, and nothing else. Calendar and target come with each reading.
/// Immutable and thread-safe; equal if the marks are. It is stored as its <see cref="Marks"/>.
/// </summary>
/// <remarks>
/// Marks at one instant are applied stop first, then pause, resume, start, in whatever order they came. A pause of a clock that does not
/// run, a resume of one that is not paused, a stop of one that has not begun and a start of one that has change no reading.
/// A start after a stop begins a new cycle.
/// </remarks>
public sealed record SlaClock
{
    private readonly ImmutableArray<SlaMark> _marks = [];

    /// <summary>A clock to which nothing has happened; the same as <see cref="NotStarted"/>.</summary>
    public SlaClock()
    {
    }

    private SlaClock(ImmutableArray<SlaMark> marks) => _marks = marks;

    /// <summary>A clock to which nothing has happened.</summary>
    public static SlaClock NotStarted { get; } = new();

    /// <summary>What happened, in the order in which it is applied; by default nothing.</summary>
    /// <exception cref="ArgumentException">A mark is before the one it follows.</exception>
    public ImmutableArray<SlaMark> Marks
    {
        get => _marks;
        init => _marks = InOrder(value.IsDefault ? [] : value);
    }

    /// <summary>The clock with a cycle begun.</summary>
    /// <exception cref="ArgumentException"><paramref name="at"/> is before the last mark.</exception>
    public SlaClock Start(Instant at) => With(new SlaMark { Kind = SlaMarkKind.Start, At = at });

    /// <summary>The clock paused.</summary>
    /// <param name="at">From when on nothing counts.</param>
    /// <param name="reason">Why, as people are told.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is before the last mark, or <paramref name="reason"/> is blank.</exception>
    public SlaClock Pause(Instant at, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return With(new SlaMark { Kind = SlaMarkKind.Pause, At = at, Reason = reason });
    }

    /// <summary>The clock running again.</summary>
    /// <exception cref="ArgumentException"><paramref name="at"/> is before the last mark.</exception>
    public SlaClock Resume(Instant at) => With(new SlaMark { Kind = SlaMarkKind.Resume, At = at });

    /// <summary>The clock with its cycle ended.</summary>
    /// <exception cref="ArgumentException"><paramref name="at"/> is before the last mark.</exception>
    public SlaClock Stop(Instant at) => With(new SlaMark { Kind = SlaMarkKind.Stop, At = at });

    /// <summary>Where the clock is at an instant; a mark at it counts.</summary>
    public SlaState StateAt(Instant at) => ClockHistory.Of(_marks, at).State;

    /// <summary>What the clock shows at an instant; a mark at it counts, later ones do not.</summary>
    /// <param name="calendar">The hours in which time counts.</param>
    /// <param name="target">The working time allowed, above zero.</param>
    /// <param name="at">When it is read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is not above zero.</exception>
    public SlaReading Read(BusinessHours calendar, Duration target, Instant at)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (target <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(target), target, "A target is a working time above zero.");
        }

        return ClockReader.Read(ClockHistory.Of(_marks, at), calendar, target, at);
    }

    /// <summary>Why the elapsed time of the last cycle is what it is at an instant: the ordered segments, pauses among them.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public CalendarExplanation Explain(BusinessHours calendar, Instant at)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return ClockReader.Explain(ClockHistory.Of(_marks, at), calendar, at);
    }

    /// <inheritdoc/>
    public bool Equals(SlaClock? other) => other is not null && _marks.AsSpan().SequenceEqual(other._marks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => _marks.IsEmpty ? 0 : HashCode.Combine(_marks.Length, _marks[^1]);

    private static ImmutableArray<SlaMark> InOrder(ImmutableArray<SlaMark> marks)
    {
        for (var i = 1; i < marks.Length; i++)
        {
            RefuseEarlier(marks[i - 1], marks[i], nameof(marks));
        }

        return [.. marks.OrderBy(mark => mark.At).ThenBy(mark => mark.Kind)];
    }

    private static void RefuseEarlier(SlaMark last, SlaMark mark, string name)
    {
        if (mark.At < last.At)
        {
            throw new ArgumentException(
                $"{mark.Kind} is at {Text(mark.At)}, before the mark it follows, {last.Kind} at {Text(last.At)}; a clock's marks come in order.", name);
        }
    }

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private SlaClock With(SlaMark mark)
    {
        if (!_marks.IsEmpty)
        {
            RefuseEarlier(_marks[^1], mark, "at");
        }

        // Nearly always: the mark is the latest.
        if (_marks.IsEmpty || _marks[^1].At < mark.At)
        {
            return new SlaClock([.. _marks, mark]);
        }

        var index = _marks.Length;
        while (index > 0 && _marks[index - 1].At == mark.At && _marks[index - 1].Kind > mark.Kind)
        {
            index--;
        }

        return new SlaClock(_marks.Insert(index, mark));
    }
}
