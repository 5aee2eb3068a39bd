using NodaTime;
using NodaTime.TimeZones;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>
/// A stretch of time with one local date and one offset from UTC: a date without a clock change is one stretch, a date with one is two,
/// a date that is skipped is none.
/// </summary>
/// <param name="Start">Its first second on the <see cref="TimeScale"/>.</param>
/// <param name="End">The second after its last.</param>
/// <param name="Day">The local date as days since 1970-01-01.</param>
/// <param name="LocalMidnight">When the date starts, or would, at this offset, on the <see cref="TimeScale"/>.</param>
/// <param name="OffsetSeconds">Local time minus UTC.</param>
internal readonly record struct DayStretch(long Start, long End, int Day, long LocalMidnight, int OffsetSeconds)
{
    /// <summary>All stretches of <c>[from, to)</c> in order, without a gap between them.</summary>
    public static IEnumerable<DayStretch> Of(DateTimeZone zone, long from, long to)
    {
        for (var start = from; start < to;)
        {
            var interval = zone.GetZoneInterval(TimeScale.InstantAt(start));
            var end = Math.Min(to, EndOf(interval));
            foreach (var stretch in OfOneOffset(start, end, interval.WallOffset.Seconds))
            {
                yield return stretch;
            }

            start = end;
        }
    }

    private static long EndOf(ZoneInterval interval) => interval.HasEnd ? TimeScale.CeilingOf(interval.End) : TimeScale.End;

    private static IEnumerable<DayStretch> OfOneOffset(long start, long end, int offset)
    {
        var toLocalUnix = TimeScale.UnixSecondOfOrigin + offset;
        var day = FloorOfDays(start + toLocalUnix);
        for (var midnight = (long)day * DayWindow.SecondsPerDay - toLocalUnix; midnight < end; midnight += DayWindow.SecondsPerDay, day++)
        {
            yield return new DayStretch(
                Math.Max(start, midnight), Math.Min(end, midnight + DayWindow.SecondsPerDay), day, midnight, offset);
        }
    }

    private static int FloorOfDays(long seconds) =>
        (int)((seconds < 0 ? seconds - DayWindow.SecondsPerDay + 1 : seconds) / DayWindow.SecondsPerDay);
}
