using System.Globalization;
using System.Text.RegularExpressions;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>Values of type DURATION (RFC 5545, 3.3.6), as far as they are whole days.</summary>
internal static partial class DurationText
{
    public const string Expected = "whole days or weeks such as P2D or P1W, at least a day";

    /// <summary>The days; null if it is no such duration.</summary>
    public static int? Days(string text)
    {
        var match = Pattern().Match(text);
        var number = match.Success ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return number > 0 ? number * (match.Groups["unit"].Value == "W" ? 7 : 1) : null;
    }

    // Seven digits are more days than there are dates.
    [GeneratedRegex(@"^\+?P(?<n>[0-9]{1,7})(?<unit>[DW])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
