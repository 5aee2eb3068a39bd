using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// The clock of one measure of one case: what it is held to, and what happened to it. Everything that it shows is a fold over that.
/// Immutable and thread-safe; equal if terms and marks are. It is stored as <see cref="Target"/>, <see cref="Calendar"/> and
/// <see cref="Marks"/>.
/// </summary>
/// <remarks>
/// Marks at one instant are applied stop first, then pause, resume, start, continue, change of calendar, retarget, in whatever order they
/// came. A pause of a clock that does not run, a resume of one that is not paused, a stop of one that has not begun and a start of one
/// that has change no reading. A start after a stop begins a new cycle. A change of calendar or a retarget between two cycles holds from
/// the next one on.
/// </remarks>
public sealed partial record SlaClock
{
    private readonly ImmutableArray<SlaMark> _marks = [];

    /// <summary>A clock to which nothing has happened, and that is held to nothing; see <see cref="Of"/>.</summary>
    public SlaClock()
    {
    }

    // With marks that are in order already.
    private SlaClock(SlaClock clock, ImmutableArray<SlaMark> marks) : this(clock) => _marks = marks;

    /// <summary>The working time allowed until a retarget says otherwise, above zero; null, the default, if nothing is due.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public Duration? Target { get; init => field = AboveZero(value, nameof(Target)); }

    /// <summary>
    /// The id of the calendar in which time counts until a mark says otherwise; <see cref="Calendars.AroundTheClock"/> by default.
    /// </summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string Calendar { get; init => field = Identifier.Require(value, nameof(Calendar)); } = Calendars.AroundTheClock;

    /// <summary>What happened, in the order in which it is applied; by default nothing.</summary>
    /// <exception cref="ArgumentException">A mark is before the one it follows.</exception>
    public ImmutableArray<SlaMark> Marks
    {
        get => _marks;
        init => _marks = InOrder(value.IsDefault ? [] : value);
    }

    /// <summary>A clock to which nothing has happened.</summary>
    /// <param name="target">The working time allowed, above zero; null if nothing is due.</param>
    /// <param name="calendar">The id of the calendar in which it counts.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is not above zero.</exception>
    /// <exception cref="ArgumentException"><paramref name="calendar"/> is not an <see cref="Identifier"/>.</exception>
    public static SlaClock Of(Duration? target, string calendar = Calendars.AroundTheClock) => new() { Target = target, Calendar = calendar };

    /// <summary>The clock with a cycle begun.</summary>
    /// <exception cref="ArgumentException"><paramref name="at"/> is before the last mark.</exception>
    public SlaClock Start(Instant at) => With(new SlaMark { Kind = SlaMarkKind.Start, At = at });

    /// <summary>The clock with its ended cycle going on: what lay between counts nothing, and there is no new cycle.</summary>
    /// <exception cref="ArgumentException"><paramref name="at"/> is before the last mark.</exception>
    public SlaClock Continue(Instant at) => With(new SlaMark { Kind = SlaMarkKind.Continue, At = at });

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

    /// <summary>The clock held to another target, because priority, contract or policy changed. A breach that happened stays.</summary>
    /// <param name="at">From when on.</param>
    /// <param name="target">The working time allowed, above zero; null if nothing is due any more.</param>
    /// <param name="basis">What it is held against.</param>
    /// <param name="calendar">The id of the calendar in which time counts; null if it stays.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="target"/> is not above zero.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="at"/> is before the last mark, or <paramref name="calendar"/> is not an <see cref="Identifier"/>.
    /// </exception>
    public SlaClock Retarget(Instant at, Duration? target, RetargetBasis basis = RetargetBasis.FromCreation, string? calendar = null) => With(new SlaMark
    {
        Kind = SlaMarkKind.Retarget,
        At = at,
        Target = AboveZero(target, nameof(target)),
        Basis = basis,
        Calendar = calendar is null ? null : Identifier.Require(calendar, nameof(calendar)),
    });

    /// <summary>The clock counting in another calendar from now on; what was counted stays.</summary>
    /// <param name="at">From when on.</param>
    /// <param name="calendar">The id of the calendar.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="at"/> is before the last mark, or <paramref name="calendar"/> is not an <see cref="Identifier"/>.
    /// </exception>
    public SlaClock ChangeCalendar(Instant at, string calendar) =>
        With(new SlaMark { Kind = SlaMarkKind.ChangeCalendar, At = at, Calendar = Identifier.Require(calendar, nameof(calendar)) });

    /// <inheritdoc/>
    public bool Equals(SlaClock? other) =>
        other is not null && Target == other.Target && Calendar == other.Calendar && _marks.AsSpan().SequenceEqual(other._marks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Target, _marks.Length, _marks.IsEmpty ? null : _marks[^1]);

    private static Duration? AboveZero(Duration? target, string name) => target is null || target > Duration.Zero
        ? target
        : throw new ArgumentOutOfRangeException(name, target, "A target is a working time above zero.");

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

        var index = _marks.Length;
        while (index > 0 && _marks[index - 1].At == mark.At && _marks[index - 1].Kind > mark.Kind)
        {
            index--;
        }

        return new SlaClock(this, _marks.Insert(index, mark));
    }
}
