using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>The weeks that charts show: whole ones alone, since a part of a week would look like a fall. Safe for use by many threads.</summary>
public static class ReportWeeks
{
    /// <summary>The ISO weeks that lie whole inside a stretch of time in the zone of every site.</summary>
    /// <param name="start">The first instant that the log covers.</param>
    /// <param name="end">The first instant that it no longer covers, as <see cref="LogCut.AsOf"/>.</param>
    /// <param name="zones">The zones of the sites, at least one.</param>
    /// <returns>The weeks, in order, none left out between them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zones"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no zone, or the end is before the start.</exception>
    public static ImmutableArray<IsoWeek> Within(Instant start, Instant end, IEnumerable<DateTimeZone> zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var distinct = zones.Distinct().ToList();
        if (distinct.Count == 0)
        {
            throw new ArgumentException("There is no zone; give the zone of each site, at least one.", nameof(zones));
        }

        if (end < start)
        {
            throw new ArgumentException($"The end {end} is before the start {start}; it must be the start or later.", nameof(end));
        }

        return [.. Mondays(start, end).Select(IsoWeek.Of).Where(week => distinct.TrueForAll(zone => LiesWithin(week.In(zone))))];

        bool LiesWithin(Interval week) => week.Start >= start && week.End <= end;
    }

    private static IEnumerable<LocalDate> Mondays(Instant start, Instant end)
    {
        var last = end.InUtc().Date;
        for (var monday = IsoWeek.Of(start.InUtc().Date).Days.Start; monday <= last; monday = monday.PlusWeeks(1))
        {
            yield return monday;
        }
    }
}
