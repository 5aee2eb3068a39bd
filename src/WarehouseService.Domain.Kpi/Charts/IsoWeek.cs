using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace WarehouseService.Domain.Kpi;

/// <summary>A week of ISO 8601: Monday to Sunday, and of the year that its Thursday is in. Immutable and safe for use by many threads.</summary>
public sealed record IsoWeek
{
    private IsoWeek(LocalDate monday) => Days = new(monday, monday.PlusDays(6));

    /// <summary>Monday to Sunday.</summary>
    public DateInterval Days { get; }

    /// <summary>The year it is counted in, which for days around the turn of the year may be the neighbouring one.</summary>
    public int Year => WeekYearRules.Iso.GetWeekYear(Days.Start);

    /// <summary>Its number in <see cref="Year"/>; 1 to 53.</summary>
    public int Number => WeekYearRules.Iso.GetWeekOfWeekYear(Days.Start);

    /// <summary>The week that a date is in.</summary>
    /// <param name="date">Any of its days.</param>
    /// <returns>The week.</returns>
    public static IsoWeek Of(LocalDate date) => new(date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)));

    /// <summary>
    /// The time from the first instant to the last at which the clocks of a zone show one of its days, whatever happens to them: a day may
    /// be skipped, come twice, or be come back to after midnight.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <returns>The time; its end is no part of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is <see langword="null"/>.</exception>
    public Interval In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);

        // No offset is a whole day off, so each stretch of one offset that has a part of the week begins or ends near it.
        var (monday, nextMonday) = (Days.Start.AtMidnight(), Days.End.PlusDays(1).AtMidnight());
        var near = new Interval(monday.PlusDays(-2).InUtc().ToInstant(), nextMonday.PlusDays(2).InUtc().ToInstant());
        var parts = zone.GetZoneIntervals(near)
            .Select(stretch => (
                Start: Instant.Max(stretch.HasStart ? stretch.Start : near.Start, monday.WithOffset(stretch.WallOffset).ToInstant()),
                End: Instant.Min(stretch.HasEnd ? stretch.End : near.End, nextMonday.WithOffset(stretch.WallOffset).ToInstant())))
            .Where(part => part.Start < part.End)
            .ToList();
        return new(parts.Min(part => part.Start), parts.Max(part => part.End));
    }

    /// <summary>Year and number as ISO 8601 writes them.</summary>
    /// <returns>The text, as <c>2024-W06</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
