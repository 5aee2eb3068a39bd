using System.Text;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Kpi;

/// <summary>Reads instants in UTC. Those of whole seconds, which logs are full of, are read digit by digit.</summary>
internal static class InstantText
{
    internal static bool TryParse(ReadOnlySpan<byte> text, out Instant instant)
    {
        return (TryParseWholeSeconds(text, out instant) || InstantPattern.ExtendedIso.Parse(Encoding.UTF8.GetString(text)).TryGetValue(default, out instant))
            && Check.IsInRange(instant);
    }

    private static bool TryParseWholeSeconds(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        if (text.Length != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z'
            || !TryParse(text[..4], 1, 9000, out var year) || !TryParse(text[5..7], 1, 12, out var month)
            || !TryParse(text[8..10], 1, CalendarSystem.Iso.GetDaysInMonth(year, month), out var day)
            || !TryParse(text[11..13], 0, 23, out var hour) || !TryParse(text[14..16], 0, 59, out var minute) || !TryParse(text[17..19], 0, 59, out var second))
        {
            return false;
        }

        instant = Instant.FromUtc(year, month, day, hour, minute, second);
        return true;
    }

    private static bool TryParse(ReadOnlySpan<byte> digits, int lowest, int highest, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return number >= lowest && number <= highest;
    }
}
