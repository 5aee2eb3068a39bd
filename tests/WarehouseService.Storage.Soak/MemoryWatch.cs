using System.Diagnostics;
using System.Globalization;

namespace WarehouseService.Storage.Soak;

/// <summary>Looks at memory from time to time, and says whether the last third of a run needs more than the third before it.</summary>
internal sealed class MemoryWatch(TimeSpan lasts, Func<string> told)
{
    internal const int Samples = 9;

    // What a runtime may still compile and cache.
    private const double MostHeap = 4;
    private const double MostProcess = 48;

    private readonly List<(double Heap, double Process)> _samples = [];

    internal bool IsFlat => _samples.Count == Samples && HeapGrowth <= MostHeap && ProcessGrowth <= MostProcess;

    internal string Verdict => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsFlat ? "flat" : "GROWN")}: from the second third to the last, heap {HeapGrowth:+0.0;-0.0;0.0} MiB (at most {MostHeap}), process {ProcessGrowth:+0.0;-0.0;0.0} MiB (at most {MostProcess})");

    private double HeapGrowth => Growth(sample => sample.Heap);

    private double ProcessGrowth => Growth(sample => sample.Process);

    internal async Task RunAsync(CancellationToken over)
    {
        var watch = Stopwatch.StartNew();
        for (var sample = 1; sample <= Samples; sample++)
        {
            var rest = (lasts * sample / (Samples + 1)) - watch.Elapsed;
            await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, CancellationToken.None);
            var (heap, process) = (GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, Environment.WorkingSet / 1048576.0);
            _samples.Add((heap, process));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s: {told()}, heap {heap:0.0} MiB, process {process:0.0} MiB"));
        }
    }

    private double Growth(Func<(double Heap, double Process), double> of)
    {
        const int Third = Samples / 3;
        return _samples.Skip(2 * Third).Select(of).Min() - _samples.Skip(Third).Take(Third).Select(of).Min();
    }
}
