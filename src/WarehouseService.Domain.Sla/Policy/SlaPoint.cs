using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Sla.Policy;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// A point in the working time of a target, before or after it is due: <c>80%</c>, <c>due-0:30:00</c>, <c>due</c>, <c>due+1:00:00</c>.
/// The default value is <see cref="Due"/>. Immutable and thread-safe.
/// </summary>
public readonly record struct SlaPoint
{
    /// <summary>The largest percentage: a hundred times the target.</summary>
    public const int MaxPercent = 10_000;

    // Zero if the point is placed by its distance from due.
    private readonly int _percent;
    private readonly Duration _fromDue;

    private SlaPoint(int percent, Duration fromDue)
    {
        _percent = percent;
        _fromDue = fromDue;
    }

    /// <summary>When the whole target has elapsed.</summary>
    public static SlaPoint Due => default;

    /// <summary>When a share of the target has elapsed.</summary>
    /// <param name="percent">1 to <see cref="MaxPercent"/>; 100 is due, more is after it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public static SlaPoint AtPercent(int percent) => percent is >= 1 and <= MaxPercent
        ? new(percent, Duration.Zero)
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, $"percent must be from 1 to {MaxPercent}.");

    /// <summary>Some working time before it is due.</summary>
    /// <param name="offset">Longer than zero, and at most 876,600 hours; a target must be longer than it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public static SlaPoint BeforeDue(Duration offset) => new(0, -WorkingTime.RequirePositive(offset, nameof(offset)));

    /// <summary>Some working time after it was due.</summary>
    /// <param name="offset">Zero or longer, and at most 876,600 hours; zero is <see cref="Due"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public static SlaPoint AfterDue(Duration offset) => new(0, WorkingTime.RequireNotNegative(offset, nameof(offset)));

    /// <summary>The working time that has elapsed at this point: of a share, rounded up to the nanosecond, so never too early.</summary>
    /// <param name="target">Longer than zero and at most 876,600 hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is less or more, or this point lies before its beginning.</exception>
    public Duration ElapsedAt(Duration target)
    {
        WorkingTime.RequirePositive(target, nameof(target));
        if (!LiesIn(target))
        {
            throw new ArgumentOutOfRangeException(
                nameof(target), WorkingTime.Text(target), $"The target must be longer than {WorkingTime.Text(-_fromDue)} to have a point at {this}.");
        }

        return _percent == 0 ? target + _fromDue : Duration.FromNanoseconds(((target.ToInt128Nanoseconds() * _percent) + 99) / 100);
    }

    /// <summary>The point as documents write it.</summary>
    public override string ToString() => this switch
    {
        { _percent: not 0 } => string.Create(CultureInfo.InvariantCulture, $"{_percent}%"),
        { _fromDue: var offset } when offset < Duration.Zero => $"due-{WorkingTime.Text(-offset)}",
        { _fromDue: var offset } when offset > Duration.Zero => $"due+{WorkingTime.Text(offset)}",
        _ => "due",
    };

    /// <summary>Whether a target begins before this point.</summary>
    internal bool LiesIn(Duration target) => target + _fromDue > Duration.Zero;
}
