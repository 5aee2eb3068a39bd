using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// Different calendars in force one after another. A window that is open when the calendar changes is cut there, so a change of hours
/// never alters what was counted before it. Immutable and thread-safe; equal if the eras are.
/// </summary>
public sealed class CalendarTimeline : BusinessHours
{
    private CalendarTimeline(ImmutableArray<CalendarEra> eras)
        : base(new TimelineSource([.. eras.Select(era => (SecondOf(era.From), era.Hours.Source))])) => Eras = eras;

    /// <summary>Who is in force when, in order; the first one from the beginning of time.</summary>
    public ImmutableArray<CalendarEra> Eras { get; }

    /// <summary>A timeline with one calendar, in force from the beginning of time.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="first"/> is null.</exception>
    public static CalendarTimeline StartingWith(BusinessHours first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return new CalendarTimeline([new CalendarEra { From = null, Hours = first }]);
    }

    /// <summary>The same timeline with another calendar in force from an instant on.</summary>
    /// <param name="from">The first instant at which it is in force, in whole seconds, after every change so far.</param>
    /// <param name="next">The calendar.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="from"/> is not after the last change, or has a fraction of a second.</exception>
    public CalendarTimeline ChangedAt(Instant from, BusinessHours next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (TimeScale.Split(from).Nanosecond != 0)
        {
            throw new ArgumentException($"from is {Text(from)}; calendars change at whole seconds.", nameof(from));
        }

        if (Eras[^1].From is { } last && from <= last)
        {
            throw new ArgumentException($"from is {Text(from)}, not after the last change, {Text(last)}; a timeline is made in order.", nameof(from));
        }

        return new CalendarTimeline(Eras.Add(new CalendarEra { From = from, Hours = next }));
    }

    /// <summary>The calendar in force at an instant.</summary>
    public BusinessHours InForceAt(Instant at) => Eras.Last(era => era.From is not { } from || from <= at).Hours;

    /// <inheritdoc/>
    public override bool Equals(BusinessHours? other) => other is CalendarTimeline timeline && Eras.AsSpan().SequenceEqual(timeline.Eras.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Eras.Length, Eras[^1]);

    private static long SecondOf(Instant? from) => from is { } instant ? TimeScale.Split(instant).Second : 0;

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
