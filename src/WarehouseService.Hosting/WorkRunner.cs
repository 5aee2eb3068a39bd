using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Hosting.Telemetry;

namespace WarehouseService.Hosting;

/// <summary>Carries out one claimed item: finds its handler, calls it within the lease, and completes what is settled.</summary>
internal sealed class WorkRunner(
    IWorkStore store, ImmutableArray<IWorkHandler> handlers, IClock clock, MonitorOptions options, ILogger logger)
{
    private readonly ConcurrentDictionary<WorkLabel, bool> _unhandled = new();

    /// <summary>Carries it out.</summary>
    /// <returns>What came of it; no exception but those that nobody should catch.</returns>
    internal async Task<DispatchReport> RunAsync(ClaimedWork item, CancellationToken stopping)
    {
        // A clock that was set back in between does not make anything early.
        var now = Instant.Max(clock.GetCurrentInstant(), item.Work.Due);
        if (stopping.IsCancellationRequested || now >= item.Until)
        {
            return new() { Abandoned = 1 };
        }

        var label = WorkLabel.Of(item);
        using var activity = MonitorTelemetry.Start(label, item, now - item.Work.Due);
        try
        {
            if (handlers.FirstOrDefault(handler => handler.Handles(item.Key.Kind, item.Work.Name)) is not { } handler)
            {
                return Unhandled(label);
            }

            var outcome = await HandleAsync(handler, item, now, stopping).ConfigureAwait(false);
            activity?.SetTag("work.outcome", outcome.Name);
            return await SettleAsync(item, label, now, outcome).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new() { Abandoned = 1 };
        }
        catch (Exception failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message).AddException(failure);
            MonitorTelemetry.Failed("handle", failure, label);
            logger.Failed(failure, item.Work.Name, item.Key, item.Until);
            return new() { Failed = 1 };
        }
    }

    // A handler that does not listen to its token is left behind when the lease ends: it must not hold up the others for ever.
    private async Task<WorkOutcome> HandleAsync(IWorkHandler handler, ClaimedWork item, Instant now, CancellationToken stopping)
    {
        using var inHand = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var handling = handler.HandleAsync(item, now, inHand.Token);
        try
        {
            return await handling.WaitAsync(Duration.Min(item.Until - now, options.Lease).ToTimeSpan(), CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!handling.IsCompleted)
        {
            await inHand.CancelAsync().ConfigureAwait(false);
            throw new TimeoutException($"The handler took longer than the lease, which ended at {item.Until}.");
        }
    }

    private async Task<DispatchReport> SettleAsync(ClaimedWork item, WorkLabel label, Instant now, WorkOutcome outcome)
    {
        var late = now - item.Work.Due;
        MonitorTelemetry.Fired(label, outcome, late, late > options.LateAfter);
        logger.Fired(item.Work.Name, item.Key, outcome);
        var done = DispatchReport.Of(outcome);
        return outcome.IsSettled && !await CompleteAsync(item, label).ConfigureAwait(false) ? done.Plus(new() { StoreFailures = 1 }) : done;
    }

    // Whether the item was still held does not matter: the handler's commit may have ended it or armed it anew. What is done is written down
    // even while stopping.
    private async Task<bool> CompleteAsync(ClaimedWork item, WorkLabel label)
    {
        try
        {
            await store.CompleteAsync(item, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure)
        {
            MonitorTelemetry.Failed("complete", failure, label);
            logger.StoreFailed(failure, "complete");
            return false;
        }
    }

    private DispatchReport Unhandled(WorkLabel label)
    {
        MonitorTelemetry.Unhandled(label);
        if (_unhandled.TryAdd(label, true))
        {
            logger.Unhandled(label);
        }

        return new() { Unhandled = 1 };
    }
}
