using System.Globalization;

namespace WarehouseService.Hosting.CrashDispatcher;

/// <summary>What came of a run in which one dispatcher ended half way and another went on.</summary>
internal sealed record HalfwayResult
{
    public required int Timers { get; init; }

    public required TimeSpan Seeding { get; init; }

    public required int Before { get; init; }

    public required TimeSpan BeforeTook { get; init; }

    public required int After { get; init; }

    /// <summary>Until all but the last batch took effect: the last ones wait for the lease of the one that ended.</summary>
    public required TimeSpan AfterTook { get; init; }

    public required TimeSpan LastCame { get; init; }

    public required int Once { get; init; }

    public required int Left { get; init; }

    /// <summary>Each took effect exactly once, nothing is left, and both dispatchers had their part.</summary>
    public bool IsRight => Once == Timers && Left == 0 && Before > 0 && After > 0 && Before + After == Timers;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        seeding      {Timers,8} tickets in {Seeding.TotalSeconds:0.0} s   {Timers / Seeding.TotalSeconds:0}/s
        before       {Before,8} timers  in {BeforeTook.TotalSeconds:0.0} s   {Before / BeforeTook.TotalSeconds:0}/s, then the first dispatcher ended
        after        {After,8} timers  in {AfterTook.TotalSeconds:0.0} s   {Math.Max(0, After - HalfwayRun.Batch) / AfterTook.TotalSeconds:0}/s without the last {HalfwayRun.Batch}; the last came {LastCame.TotalSeconds:0.0} s after the end of the first (lease {HalfwayRun.Lease.TotalSeconds} s)
        exactly once {Once,8} of {Timers}, {Left} left: {(IsRight ? "right" : "WRONG")}
        """);
}
