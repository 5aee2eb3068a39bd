using ServiceDesk.Texts;
using Spectre.Console;
using WarehouseService.Domain.Kpi;
using WarehouseService.Reporting;

namespace ServiceDesk.Kpis;

/// <summary>A neutral event log in, all KPIs out: as a table, and as a report.</summary>
internal static class KpiRun
{
    private const int Done = 0;
    private const int DoneWithFaultyLines = 2;
    private const int MostFaultsShown = 20;
    private const long LinesBetweenGlances = 1000;

    internal static int Run(KpiOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        var text = new DeskText(options.Language);
        var config = KpiConfig.Read(options.Config);
        var faults = new LogFaults(MostFaultsShown);
        try
        {
            var folder = Directory.CreateDirectory(options.Out);
            console.Progress().Start(bars =>
            {
                var reading = bars.AddTask(Markup.Escape(text.Format("kpi_reading", Path.GetFileName(options.Log))), maxValue: 1);
                var computing = bars.AddTask(Markup.Escape(text["kpi_computing"]), autoStart: false, maxValue: 1);
                using var log = Sorted(options, config, folder, faults, progress => reading.Value = progress, cancel);
                if (!faults.Any || options.SkipMalformed)
                {
                    computing.StartTask();
                    var figures = KpiFigures.Of(log, config, options.KnownBy, progress => computing.Value = progress, cancel);
                    using (var values = new StreamWriter(Path.Combine(folder.FullName, "values.csv")))
                    {
                        new KpiValues(figures.Cube, config).Write(values);
                    }

                    using var page = new StreamWriter(Path.Combine(folder.FullName, "report.html"));
                    HtmlReport.Write(figures.Report(config), options.Language, page);
                }
            });
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(unusable.Message, unusable);
        }

        return Verdict(faults, options, text, console);
    }

    private static LogPartitions Sorted(
        KpiOptions options, KpiConfig config, DirectoryInfo folder, LogFaults faults, Action<double> onProgress, CancellationToken cancel)
    {
        using var file = File.OpenRead(options.Log);
        var format = options.Log.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? LogFormat.JsonLines : LogFormat.Csv;
        var sites = config.Sites.Select(site => site.Id).ToHashSet(StringComparer.Ordinal);
        var partitions = new LogPartitions(folder.CreateSubdirectory(".sorting"), format, format == LogFormat.Csv ? Header(options.Log) : [], file.Length);
        try
        {
            foreach (var line in LogImport.Lines(file, format))
            {
                cancel.ThrowIfCancellationRequested();
                if (line.Number % LinesBetweenGlances == 0)
                {
                    onProgress((double)file.Position / file.Length);
                }

                if (line.Fault is { } fault)
                {
                    faults.Add(fault);
                }
                else if (!sites.Contains(line.Entry!.Site))
                {
                    faults.Add(new() { Line = line.Number, Kind = LogFaultKind.OutOfRange, Field = "site", Value = line.Entry.Site, Expected = string.Join(", ", sites) });
                }
                else
                {
                    partitions.Add(line);
                }
            }
        }
        catch
        {
            partitions.Dispose();
            throw;
        }

        onProgress(1);
        return partitions;
    }

    // The first line, as it stands; one that is too long is told as such by the import.
    private static byte[] Header(string log)
    {
        using var file = File.OpenRead(log);
        var start = new byte[Math.Min(file.Length, 1024 * 1024)];
        file.ReadExactly(start);
        var end = start.AsSpan().IndexOf((byte)'\n');
        return start.Length == 0 ? [] : [.. start.AsSpan(0, end < 0 ? start.Length : end), (byte)'\n'];
    }

    private static int Verdict(LogFaults faults, KpiOptions options, DeskText text, IAnsiConsole console)
    {
        foreach (var fault in faults.First)
        {
            Console.Error.WriteLine(fault.Text(options.Language));
        }

        if (!faults.Any || options.SkipMalformed)
        {
            console.WriteLine(text.Format("kpi_written", options.Out));
        }

        if (faults.Any)
        {
            Console.Error.WriteLine(text.Format(options.SkipMalformed ? "kpi_skipped" : "kpi_refused", faults.Count));
        }

        return !faults.Any ? Done : options.SkipMalformed ? DoneWithFaultyLines : throw new UnusableInputException(text["kpi_nothing_written"]);
    }
}
