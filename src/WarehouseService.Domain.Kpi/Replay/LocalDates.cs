using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Finds the local date of an instant in a table of the zone's day starts, as far back as the table goes. A day that the zone skipped is
/// not in the table, one that it had twice is in it twice.
/// </summary>
internal sealed class LocalDates
{
    private static readonly Duration Reach = Duration.FromDays(3653);

    private readonly DateTimeZone _zone;
    private readonly Instant _end;
    private readonly long[] _starts;
    private readonly ImmutableArray<LocalDate> _dates;

    internal LocalDates(DateTimeZone zone, Instant end)
    {
        (_zone, _end) = (zone, end);
        (_starts, _dates) = Table(zone, end - Instant.MinValue > Reach ? end - Reach : Instant.MinValue, end);
    }

    internal LocalDate Of(Instant instant)
    {
        // Days start at whole ticks, so that nothing is lost by what this cuts off.
        var ticks = instant.ToUnixTimeTicks();
        if (instant >= _end || _starts.Length == 0 || ticks < _starts[0])
        {
            return instant.InZone(_zone).Date;
        }

        var place = _starts.AsSpan().BinarySearch(ticks);
        return _dates[place >= 0 ? place : ~place - 1];
    }

    private static (long[] Starts, ImmutableArray<LocalDate> Dates) Table(DateTimeZone zone, Instant from, Instant end)
    {
        var starts = new List<long>();
        var dates = ImmutableArray.CreateBuilder<LocalDate>();
        foreach (var interval in from < end ? zone.GetZoneIntervals(from, end) : [])
        {
            var last = interval.HasEnd ? Instant.Min(interval.End, end) : end;
            var start = interval.HasStart ? Instant.Max(interval.Start, from) : from;
            while (start < last)
            {
                var date = start.WithOffset(interval.WallOffset).Date;
                if (dates.Count == 0 || dates[^1] != date)
                {
                    starts.Add(start.ToUnixTimeTicks());
                    dates.Add(date);
                }

                start = date.PlusDays(1).AtMidnight().WithOffset(interval.WallOffset).ToInstant();
            }
        }

        return ([.. starts], dates.ToImmutable());
    }
}
