using BenchmarkDotNet.Reports;

namespace WarehouseService.Domain.Benchmarks;

/// <summary>
/// Times and bytes of one run, to be compared with each other: ratios count, absolute times on shared machines do not. What the run left out is not a
/// number, and so is every figure made of it.
/// </summary>
public sealed class Ratios(Summary summary)
{
    private readonly List<BenchmarkReport> _reports = [.. summary.Reports.Where(report => report.Success)];

    /// <summary>
    /// The time of a benchmark with its parameters as BenchmarkDotNet prints them, in nanoseconds: that of its fastest iteration, which
    /// other programs on the machine disturbed least.
    /// </summary>
    public double Nanoseconds(string method, string parameters = "") => Report(method, parameters)?.ResultStatistics!.Min ?? double.NaN;

    /// <summary>The bytes that one operation allocates.</summary>
    public double Bytes(string method, string parameters = "") =>
        Report(method, parameters) is { } report ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0 : double.NaN;

    /// <summary>The time of one benchmark over that of another.</summary>
    public double Of(string method, string parameters, string other, string otherParameters) =>
        Nanoseconds(method, parameters) / Nanoseconds(other, otherParameters);

    /// <summary>Each benchmark with its time, how many that makes in a second, and its bytes, one a line.</summary>
    public IEnumerable<string> Lines() => _reports.Select(report =>
        $"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name,-24}{report.BenchmarkCase.Parameters.PrintInfo,-16}"
        + $"{report.ResultStatistics!.Min,12:0.0} ns{1e9 / report.ResultStatistics.Min,14:N0}/s{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0,10} B");

    private BenchmarkReport? Report(string method, string parameters) => _reports.SingleOrDefault(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && report.BenchmarkCase.Parameters.PrintInfo == parameters);
}
