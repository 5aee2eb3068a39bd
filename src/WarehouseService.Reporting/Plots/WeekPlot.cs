using System.Globalization;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>A line over weeks, with a mean, limits and what is outside of them if it has them. A week without a value is a gap.</summary>
internal sealed class WeekPlot
{
    internal required IReadOnlyList<IsoWeek> Weeks { get; init; }

    internal required IReadOnlyList<double?> Values { get; init; }

    internal required string Unit { get; init; }

    internal double? Mean { get; init; }

    internal IReadOnlyList<(double Low, double High)?> Limits { get; init; } = [];

    internal IReadOnlyCollection<IsoWeek> Signals { get; init; } = [];

    internal PlotModel Draw()
    {
        var model = PlotStyle.Model(new(52, 8, 8, 26));
        model.Axes.Add(WeekAxis());
        model.Axes.Add(ValueAxis());
        if (Mean is { } mean)
        {
            model.Annotations.Add(new LineAnnotation { Type = LineAnnotationType.Horizontal, Y = mean, Color = ChartColors.Mean, LineStyle = LineStyle.Solid, StrokeThickness = 1 });
        }

        model.Series.Add(Steps(limits => limits.Low));
        model.Series.Add(Steps(limits => limits.High));
        model.Series.Add(Line());
        model.Series.Add(Outside());
        return model;
    }

    private LinearAxis WeekAxis() => PlotStyle.Apply(new LinearAxis
    {
        Position = AxisPosition.Bottom,
        Minimum = -0.5,
        Maximum = Weeks.Count - 0.5,
        MajorStep = Math.Max(1, (Weeks.Count + 5) / 6),
        MajorGridlineStyle = LineStyle.None,
        LabelFormatter = place => Weeks.ElementAtOrDefault((int)Math.Round(place)) is { } week ? string.Create(CultureInfo.InvariantCulture, $"W{week.Number:00}") : "",
    });

    private LinearAxis ValueAxis()
    {
        var top = Values.OfType<double>().Concat(Limits.OfType<(double Low, double High)>().Select(limits => limits.High)).DefaultIfEmpty(0).Max();
        return PlotStyle.Apply(new LinearAxis
        {
            Position = AxisPosition.Left,
            // Room for marks at the ends.
            Minimum = top > 0 ? top * -0.05 : -0.05,
            Maximum = top > 0 ? top * 1.08 : 1,
            MinimumMajorStep = Unit.Length == 0 ? 1 : 0,
            MajorGridlineStyle = LineStyle.Solid,
            IntervalLength = 40,
            LabelFormatter = value => value < 0 ? "" : value.ToString("0.##", CultureInfo.InvariantCulture) + Unit,
        });
    }

    private LineSeries Line()
    {
        var line = new LineSeries
        {
            Color = ChartColors.Series, StrokeThickness = 2, MarkerType = MarkerType.Circle, MarkerSize = 3, MarkerFill = ChartColors.Series,
        };
        line.Points.AddRange(Values.Select((value, place) => value is { } known ? new DataPoint(place, known) : DataPoint.Undefined));
        return line;
    }

    private LineSeries Steps(Func<(double Low, double High), double> end)
    {
        var line = new LineSeries { Color = ChartColors.Limit, StrokeThickness = 1.5, LineStyle = LineStyle.Dash };
        foreach (var (place, limits) in Limits.Index())
        {
            var known = limits is { } both ? end(both) : double.NaN;
            line.Points.Add(new(place - 0.5, known));
            line.Points.Add(new(place + 0.5, known));
        }

        return line;
    }

    // Of another shape, too: colour alone tells not everybody.
    private ScatterSeries Outside()
    {
        var points = new ScatterSeries { MarkerType = MarkerType.Diamond, MarkerSize = 6, MarkerFill = ChartColors.Signal };
        points.Points.AddRange(Weeks.Index().Where(week => Signals.Contains(week.Item)).Select(week => new ScatterPoint(week.Index, Values[week.Index]!.Value)));
        return points;
    }
}
