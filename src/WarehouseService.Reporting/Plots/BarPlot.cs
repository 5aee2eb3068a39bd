using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace WarehouseService.Reporting;

/// <summary>Named bars, the first on top, each with its number behind it; some may stand out.</summary>
internal sealed class BarPlot
{
    internal required IReadOnlyList<(string Name, long Count, string Label, bool StandsOut)> Bars { get; init; }

    internal PlotModel Draw()
    {
        var model = PlotStyle.Model(new(124, 4, 4, 4));
        var names = PlotStyle.Apply(new CategoryAxis { Position = AxisPosition.Left, StartPosition = 1, EndPosition = 0, GapWidth = 0.4, TickStyle = TickStyle.None });
        names.Labels.AddRange(Bars.Select(bar => ChartLabel.Of(bar.Name)));
        model.Axes.Add(names);
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = Math.Max(1, Bars.Max(bar => bar.Count)) * 1.75, IsAxisVisible = false });

        var bars = new BarSeries { StrokeColor = ChartColors.Grid };
        bars.Items.AddRange(Bars.Select(bar => new BarItem(bar.Count) { Color = bar.StandsOut ? ChartColors.Series : ChartColors.Muted }));
        model.Series.Add(bars);
        foreach (var (place, bar) in Bars.Index())
        {
            model.Annotations.Add(new TextAnnotation
            {
                Text = bar.Label,
                TextPosition = new(bar.Count, place),
                TextColor = ChartColors.Ink,
                Stroke = OxyColors.Undefined,
                StrokeThickness = 0,
                TextHorizontalAlignment = HorizontalAlignment.Left,
                TextVerticalAlignment = VerticalAlignment.Middle,
                Offset = new(6, 0),
            });
        }

        return model;
    }
}
