using System.Globalization;
using OxyPlot;

namespace WarehouseService.Reporting;

/// <summary>
/// The colours of charts. Each stands for a variable of the page's style sheet, so that one drawing serves light, dark and print.
/// </summary>
internal static class ChartColors
{
    private static readonly string[] Variables = ["ink", "grid", "series", "mean", "limit", "signal", "muted"];

    internal static OxyColor Ink { get; } = Of(0);

    internal static OxyColor Grid { get; } = Of(1);

    internal static OxyColor Series { get; } = Of(2);

    internal static OxyColor Mean { get; } = Of(3);

    internal static OxyColor Limit { get; } = Of(4);

    internal static OxyColor Signal { get; } = Of(5);

    internal static OxyColor Muted { get; } = Of(6);

    /// <summary>Puts the variables where the drawing has the colours that stand for them.</summary>
    internal static string WithVariables(string style)
    {
        for (var place = 0; place < Variables.Length; place++)
        {
            style = style.Replace(string.Create(CultureInfo.InvariantCulture, $"rgb(1,2,{place + 1})"), $"var(--{Variables[place]})", StringComparison.Ordinal);
        }

        return style;
    }

    private static OxyColor Of(int place) => OxyColor.FromRgb(1, 2, (byte)(place + 1));
}
