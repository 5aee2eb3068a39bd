using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Finds the local month of an instant by two look-ups: which month the stretch of 2^16 seconds begins in that the instant lies in, and when the next
/// month begins. No month of any zone is shorter than such a stretch. Immutable and safe for use by many threads.
/// </summary>
public sealed class MonthTable
{
    private const int StretchBits = 16;

    private readonly long[] _starts;
    private readonly int[] _monthOfStretch;

    /// <summary>A table of some months of a zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="first">The first month.</param>
    /// <param name="count">How many there are; 1 to 12,000.</param>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not 1 to 12,000, or a month is not of the years 1 to 9998.</exception>
    public MonthTable(DateTimeZone zone, YearMonth first, int count)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 12_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, new YearMonth(1, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first.PlusMonths(count), new YearMonth(9998, 12), nameof(count));

        (First, Count) = (first, count);
        _starts = [.. Enumerable.Range(0, count + 1).Select(month => zone.AtStartOfDay(first.PlusMonths(month).OnDayOfMonth(1)).ToInstant().ToUnixTimeSeconds())];
        Start = _starts[0];
        _monthOfStretch = new int[((_starts[^1] - Start) >> StretchBits) + 1];
        for (var stretch = 0L; stretch < _monthOfStretch.Length; stretch++)
        {
            var at = Start + (stretch << StretchBits);
            var place = _starts.AsSpan(0, count).BinarySearch(at);
            _monthOfStretch[stretch] = place >= 0 ? place : ~place - 1;
        }
    }

    /// <summary>The first month.</summary>
    public YearMonth First { get; }

    /// <summary>How many months there are.</summary>
    public int Count { get; }

    private long Start { get; }

    /// <summary>Which month an instant lies in.</summary>
    /// <param name="unixSeconds">The instant, in whole seconds since 1970 in UTC.</param>
    /// <returns>The number of the month from 0; -1 if it is none of the table's.</returns>
    public int IndexOf(long unixSeconds)
    {
        var stretch = (ulong)(unixSeconds - Start) >> StretchBits;
        var months = _monthOfStretch;
        if (stretch >= (ulong)months.Length)
        {
            return -1;
        }

        var month = months[stretch];
        month += unixSeconds >= _starts[month + 1] ? 1 : 0;
        return month < Count ? month : -1;
    }
}
