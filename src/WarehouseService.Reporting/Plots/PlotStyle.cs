using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;

namespace WarehouseService.Reporting;

internal static class PlotStyle
{
    // Margins are given: how wide the page's font is, no exporter can know.
    internal static PlotModel Model(OxyThickness margins) => new()
    {
        Culture = CultureInfo.InvariantCulture,
        DefaultFont = "inherit",
        DefaultFontSize = 13,
        TextColor = ChartColors.Ink,
        PlotAreaBorderThickness = new(0),
        PlotAreaBorderColor = ChartColors.Grid,
        Padding = new(0),
        PlotMargins = margins,
        IsLegendVisible = false,
    };

    internal static TAxis Apply<TAxis>(TAxis axis)
        where TAxis : Axis
    {
        axis.TextColor = axis.TitleColor = ChartColors.Ink;
        axis.TicklineColor = axis.MinorTicklineColor = axis.AxislineColor = axis.ExtraGridlineColor = ChartColors.Grid;
        axis.MajorGridlineColor = axis.MinorGridlineColor = ChartColors.Grid;
        axis.MinorTickSize = 0;
        axis.AxislineStyle = LineStyle.Solid;
        axis.AxislineThickness = 1;
        return axis;
    }
}
