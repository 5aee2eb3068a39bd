using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>Which dates are days of rest (休息日): the days of the weekend and listed dates, but never a make-up working day. Equal by value.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RestDays
{
    private readonly ValueArray<IsoDayOfWeek> _weekend;
    private readonly ValueArray<LocalDate> _dates;
    private readonly ValueArray<LocalDate> _workingDates;

    /// <summary>Every date is a working day.</summary>
    public static RestDays None { get; } = new();

    /// <summary>Saturdays, Sundays and the public holidays of mainland China, with its make-up working days (调休), for the years of <see cref="MainlandChina"/>.</summary>
    public static RestDays ChinaPublicHolidays { get; } = new()
    {
        Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        Dates = [.. MainlandChina.Holidays.Keys],
        WorkingDates = [.. MainlandChina.MakeUpDays.Keys],
    };

    /// <summary>The days of the week that are days of rest; none by default.</summary>
    /// <exception cref="ArgumentException">One is no day of the week or comes twice, or all seven are given: then no deadline would end.</exception>
    public ImmutableArray<IsoDayOfWeek> Weekend
    {
        get => _weekend.Items;
        init
        {
            _weekend = ValueArray.OfSet(value, nameof(Weekend), Comparer<IsoDayOfWeek>.Default);
            if (Weekend.Length == 7 || Weekend.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
            {
                throw new ArgumentException("Weekend has at most six days, Monday to Sunday.", nameof(Weekend));
            }
        }
    }

    /// <summary>Dates that are days of rest whatever day of the week they are; none by default.</summary>
    /// <exception cref="ArgumentException">One comes twice.</exception>
    public ImmutableArray<LocalDate> Dates
    {
        get => _dates.Items;
        init => _dates = ValueArray.OfSet(value, nameof(Dates), Comparer<LocalDate>.Default);
    }

    /// <summary>Dates on which work is done after all; they override both. None by default.</summary>
    /// <exception cref="ArgumentException">One comes twice.</exception>
    public ImmutableArray<LocalDate> WorkingDates
    {
        get => _workingDates.Items;
        init => _workingDates = ValueArray.OfSet(value, nameof(WorkingDates), Comparer<LocalDate>.Default);
    }

    /// <summary>No more days of rest than these follow one another. If the days of the weekend are apart, fewer do.</summary>
    internal int LongestRest => Dates.Select(RestAbout).Append(Weekend.Length).Max();

    /// <summary>Whether a date is a day of rest.</summary>
    public bool IsRestDay(LocalDate date) =>
        (Weekend.Contains(date.DayOfWeek) || Dates.BinarySearch(date) >= 0) && WorkingDates.BinarySearch(date) < 0;

    private int RestAbout(LocalDate date)
    {
        var (days, first) = (0, date);
        while (IsRestDay(first))
        {
            (days, first) = (days + 1, first.PlusDays(-1));
        }

        for (var last = date.PlusDays(1); days > 0 && IsRestDay(last); last = last.PlusDays(1))
        {
            days++;
        }

        return days;
    }
}
