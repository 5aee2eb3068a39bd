using BenchmarkDotNet.Reports;

namespace WarehouseService.Domain.Benchmarks;

/// <summary>What must hold among the figures of one benchmark class.</summary>
/// <param name="Benchmarks">The benchmark class.</param>
/// <param name="Figures">The figures with the most that each may be.</param>
public sealed record Targets(Type Benchmarks, Func<Ratios, IEnumerable<Target>> Figures)
{
    /// <summary>Whether a run measured this class, or part of it.</summary>
    public bool IsAbout(Summary summary) =>
        summary.Reports.Any() && summary.Reports.All(report => report.Success && report.BenchmarkCase.Descriptor.Type == Benchmarks);

    /// <summary>Prints times, bytes and those figures that were measured as a plain table; answers whether their targets hold.</summary>
    public bool Print(Summary summary)
    {
        var ratios = new Ratios(summary);
        var figures = Figures(ratios).Where(figure => figure.IsMeasured).ToList();
        Console.WriteLine();
        Console.WriteLine(Benchmarks.Name);
        foreach (var line in ratios.Lines().Concat(figures.Select(figure => figure.ToString())))
        {
            Console.WriteLine($"  {line}");
        }

        return figures.All(figure => figure.Holds);
    }
}

/// <summary>One figure and the most that it may be.</summary>
public sealed record Target(string Name, double Figure, double AtMost)
{
    /// <summary>Whether the run had all that the figure is made of: a filter may have left some out.</summary>
    public bool IsMeasured => !double.IsNaN(Figure);

    public bool Holds => Figure <= AtMost;

    /// <summary>Prints it; answers whether it holds.</summary>
    public static bool Print(Target target)
    {
        Console.WriteLine($"  {target}");
        return target.Holds;
    }

    public override string ToString() => $"{Name,-52}{Figure,8:0.00}  at most {AtMost,5:0.00}  {(Holds ? "holds" : "MISSED")}";
}
