using Microsoft.Extensions.Logging;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting.Telemetry;

/// <summary>What the monitor writes into the host's log.</summary>
internal static partial class MonitorLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Work} of {Record}: {Outcome}.")]
    internal static partial void Fired(this ILogger logger, string work, AggregateKey record, WorkOutcome outcome);

    [LoggerMessage(2, LogLevel.Error, "{Work} of {Record} failed; it is offered again at {Until}.")]
    internal static partial void Failed(this ILogger logger, Exception failure, string work, AggregateKey record, Instant until);

    [LoggerMessage(3, LogLevel.Warning, "No handler carries out work like {Work}. It is offered again and again; register an IWorkHandler for it. This is said once.")]
    internal static partial void Unhandled(this ILogger logger, WorkLabel work);

    [LoggerMessage(4, LogLevel.Error, "The store failed ({Operation}).")]
    internal static partial void StoreFailed(this ILogger logger, Exception failure, string operation);

    [LoggerMessage(5, LogLevel.Information, "The store answers again, after {Failures} rounds that failed.")]
    internal static partial void StoreIsBack(this ILogger logger, int failures);

    [LoggerMessage(6, LogLevel.Information, "{Message} of {Record} is due and goes into this log alone: no IWorkHandler sends it.")]
    internal static partial void NotSent(this ILogger logger, string message, AggregateKey record);
}
