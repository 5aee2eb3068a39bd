using BenchmarkDotNet.Reports;

namespace WarehouseService.Domain.Benchmarks;

/// <summary>Times and bytes of one run, to be compared with each other: ratios count, absolute times on shared machines do not.</summary>
public sealed class Ratios(Summary summary)
{
    private readonly List<BenchmarkReport> _reports = [.. summary.Reports.Where(report => report.Success)];

    /// <summary>
    /// The time of a benchmark with its parameters as BenchmarkDotNet prints them, in nanoseconds: that of its fastest iteration, which
    /// other programs on the machine disturbed least.
    /// </summary>
    public double Nanoseconds(string method, string parameters = "") => Report(method, parameters).ResultStatistics!.Min;

    /// <summary>The bytes that one operation allocates.</summary>
    public long Bytes(string method, string parameters = "") =>
        Report(method, parameters).GcStats.GetBytesAllocatedPerOperation(Report(method, parameters).BenchmarkCase) ?? 0;

    /// <summary>The time of one benchmark over that of another.</summary>
    public double Of(string method, string parameters, string other, string otherParameters) =>
        Nanoseconds(method, parameters) / Nanoseconds(other, otherParameters);

    /// <summary>Each benchmark with its time and bytes, one a line.</summary>
    public IEnumerable<string> Lines() => _reports.Select(report =>
        $"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name,-24}{report.BenchmarkCase.Parameters.PrintInfo,-16}"
        + $"{report.ResultStatistics!.Min,12:0.0} ns{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0,10} B");

    private BenchmarkReport Report(string method, string parameters) => _reports.Single(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && report.BenchmarkCase.Parameters.PrintInfo == parameters);
}
