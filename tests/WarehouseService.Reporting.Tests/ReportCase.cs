using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting.Tests;

/// <summary>An invented desk of four months, with names that would do harm if they were not escaped.</summary>
internal static class ReportCase
{
    internal const string Script = "<script>window.harm=1</script>";
    internal const string Image = "\"><img src=x onerror=\"window.harm=1\">";

    internal static readonly ImmutableArray<string> Agents = ["li", "王芳", "Maximiliane-Anastasia Featherstonehaugh", Script, Image];
    internal static readonly KpiSite Site = new() { Id = "SHA", Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] };
    internal static readonly Instant Start = Instant.FromUtc(2023, 12, 31, 16, 0);
    internal static readonly LogCut Cut = new() { AsOf = Instant.FromUtc(2024, 5, 1, 0, 0) };
    internal static readonly ImmutableArray<IsoWeek> Weeks = ReportWeeks.Within(Start, Cut.AsOf, [Site.Zone]);
    internal static readonly KpiCube Cube = CubeOf(Log());
    internal static readonly KpiCube NoCube = CubeOf([]);

    internal static readonly PeriodReportOptions Options = new()
    {
        Period = new YearMonth(2024, 4).ToDateInterval(),
        Weeks = Weeks,
        Targets =
        [
            .. KpiTarget.Defaults,
            new() { Id = "T1", Figure = "reopen_rate", Comparator = KpiComparator.AtMost, Threshold = 0.10m },
            new() { Id = "T2", Figure = "frt.p90", Comparator = KpiComparator.AtMost, Threshold = 4 * 3600 },
        ],
        Weights = ScorecardPolicy.Default,
        BacklogAges = [.. new[] { 2, 20, 30, 80, 90, 100, 400, 1000 }.Select(hours => Duration.FromHours(hours))],
    };

    internal static PeriodReport Report { get; } = PeriodReport.Of(Cube, Options);

    internal static PeriodReport Empty { get; } = PeriodReport.Of(NoCube, Options with { BacklogAges = null });

    internal static string Html(PeriodReport report, string culture = "en")
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        HtmlReport.Write(report, CultureInfo.GetCultureInfo(culture), page);
        return page.ToString();
    }

    internal static string Csv(PeriodReport report)
    {
        using var table = new StringWriter(CultureInfo.InvariantCulture);
        CsvReport.Write(report, table);
        return table.ToString();
    }

    internal static KpiCube CubeOf(IEnumerable<LogEntry> log)
    {
        var policy = new KpiPolicy
        {
            ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("normal", Duration.FromHours(24)),
            FirstReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("normal", Duration.FromHours(4)),
            TimelyReplyTargets = ImmutableDictionary<string, Duration>.Empty.Add("email", Duration.FromHours(4)),
        };
        return new KpiCalculator(policy, [Site], Cut).Cube(log);
    }

    private static List<LogEntry> Log()
    {
        var log = new List<LogEntry>();
        var scatter = 7L;
        int Next(int below) => (int)(((scatter = ((scatter * 6364136223846793005L) + 1442695040888963407L) & long.MaxValue) >> 20) % below);

        for (var day = 0; day < 120; day++)
        {
            // The tenth week is a bad one.
            for (var ticket = 0; ticket < (day / 7 == 9 ? 12 : 1 + Next(4)); ticket++)
            {
                var opened = Start + Duration.FromDays(day) + Duration.FromMinutes(60 + Next(600));
                log.AddRange(Ticket($"T{day}-{ticket}", opened, Agents[Next(Agents.Length)], Next(8) + (day / 7 == 9 ? 6 : 0), 1 + Next(40), Next(9) == 0));
            }
        }

        foreach (var (cause, count) in new (string?, int)[] { ("late_delivery", 14), ("破损", 9), (Script, 4), (null, 2), ("attitude of the driver who brought the parcel to the wrong floor", 1) })
        {
            log.AddRange(Complaints(cause, count));
        }

        log.AddRange(Agents.SelectMany(agent => Answers(agent)));
        return log;
    }

    internal static IEnumerable<LogEntry> Complaints(string? cause, int count) => Enumerable.Range(0, count).Select(number =>
    {
        var at = Instant.FromUtc(2024, 4, 1 + number, 3, 0);
        return new ComplaintReceivedEntry { EventId = $"{cause}/{number}", OccurredAt = at, RecordedAt = at, Site = "SHA", Complaint = $"{cause}/{number}", Cause = cause, Agent = "li" };
    });

    private static IEnumerable<LogEntry> Answers(string agent)
    {
        var at = Instant.FromUtc(2024, 4, 9, 3, 0);
        yield return new TeamworkRatedEntry { EventId = $"{agent}/rated", OccurredAt = at, RecordedAt = at, Site = "SHA", Agent = agent, Rating = 83 };
    }

    private static IEnumerable<LogEntry> Ticket(string id, Instant opened, string agent, int hoursToReply, int hoursToSolve, bool isReopened)
    {
        Instant After(int hours) => opened + Duration.FromHours(hours);
        yield return new TicketOpenedEntry { EventId = $"{id}/1", OccurredAt = opened, RecordedAt = opened, Site = "SHA", Ticket = id, OpenedBy = LogParty.Customer, Priority = "normal", Channel = "email" };
        yield return new TicketAssignedEntry { EventId = $"{id}/2", OccurredAt = opened, RecordedAt = opened, Site = "SHA", Ticket = id, Agent = agent };
        yield return new MessagePostedEntry { EventId = $"{id}/3", OccurredAt = After(hoursToReply), RecordedAt = opened, Site = "SHA", Ticket = id, Author = LogParty.Agent, IsPublic = true, Agent = agent };
        yield return new TicketSolvedEntry { EventId = $"{id}/4", OccurredAt = After(hoursToSolve), RecordedAt = opened, Site = "SHA", Ticket = id, Agent = agent };
        if (isReopened)
        {
            yield return new TicketReopenedEntry { EventId = $"{id}/5", OccurredAt = After(hoursToSolve + 20), RecordedAt = opened, Site = "SHA", Ticket = id };
        }
    }
}
