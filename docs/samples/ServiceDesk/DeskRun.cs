using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ServiceDesk.Import;
using ServiceDesk.Logs;
using ServiceDesk.Report;
using ServiceDesk.Texts;
using Spectre.Console;
using WarehouseService.Domain;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Sla.Json;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Tickets;
using WarehouseService.Storage.Sqlite;

namespace ServiceDesk;

/// <summary>The main job: a log in, tickets with their lifecycle and clocks kept, a scorecard out.</summary>
internal static class DeskRun
{
    private const int Done = 0;
    private const int DoneWithFaultyRows = 2;

    internal static async Task<int> RunAsync(DeskOptions options, IAnsiConsole console, CancellationToken cancel)
    {
        var text = new DeskText(options.Language);
        var calendar = options.Calendar is { } hours ? Document(hours, json => BusinessCalendarJson.Read(json)) : DeskPolicy.DefaultCalendar();
        var calendars = new Calendars([new(DeskPolicy.Calendar, calendar)]);
        var policy = Document(options.Policy, json => SlaPolicyJson.Read(json, calendars.Ids));
        using var log = LogFile.Open(options.Log, ColumnMapping.Read(options.Mapping));
        await using var services = Services(options, policy, calendar);

        var record = await ProgressRecord.LoadAsync(
            services.GetRequiredService<IAggregateStore>(), services.GetRequiredService<IClock>(), Path.GetFileName(options.Log), cancel);
        var progress = await ImportAsync(services, log, record, console, text, cancel);

        var printer = new ReportPrinter(console, text, calendars, calendar.Zone);
        await printer.PrintAsync(progress, record.RejectionsAsync(cancel), cancel);
        if (progress.Latest is { } latest)
        {
            var asOf = latest + Duration.FromSeconds(1);
            printer.Print(await DeskReport.ReadAsync(services.GetRequiredService<IRepository<Ticket>>(), calendars, calendar.Zone, asOf, cancel));
        }

        if (options.Rejected is { } path)
        {
            await WriteRejectedAsync(path, record, cancel);
        }

        return Verdict(progress, text);
    }

    private static async Task<ImportProgress> ImportAsync(
        IServiceProvider services, LogFile log, ProgressRecord record, IAnsiConsole console, DeskText text, CancellationToken cancel)
    {
        var rowDesk = ActivatorUtilities.CreateInstance<RowDesk>(services, Path.GetFileName(log.Path));
        var import = new LogImport(services.GetRequiredService<IAggregateStore>(), rowDesk, record);
        var before = record.Saved.Rows;
        var watch = Stopwatch.StartNew();
        var progress = await console.Progress().StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(text.Format("importing", Path.GetFileName(log.Path))), maxValue: 1);
            var done = await import.RunAsync(log, _ => bar.Value = log.Progress, cancel);
            bar.Value = 1;
            return done;
        });

        var imported = progress.Rows - before;
        var seconds = watch.Elapsed.TotalSeconds;
        console.WriteLine(imported == 0
            ? text["already_imported"]
            : text.Format(
                "rate", imported, seconds.ToString("0.0", CultureInfo.InvariantCulture), (imported / seconds).ToString("0", CultureInfo.InvariantCulture)));
        return progress;
    }

    // A log can be replayed, so a power failure may take the last commits; with them goes the progress, and the next run makes them again.
    private static ServiceProvider Services(DeskOptions options, SlaPolicy policy, BusinessCalendar calendar) => new ServiceCollection()
        .AddWarehouseService(desk =>
        {
            desk.TicketPolicies = [DeskPolicy.Tickets];
            desk.SlaPolicies = [policy];
            desk.AddCalendar(DeskPolicy.Calendar, calendar);
        })
        .AddSqliteStore(options.Database, new() { SurvivesPowerFailure = false })
        .BuildServiceProvider();

    private static T Document<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(File.ReadAllText(path));
        }
        catch (Exception unusable) when (unusable is MalformedDocumentException or IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{path}: {unusable.Message}", unusable);
        }
    }

    private static async Task WriteRejectedAsync(string path, ProgressRecord record, CancellationToken cancel)
    {
        try
        {
            await using var file = new StreamWriter(path);
            await using var csv = new CsvWriter(file, CultureInfo.InvariantCulture);
            csv.WriteHeader<Rejection>();
            await csv.NextRecordAsync();
            await foreach (var rejection in record.RejectionsAsync(cancel))
            {
                csv.WriteRecord(rejection);
                await csv.NextRecordAsync();
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"{path}: {unwritable.Message}", unwritable);
        }
    }

    private static int Verdict(ImportProgress progress, DeskText text)
    {
        var faulty = progress.Malformed + progress.Refused.GetValueOrDefault(CoreCodes.ClockRegression.Name);
        if (faulty == 0)
        {
            return Done;
        }

        Console.Error.WriteLine(text.Format("malformed_rows", faulty));
        return DoneWithFaultyRows;
    }
}
