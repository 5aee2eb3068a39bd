namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>Runs the kit from a program's <c>Main</c>.</summary>
public static class ConsoleRunner
{
    /// <summary>Checks every clause, and prints what came of each as it comes and the totals as the last line.</summary>
    /// <param name="store">The store.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="options">How much is tried, and which skips are accepted; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The program's exit code: 0 if the store conforms (<see cref="ConformanceReport.Conforms"/>), else 1.</returns>
    public static async Task<int> RunAsync(
        StoreUnderTest store, TextWriter output, ConformanceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteLineAsync(store.Name);
        var report = await StoreConformance.CheckAsync(store, options, result => Print(result, output), cancellationToken);
        await output.WriteLineAsync(report.ToString());
        return report.Conforms ? 0 : 1;
    }

    private static void Print(ClauseResult result, TextWriter output)
    {
        var clause = result.Clause;
        var (outcome, reason) = result switch
        {
            { Skipped: { } skipped } => ("skipped", $": {skipped}"),
            { Broken: { } broken } => ("FAILED ", $"\n{Indented(broken.Details)}"),
            _ => ("passed ", ""),
        };
        output.WriteLine($"{outcome}  {clause.Layer.Name,-11}  {clause.Reference,-11}  {clause.Name}{reason}");
    }

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
