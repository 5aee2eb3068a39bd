using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting;

/// <summary>How values are written: by the kind of quantity, alike in every culture.</summary>
internal static class FigureFormat
{
    private const string Minus = "\u2212";
    private const string Percentage = "\u00A0%";

    internal static string Value(KpiFigure figure, decimal value)
    {
        var text = Unsigned(figure, Math.Abs(value));
        return value < 0 ? Minus + text : text;
    }

    internal static string Difference(KpiFigure figure, decimal value, ReportTexts texts)
    {
        var sign = value switch { > 0 => "+", < 0 => Minus, _ => "±" };
        return IsShare(figure) ? texts.Format("points", sign + Decimal(Math.Abs(value) * 100, "0.0")) : sign + Unsigned(figure, Math.Abs(value));
    }

    internal static string Points(double low, double high, ReportTexts texts)
    {
        string Signed(double end) => (end < 0 ? Minus : "+") + Decimal((decimal)Math.Abs(end) * 100, "0.0");
        return texts.Format("interval.points", Signed(low), Signed(high));
    }

    internal static string Percent(double share) => Decimal((decimal)share * 100, "0.0") + Percentage;

    internal static string Number(decimal value) => Decimal(value, "#,0.##");

    internal static string Date(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    internal static string Days(DateInterval days) => $"{Date(days.Start)} – {Date(days.End)}";

    internal static string At(Instant instant) => instant.ToString("uuuu-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What a chart's axis counts in: per cent for shares, hours for durations.</summary>
    internal static double Axis(KpiFigure figure, decimal value) => (double)(IsShare(figure) ? value * 100 : IsDuration(figure) ? value / 3600 : value);

    internal static string AxisUnit(KpiFigure figure) => IsShare(figure) ? Percentage : IsDuration(figure) ? "\u00A0h" : "";

    private static string Unsigned(KpiFigure figure, decimal value) =>
        IsShare(figure) ? Decimal(value * 100, "0.0") + Percentage : IsDuration(figure) ? HoursMinutesSeconds(value) : Number(value);

    private static string HoursMinutesSeconds(decimal seconds)
    {
        var whole = (long)Math.Round(seconds, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}");
    }

    private static bool IsShare(KpiFigure figure) => figure.Kpi.Measure == KpiMeasure.Rate || figure.Kpi.Measure == KpiMeasure.Ratio;

    private static bool IsDuration(KpiFigure figure) => figure.Kpi.Measure == KpiMeasure.Duration || figure.Kpi.Measure == KpiMeasure.Age;

    private static string Decimal(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
