using System.Globalization;
using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// Opening hours on one date, half-open <c>[Open, Close)</c> in local wall-clock time, to the second.
/// A closing at or before the opening is on the next date; the whole window belongs to the date it starts on.
/// A closing at midnight is the end of the date, written <c>24:00</c>. The default value is the whole day.
/// Immutable and thread-safe.
/// </summary>
public readonly record struct DayWindow
{
    internal const int SecondsPerDay = 86_400;

    private readonly int _closeSecond;

    private DayWindow(int openSecond, int closeSecond)
    {
        OpenSecond = openSecond;
        _closeSecond = closeSecond;
    }

    /// <summary>The whole date, <c>00:00–24:00</c>.</summary>
    public static DayWindow WholeDay => default;

    /// <summary>The local time at which the window opens; it is inside the window.</summary>
    public LocalTime Open => LocalTime.FromSecondsSinceMidnight(OpenSecond);

    /// <summary>The local time at which the window closes; it is outside the window. Midnight is the end of the date.</summary>
    public LocalTime Close => LocalTime.FromSecondsSinceMidnight(_closeSecond);

    /// <summary>Whether the window runs past the end of the date it starts on.</summary>
    public bool IsOvernight => EndSecond > SecondsPerDay;

    internal int OpenSecond { get; }

    /// <summary>Seconds from the start of the window's date to its closing; above 86,400 if overnight.</summary>
    internal int EndSecond => _closeSecond > OpenSecond ? _closeSecond : _closeSecond + SecondsPerDay;

    /// <summary>Makes a window from its opening and closing time.</summary>
    /// <param name="open">When it opens, in whole seconds.</param>
    /// <param name="close">When it closes, in whole seconds; at or before <paramref name="open"/> means the next date, midnight the end of the date.</param>
    /// <exception cref="ArgumentException">A time has a fraction of a second, or both are equal and not midnight.</exception>
    public static DayWindow Of(LocalTime open, LocalTime close)
    {
        RefuseFraction(open, nameof(open));
        RefuseFraction(close, nameof(close));
        if (open == close && open != LocalTime.Midnight)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"close is {close:HH:mm:ss}, the same as open; a window needs a later closing (00:00 to 24:00 is the whole day)."), nameof(close));
        }

        return new DayWindow(SecondOf(open), SecondOf(close));
    }

    /// <summary>The window as <c>09:00-17:30</c>; seconds are written only if there are any, and the end of the date is <c>24:00</c>.</summary>
    public override string ToString() => $"{Text(OpenSecond)}-{Text(_closeSecond == 0 ? SecondsPerDay : _closeSecond)}";

    private static string Text(int second) => second % 60 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}");

    private static int SecondOf(LocalTime time) => (int)(time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond);

    private static void RefuseFraction(LocalTime time, string name)
    {
        if (time.NanosecondOfSecond != 0)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{name} is {time:HH:mm:ss.FFFFFFFFF}; windows are given in whole seconds."), name);
        }
    }
}
