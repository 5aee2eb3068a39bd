using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>The definition anyone can check by eye: look at the wall clock at every step, and count.</summary>
internal sealed class NaiveCalendar(BusinessHours hours, Duration step)
{
    public Duration Step => step;

    /// <summary>The widest step that sees every window: a minute, or a second if one begins or ends inside a minute.</summary>
    public static Duration StepOf(BusinessHours hours) => IsOnMinutes(hours) ? Duration.FromMinutes(1) : Duration.FromSeconds(1);

    public bool IsOpen(Instant at) => IsOpen(hours, at);

    public Duration Between(Instant start, Instant end)
    {
        var worked = Duration.Zero;
        for (var at = start; at < end; at += step)
        {
            worked += IsOpen(at) ? step : Duration.Zero;
        }

        return worked;
    }

    public Instant? Add(Instant start, Duration amount, Instant giveUp)
    {
        var at = start;
        for (var left = amount; left > Duration.Zero; at += step)
        {
            if (at >= giveUp)
            {
                return null;
            }

            left -= IsOpen(at) ? step : Duration.Zero;
        }

        return at;
    }

    public Instant? Subtract(Instant end, Duration amount, Instant giveUp)
    {
        var at = end;
        for (var left = amount; left > Duration.Zero;)
        {
            if (at <= giveUp)
            {
                return null;
            }

            at -= step;
            left -= IsOpen(at) ? step : Duration.Zero;
        }

        return at;
    }

    public Instant? NextChange(Instant after, bool toOpen, Instant giveUp)
    {
        for (var at = after + step; at <= giveUp; at += step)
        {
            if (IsOpen(at) == toOpen && IsOpen(at - step) != toOpen)
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsOpen(BusinessHours hours, Instant at) => hours switch
    {
        BusinessCalendar calendar => IsOpen(calendar, at),
        CombinedCalendar { Combination: Combination.Intersection } both => IsOpen(both.First, at) && IsOpen(both.Second, at),
        CombinedCalendar { Combination: Combination.Union } either => IsOpen(either.First, at) || IsOpen(either.Second, at),
        CombinedCalendar without => IsOpen(without.First, at) && !IsOpen(without.Second, at),
        CalendarTimeline timeline => IsOpen(timeline.InForceAt(at), at),
        _ => throw new InvalidOperationException($"No definition of {hours}."),
    };

    private static bool IsOpen(BusinessCalendar calendar, Instant at)
    {
        var local = at.InZone(calendar.Zone).LocalDateTime;
        return calendar.HoursOn(local.Date).Any(window => Contains(window, local.TimeOfDay))
            || calendar.HoursOn(local.Date.PlusDays(-1)).Any(window => window.IsOvernight && local.TimeOfDay < window.Close);
    }

    private static bool Contains(DayWindow window, LocalTime time) =>
        time >= window.Open && (window.IsOvernight || window.Close == LocalTime.Midnight || time < window.Close);

    private static bool IsOnMinutes(BusinessHours hours) => hours switch
    {
        BusinessCalendar calendar => Enumerable.Range(1, 7).SelectMany(day => calendar.HoursOn((IsoDayOfWeek)day))
            .Concat(calendar.SpecialDates.Values.SelectMany(special => special.Windows))
            .All(window => window.Open.Second == 0 && window.Close.Second == 0),
        CombinedCalendar combined => IsOnMinutes(combined.First) && IsOnMinutes(combined.Second),
        CalendarTimeline timeline => timeline.Eras.All(era => IsOnMinutes(era.Hours) && (era.From is not { } from || from.ToUnixTimeTicks() % NodaConstants.TicksPerMinute == 0)),
        _ => false,
    };
}
