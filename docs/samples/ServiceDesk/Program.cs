using System.Globalization;
using Microsoft.Data.Sqlite;
using ServiceDesk;
using ServiceDesk.Kpis;
using ServiceDesk.Texts;
using Spectre.Console;
using WarehouseService.Domain;
using WarehouseService.Storage.Sqlite;

const int Failed = 1;
const int Stopped = 130;
const int WidthInFiles = 140;

if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = WidthInFiles;
}

return await CommandLine.Build(
    (options, cancel) => GuardAsync(() => DeskRun.RunAsync(options, AnsiConsole.Console, cancel), options.Language, options.Database, cancel),
    (options, cancel) => GuardAsync(() => Task.FromResult(KpiRun.Run(options, AnsiConsole.Console, cancel)), options.Language, options.Out, cancel))
    .Parse(args).InvokeAsync();

static async Task<int> GuardAsync(Func<Task<int>> run, CultureInfo language, string target, CancellationToken cancel)
{
    try
    {
        return await run();
    }
    catch (OperationCanceledException) when (cancel.IsCancellationRequested)
    {
        Console.Error.WriteLine(new DeskText(language)["stopped"]);
        return Stopped;
    }
    catch (Exception unusable) when (unusable is UnusableInputException or SqliteStoreException or UnreadableRecordException)
    {
        Console.Error.WriteLine(unusable.Message);
        return Failed;
    }
    catch (SqliteException failed)
    {
        Console.Error.WriteLine(
            $"{target}: {failed.Message} What was committed before stays; make room or free the file, and run the same command again.");
        return Failed;
    }
}
