using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Windows as they are written: <c>09:00-17:30</c>, with seconds if there are any, <c>24:00</c> for the end of the date.</summary>
internal static class WindowText
{
    public const string Expected = "a window such as 09:00-17:30, 22:00-06:00 over midnight, or 00:00-24:00";

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static DayWindow? Parse(string text)
    {
        var parts = text.Split('-');
        return parts.Length == 2
            && TimeOf(parts[0]) is { } open
            && (parts[1] == "24:00" ? LocalTime.Midnight : TimeOf(parts[1])) is { } close
            && (open != close || open == LocalTime.Midnight)
            ? DayWindow.Of(open, close)
            : null;
    }

    private static LocalTime? TimeOf(string text) =>
        Minutes.Parse(text) is { Success: true } minutes ? minutes.Value
        : Seconds.Parse(text) is { Success: true } seconds ? seconds.Value
        : null;
}
