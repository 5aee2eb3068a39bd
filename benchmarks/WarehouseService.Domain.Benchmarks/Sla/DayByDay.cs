using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>Adds working time as libraries of time periods do it: date by date, window by window.</summary>
internal sealed class DayByDay(BusinessCalendar calendar)
{
    public Instant Add(Instant start, Duration amount)
    {
        var left = amount;
        for (var date = start.InZone(calendar.Zone).Date; ; date = date.PlusDays(1))
        {
            foreach (var window in calendar.HoursOn(date))
            {
                var open = Instant.Max(start, InstantOf(date, window.Open));
                var close = InstantOf(date, window.Close);
                if (open < close && close - open >= left)
                {
                    return open + left;
                }

                left -= open < close ? close - open : Duration.Zero;
            }
        }
    }

    private Instant InstantOf(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(calendar.Zone).ToInstant();
}
