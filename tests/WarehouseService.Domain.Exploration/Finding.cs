using System.Diagnostics;
using System.Globalization;
using Microsoft.Coyote;
using Microsoft.Coyote.Logging;
using Microsoft.Coyote.SystematicTesting;

namespace WarehouseService.Domain.Exploration;

/// <summary>What came of exploring a scenario over a store.</summary>
internal sealed record Finding(Scenario Scenario, Flaw Flaw, int Schedules, TimeSpan Elapsed, IReadOnlyCollection<string> Ways, string? Bug)
{
    // A flaw may need a rare order of steps; the search ends when it is found.
    private const uint ForFlaws = 10;

    /// <summary>
    /// Over a sound store nothing is broken, and things went more than one way; over a flawed one a rule is found broken.
    /// </summary>
    public bool IsExpected => Flaw == Flaw.None ? Bug is null && Ways.Count > 1 : Bug?.Contains(Must.Broken, StringComparison.Ordinal) == true;

    public static Finding Of(Scenario scenario, Flaw flaw, uint schedules, uint seed)
    {
        var ways = new SortedSet<string>(StringComparer.Ordinal);
        using var engine = TestingEngine.Create(ConfigurationOf(flaw == Flaw.None ? schedules : schedules * ForFlaws, seed), async () =>
            ways.Add(await scenario.PlayAsync(flaw)));
        using var quiet = new MemoryLogger(VerbosityLevel.None);
        engine.SetLogger(quiet);
        var watch = Stopwatch.StartNew();
        engine.Run();

        var report = engine.TestReport;
        var explored = report.NumOfExploredFairPaths + report.NumOfExploredUnfairPaths;
        return new(scenario, flaw, explored, watch.Elapsed, ways, report.BugReports.Concat(report.InternalErrors).FirstOrDefault());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsExpected ? "as expected" : "UNEXPECTED"),-11}  {Flaw.Name,-11}  {Schedules,5} schedules {Elapsed.TotalSeconds,5:0.0} s  {Scenario.Name}: {Bug?.Split('\n')[0] ?? string.Join(" / ", Ways)}");

    // The store in memory has a lock of its own around its collections: between its steps nobody comes in, and no step is to be looked for there.
    private static Configuration ConfigurationOf(uint schedules, uint seed) => Configuration.Create()
        .WithTestingIterations(schedules)
        .WithRandomGeneratorSeed(seed)
        .WithTelemetryEnabled(false)
        .WithTraceAnalysisEnabled(false)
        .WithPotentialDeadlocksReportedAsBugs(false)
        .WithCollectionAccessRaceCheckingEnabled(false)
        .WithUncontrolledConcurrencyResolutionTimeout(1, 1);
}
