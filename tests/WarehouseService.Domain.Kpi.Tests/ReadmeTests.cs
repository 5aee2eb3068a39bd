using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace WarehouseService.Domain.Kpi.Tests;

public sealed class ReadmeTests
{
    private static readonly string Docs = Path.Combine(AppContext.BaseDirectory, "Docs");

    [Fact]
    public void The_sample_says_what_it_says()
    {
        #region sample
        var policy = new KpiPolicy
        {
            ResolutionTargets = ImmutableDictionary<string, Duration>.Empty.Add("normal", Duration.FromHours(24)),
        };
        KpiSite[] sites = [new() { Id = "SHA", Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] }];
        var calculator = new KpiCalculator(policy, sites, new LogCut { AsOf = Instant.FromUtc(2024, 5, 1, 0, 0) });

        var opened = Instant.FromUtc(2024, 4, 2, 1, 0);
        var solved = opened + Duration.FromHours(30);
        LogEntry[] ticket =
        [
            new TicketOpenedEntry
            {
                EventId = "E1", OccurredAt = opened, RecordedAt = opened, Site = "SHA", Ticket = "T1",
                OpenedBy = LogParty.Customer, Priority = "normal",
            },
            new TicketSolvedEntry { EventId = "E2", OccurredAt = solved, RecordedAt = solved, Site = "SHA", Ticket = "T1", Agent = "ann" },
        ];

        KpiCube cube = calculator.Cube([ticket]);       // entity by entity: a stream of any length
        KpiScope april = KpiScope.Month(new YearMonth(2024, 4)) with { Agent = "ann" };
        Scorecard card = Scorecard.Of(cube, april, ["resolution_efficiency", "resolution_net.p90", "backlog"], KpiTarget.Defaults);

        foreach (ScorecardRow row in card.Rows)
        {
            Console.WriteLine($"{row.Result.Figure.Name(CultureInfo.GetCultureInfo("en"))}: {row.Result.Value}, {row.Standing}");
        }

        // Problem-resolution efficiency: 0, missed
        // Time to full resolution, holds excluded, 90th percentile: 108000, untargeted
        // Open tickets (backlog): 0, untargeted
        #endregion

        var comments = Sample().Where(line => line.StartsWith("// ", StringComparison.Ordinal)).Select(line => line[3..]);
        Assert.Equal(comments, Console.Lines);
    }

    [Fact]
    public void The_readme_repeats_the_sample_word_for_word() =>
        Assert.Contains($"```csharp\n{string.Join('\n', Sample())}\n```", File.ReadAllText(Path.Combine(Docs, "README.md")), StringComparison.Ordinal);

    [Fact]
    public void The_readme_lists_every_kpi_there_is()
    {
        var readme = File.ReadAllText(Path.Combine(Docs, "README.md"));
        Assert.All(KpiCatalogue.All, kpi => Assert.Contains($"`{kpi.Id}`", readme, StringComparison.Ordinal));
    }

    // Named as what the reader of the sample writes to.
    private readonly Recorder Console = new();

    private sealed class Recorder
    {
        internal List<string> Lines { get; } = [];

        internal void WriteLine(string line) => Lines.Add(line);
    }

    private static List<string> Sample() =>
    [
        .. File.ReadAllLines(Path.Combine(Docs, "ReadmeTests.cs.txt"))
            .SkipWhile(line => !line.Contains("#region sample", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("#endregion", StringComparison.Ordinal))
            .Select(line => line.Length == 0 ? line : line[8..]),
    ];
}
