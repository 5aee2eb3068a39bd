using Microsoft.Data.Sqlite;
using ServiceDesk;
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

return await CommandLine.Build(RunAsync).Parse(args).InvokeAsync();

static async Task<int> RunAsync(DeskOptions options, CancellationToken cancel)
{
    try
    {
        return await DeskRun.RunAsync(options, AnsiConsole.Console, cancel);
    }
    catch (OperationCanceledException) when (cancel.IsCancellationRequested)
    {
        Console.Error.WriteLine(new DeskText(options.Language)["stopped"]);
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
            $"{options.Database}: {failed.Message} What was committed before stays; make room or free the file, and run the same command again.");
        return Failed;
    }
}
