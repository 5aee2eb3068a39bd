using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceDesk.Import;
using ServiceDesk.Texts;
using Spectre.Console;
using WarehouseService.Domain.Kpi;
using WarehouseService.Domain.Sla;

namespace ServiceDesk.Report;

/// <summary>Prints the report in one language.</summary>
internal sealed class ReportPrinter(IAnsiConsole console, DeskText text, Calendars calendars, DateTimeZone zone)
{
    private const int RejectionsShown = 5;

    internal async Task PrintAsync(ImportProgress progress, IAsyncEnumerable<Rejection> rejections, CancellationToken cancel)
    {
        var table = Table(text["rows"], text["outcome"], text["rows_count"]);
        table.AddRow(Cell(text["used"]), Cell(progress.Used));
        foreach (var (code, count) in progress.Refused)
        {
            table.AddRow(Cell(text.Format("refused", code)), Cell(count));
        }

        table.AddRow(Cell(text["malformed"]), Cell(progress.Malformed));
        table.AddRow(Cell(text["total"]), Cell(progress.Rows));
        console.Write(table);

        var first = await rejections.Take(RejectionsShown).ToListAsync(cancel);
        if (first.Count > 0)
        {
            var rejected = Table(text["first_rejections"], text["line"], text["ticket"], text["reason"]);
            foreach (var rejection in first)
            {
                rejected.AddRow(Cell(rejection.Line), Cell(rejection.Ticket), Cell(rejection.Why));
            }

            console.Write(rejected);
        }
    }

    internal void Print(DeskReport report)
    {
        PrintScorecard(Scorecard.Of(report.Cube, KpiScope.Overall, DeskPolicy.Figures, DeskPolicy.Targets), report.AsOf);
        PrintBreaches(report);
        PrintWorst(report.WorstAgentMonth);
    }

    private void PrintScorecard(Scorecard scorecard, Instant asOf)
    {
        var table = Table(
            text.Format("scorecard", Local(asOf)), text["figure"], text["value"], text["interval"], text["based_on"], text["target"], text["standing"]);
        foreach (var row in scorecard.Rows)
        {
            var result = row.Result;
            var interval = result.Interval is { } wilson ? $"{Percent((decimal)wilson.Low)} – {Percent((decimal)wilson.High)}" : "";
            table.AddRow(
                Cell(result.Figure.Name(text.Language)),
                Cell(Value(result.Figure, result.Value)),
                Cell(interval),
                Cell(result.Denominator ?? result.Facts),
                Cell(row.Target is { } target ? Target(result.Figure, target) : ""),
                Cell(row.Target is null ? "" : row.Standing.Text(text.Language)));
        }

        console.Write(table);
    }

    private void PrintBreaches(DeskReport report)
    {
        var worst = report.WorstBreaches;
        console.WriteLine(text.Format(
            "breaches", report.BreachCounts[SlaMeasure.FirstResponse], report.BreachCounts[SlaMeasure.Resolution], report.Tickets));
        if (worst.Count == 0)
        {
            console.WriteLine(text["no_breaches"]);
            return;
        }

        var table = Table(
            text.Format("worst_breaches", worst.Count),
            text["ticket"], text["measure"], text["priority"], text["owner"], text["allowed"], text["overrun"], text["due"]);
        foreach (var breach in worst)
        {
            table.AddRow(
                Cell(breach.Ticket.Id),
                Cell(text[breach.Timer.Measure.Name]),
                Cell(breach.Ticket.Priority.Name),
                Cell(breach.Ticket.Owner?.Id),
                Cell(Amount(breach.Reading.Target!.Value)),
                Cell(Amount(breach.Overrun)),
                Cell(breach.Reading.BreachedAt is { } at ? Local(at) : text["none"]));
        }

        console.Write(table);
        Explain(worst[0]);
    }

    private void Explain(Breach breach)
    {
        if (breach.Reading.BreachedAt is not { } due)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(text.Format(
            "explanation", text[breach.Timer.Measure.Name], breach.Ticket.Id, Local(due), Amount(breach.Reading.Target!.Value)));
        console.WriteLine(breach.Timer.Clock.Explain(calendars, due).ToText(text.Language));
        console.WriteLine();
    }

    private void PrintWorst(AgentMonth? worst)
    {
        if (worst is null)
        {
            return;
        }

        console.WriteLine(text.Format("worst_month", worst.Agent, YearMonthPattern.Iso.Format(worst.Month)));
        console.WriteLine(text.Format(
            "worst_month_figures",
            worst.InTime,
            worst.All,
            Percent((decimal)worst.InTime / worst.All),
            Percent((decimal)worst.Interval.Low),
            Percent((decimal)worst.Interval.High)));
        if (worst.Missed.Count > 0)
        {
            console.WriteLine($"{text["worst_month_tickets"]} {string.Join(", ", worst.Missed.Select(fact => $"{fact.Entity} ({Local(fact.At)})"))}");
        }
    }

    private static Table Table(string title, params IEnumerable<string> columns)
    {
        var table = new Table().RoundedBorder().Title(Markup.Escape(title));
        foreach (var column in columns)
        {
            table.AddColumn(Markup.Escape(column));
        }

        return table;
    }

    private static Text Cell(object? value) => new(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    private string Local(Instant instant) =>
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null).Format(instant.InZone(zone));

    private static string Percent(decimal rate) => rate.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Amount(Duration duration) => DurationPattern.CreateWithInvariantCulture("H:mm:ss").Format(duration);

    private string Value(KpiFigure figure, decimal? value) => value switch
    {
        null => text["none"],
        { } rate when figure.Kpi.Measure == KpiMeasure.Rate => Percent(rate),
        { } seconds when figure.Kpi.Measure == KpiMeasure.Duration => Amount(Duration.FromSeconds((long)seconds)),
        { } count => count.ToString("0", CultureInfo.InvariantCulture),
    };

    private string Target(KpiFigure figure, KpiTarget target) =>
        text.Format(target.Comparator == KpiComparator.AtLeast ? "at_least" : "at_most", Value(figure, target.Threshold));
}
