using System.Globalization;
using WarehouseService.Domain.Sla.Policy;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Points as they are written: <c>80%</c>, <c>due-0:30:00</c>, <c>due</c>, <c>due+1:00:00</c>.</summary>
internal static class PointText
{
    public const string Expected = "a point such as 80% (1% to 10000%), due-0:30:00, due or due+1:00:00, at most 876600:00:00 from due";

    private const string Due = "due";

    public static SlaPoint? Parse(string text) => text switch
    {
        "due" => SlaPoint.Due,
        [.. var percent, '%'] => AtPercent(percent),
        ['d', 'u', 'e', '-', .. var offset] => WorkingTime.ParsePositive(offset) is { } before ? SlaPoint.BeforeDue(before) : null,
        ['d', 'u', 'e', '+', .. var offset] => WorkingTime.ParseNotNegative(offset) is { } after ? SlaPoint.AfterDue(after) : null,
        _ => null,
    };

    private static SlaPoint? AtPercent(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= SlaPoint.MaxPercent && text[0] != '0'
            ? SlaPoint.AtPercent(percent)
            : null;
}
