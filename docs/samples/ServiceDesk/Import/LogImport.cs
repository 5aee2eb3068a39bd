using NodaTime;
using ServiceDesk.Logs;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace ServiceDesk.Import;

/// <summary>
/// Imports a log row by row. Every row is accounted for, and a row is settled once: a second run, or one after a kill, does nothing twice.
/// </summary>
internal sealed class LogImport(IAggregateStore store, RowDesk desk, ProgressRecord record)
{
    private const int RowsBetweenCheckpoints = 500;
    private bool _catchingUp = true;

    internal async Task<ImportProgress> RunAsync(LogFile log, Action<ImportProgress> onProgress, CancellationToken cancel)
    {
        var progress = record.Saved;
        var settled = progress.Line;
        foreach (var row in log.Rows().SkipWhile(row => row.Line <= settled))
        {
            cancel.ThrowIfCancellationRequested();
            var rejection = await CarryOutAsync(row, cancel);
            progress = Counted(progress, row, rejection);
            if (rejection is not null || progress.Rows % RowsBetweenCheckpoints == 0)
            {
                await record.SaveAsync(progress, rejection, cancel);
                onProgress(progress);
            }
        }

        if (progress != record.Saved)
        {
            await record.SaveAsync(progress, null, cancel);
        }

        onProgress(progress);
        return progress;
    }

    private async Task<Rejection?> CarryOutAsync(LogRow row, CancellationToken cancel)
    {
        switch (row)
        {
            case MalformedRow malformed:
                return new() { Line = row.Line, Code = Rejection.Malformed, Why = malformed.Why };
            case ActivityRow activity when await WasDoneAsync(activity, cancel):
                return null;
            case ActivityRow activity:
                var refusal = await desk.CarryOutAsync(activity, cancel);
                return refusal is null ? null : new() { Line = row.Line, Ticket = activity.Ticket, Code = refusal.Code.Name, Why = refusal.Message };
            default:
                throw new InvalidOperationException($"There is no row of type {row.GetType().Name}.");
        }
    }

    // After a kill, rows behind the last checkpoint may be done already. The first that is not ends the search: rows are done in order.
    private async Task<bool> WasDoneAsync(ActivityRow row, CancellationToken cancel)
    {
        if (_catchingUp)
        {
            var key = new AggregateKey(CommandContext.DefaultTenant, "ticket", row.Ticket);
            _catchingUp = (await store.LoadAsync(key, desk.IdOf(row), cancel)).Receipt is not null;
        }

        return _catchingUp;
    }

    private static ImportProgress Counted(ImportProgress progress, LogRow row, Rejection? rejection) => progress with
    {
        Line = row.Line,
        Used = progress.Used + (rejection is null ? 1 : 0),
        Malformed = progress.Malformed + (rejection?.Code == Rejection.Malformed ? 1 : 0),
        Refused = rejection is null or { Code: Rejection.Malformed }
            ? progress.Refused
            : progress.Refused.SetItem(rejection.Code, progress.Refused.GetValueOrDefault(rejection.Code) + 1),
        Latest = row is ActivityRow { At: var at } ? Instant.Max(progress.Latest ?? at, at) : progress.Latest,
    };
}
