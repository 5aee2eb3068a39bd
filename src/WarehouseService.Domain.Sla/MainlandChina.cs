using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// The public holidays of mainland China and the make-up working days for them (调休), for the years 2025 and 2026. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>
/// Source: the yearly notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知), as kept by the project
/// NateScarlet/holiday-cn under the MIT licence; the files name the notices.
/// </remarks>
public static class MainlandChina
{
    private static readonly ImmutableArray<HolidayDay> Days = [.. DataYears().SelectMany(DaysOf)];

    /// <summary>The years that the data covers, in order. Other years have only their ordinary weeks.</summary>
    public static ImmutableArray<int> Years { get; } = [.. DataYears()];

    /// <summary>The days off by date, with the name of the holiday in Chinese.</summary>
    public static ImmutableSortedDictionary<LocalDate, string> Holidays { get; } =
        Days.Where(day => day.IsOffDay).ToImmutableSortedDictionary(DateOf, day => day.Name);

    /// <summary>The make-up working days (调休) by date, with the name of the holiday that they make up for.</summary>
    public static ImmutableSortedDictionary<LocalDate, string> MakeUpDays { get; } =
        Days.Where(day => !day.IsOffDay).ToImmutableSortedDictionary(DateOf, day => day.Name);

    /// <summary>
    /// A calendar in <c>Asia/Shanghai</c> with the same hours from Monday to Friday and on make-up days, closed on public holidays.
    /// </summary>
    /// <param name="windows">The windows of each working day.</param>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    public static BusinessCalendar Weekdays(params IEnumerable<DayWindow> windows)
    {
        var hours = windows.ToList();
        return BusinessCalendar.Weekdays(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], hours).WithMainlandHolidays(hours);
    }

    /// <summary>The same calendar closed on public holidays and open on make-up days.</summary>
    /// <param name="calendar">A calendar with its weekly hours; hours that a date already has of its own stay.</param>
    /// <param name="makeUpHours">The windows of a make-up day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    public static BusinessCalendar WithMainlandHolidays(this BusinessCalendar calendar, params IEnumerable<DayWindow> makeUpHours)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var hours = makeUpHours.ToList();
        var closed = Holidays.Aggregate(calendar, (made, holiday) => made.WithClosed(holiday.Key, holiday.Value));
        return MakeUpDays.Where(day => !calendar.SpecialDates.ContainsKey(day.Key))
            .Aggregate(closed, (made, day) => made.WithHours(day.Key, $"{day.Value}调休", hours));
    }

    private static IEnumerable<int> DataYears() => [2025, 2026];

    private static List<HolidayDay> DaysOf(int year) =>
        JsonSerializer.Deserialize(EmbeddedText.Read($"mainland-china-{year}.json"), SlaJson.Default.HolidayYear)!.Days;

    private static LocalDate DateOf(HolidayDay day) => LocalDatePattern.Iso.Parse(day.Date).Value;
}
