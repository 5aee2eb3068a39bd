using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Returns;

/// <summary>Values of findings as text.</summary>
internal static class FindingText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        _ => value.ToString(),
    };
}

/// <summary>The date on a wall clock.</summary>
internal sealed class LocalDay(Instant at, DateTimeZone zone)
{
    public override string ToString() => LocalDatePattern.Iso.Format(at.InZone(zone).Date);
}
