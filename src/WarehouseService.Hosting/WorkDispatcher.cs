using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;
using WarehouseService.Hosting.Telemetry;

namespace WarehouseService.Hosting;

/// <summary>
/// Claims what is due, tenant by tenant in turn, and hands it to whoever carries it out. Any number of dispatchers, on any number of machines,
/// share the work of one store: each item takes effect once.
/// </summary>
/// <remarks>
/// <para>
/// Records are worked on in parallel; the items of one record that were claimed together one after the other, in the order in which they are due.
/// What is settled is completed. All else (not yet, a race lost, a handler that threw or took too long, no handler) is left to its lease and offered
/// again when that ends, so it costs the others one turn a lease.
/// </para>
/// <para>No failure of a handler or of the store ends a pass: it is logged, counted, and told in the report.</para>
/// <para>The clocks of all dispatchers must agree to much less than <see cref="MonitorOptions.Lease"/>.</para>
/// </remarks>
/// <threadsafety>Thread-safe if the store, the handlers and the tenants are.</threadsafety>
public sealed class WorkDispatcher
{
    private readonly IWorkStore _store;
    private readonly ITenants _tenants;
    private readonly IClock _clock;
    private readonly MonitorOptions _options;
    private readonly ILogger _logger;
    private readonly WorkRunner _runner;

    /// <summary>A dispatcher.</summary>
    /// <param name="store">Where the work is.</param>
    /// <param name="handlers">Who carries it out; the first that handles an item is asked.</param>
    /// <param name="tenants">Whose work it is.</param>
    /// <param name="clock">Says what is due, and when a lease ends.</param>
    /// <param name="options">What may be chosen.</param>
    /// <param name="logger">Where failures are told.</param>
    public WorkDispatcher(
        IWorkStore store,
        IEnumerable<IWorkHandler> handlers,
        ITenants tenants,
        IClock clock,
        MonitorOptions options,
        ILogger<WorkDispatcher> logger)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(handlers);
        ArgumentNullException.ThrowIfNull(tenants);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(logger);
        _store = store;
        _tenants = tenants;
        _clock = clock;
        _options = options;
        _logger = logger;
        _runner = new(store, [.. handlers], clock, options, logger);
    }

    /// <summary>One pass over due work: at most one batch of each tenant. Nothing is due any more when a pass claims nothing.</summary>
    /// <param name="cancellationToken">Stops: nothing more is begun, handlers are cancelled, and what they leave is left to its lease.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<DispatchReport> DispatchDueAsync(CancellationToken cancellationToken = default)
    {
        var tally = new DispatchTally();
        await CarryOutAsync(RoundAsync(tally, cancellationToken), tally.Add, cancellationToken).ConfigureAwait(false);
        return tally.Report;
    }

    /// <summary>
    /// Dispatches until cancelled: round after round while anything is due, then every <see cref="MonitorOptions.PollInterval"/>. A slow handler
    /// holds up nobody else while fewer than <see cref="MonitorOptions.Parallelism"/> are. While the store fails, the wait doubles up to
    /// <see cref="MonitorOptions.Lease"/>.
    /// </summary>
    /// <param name="cancellationToken">Stops, as in <see cref="DispatchDueAsync"/>.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; it ends in no other way.</exception>
    public Task RunAsync(CancellationToken cancellationToken) =>
        CarryOutAsync(RoundsAsync(cancellationToken), _ => { }, cancellationToken);

    private Task CarryOutAsync(
        IAsyncEnumerable<ImmutableArray<ClaimedWork>> due, Action<DispatchReport> did, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism, CancellationToken = cancellationToken },
            async (ofOneRecord, _) =>
            {
                foreach (var item in ofOneRecord)
                {
                    did(await _runner.RunAsync(item, cancellationToken).ConfigureAwait(false));
                }
            });

    private async IAsyncEnumerable<ImmutableArray<ClaimedWork>> RoundsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var failed = 0;
        while (true)
        {
            var tally = new DispatchTally();
            await foreach (var ofOneRecord in RoundAsync(tally, cancellationToken).ConfigureAwait(false))
            {
                yield return ofOneRecord;
            }

            failed = FailedInARow(failed, tally.Report);
            if (failed > 0 || tally.Report.Claimed == 0)
            {
                await Task.Delay(WaitAfter(failed), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // The items of one record are yielded together. Workers take them as they become free, and only then is more claimed.
    private async IAsyncEnumerable<ImmutableArray<ClaimedWork>> RoundAsync(
        DispatchTally tally, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var tenant in await AskAsync("tenants", () => _tenants.ListAsync(cancellationToken), [], tally, cancellationToken).ConfigureAwait(false))
        {
            var claimed = await AskAsync("claim", () => ClaimAsync(tenant, cancellationToken), [], tally, cancellationToken).ConfigureAwait(false);
            tally.Add(new() { Claimed = claimed.Length });
            foreach (var ofOneRecord in claimed.GroupBy(item => item.Key))
            {
                yield return [.. ofOneRecord];
            }
        }
    }

    private async Task<ImmutableArray<ClaimedWork>> ClaimAsync(string tenant, CancellationToken cancellationToken)
    {
        var claimed = await _store
            .ClaimAsync(new() { Tenant = tenant }, _clock.GetCurrentInstant(), _options.Lease, _options.BatchSize, cancellationToken)
            .ConfigureAwait(false);
        foreach (var item in claimed)
        {
            MonitorTelemetry.Claimed(WorkLabel.Of(item));
        }

        return claimed;
    }

    private async Task<T> AskAsync<T>(string operation, Func<Task<T>> ask, T ifItFails, DispatchTally tally, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            MonitorTelemetry.Failed(operation, failure);
            _logger.StoreFailed(failure, operation);
            tally.Add(new() { StoreFailures = 1 });
            return ifItFails;
        }
    }

    private int FailedInARow(int before, DispatchReport round)
    {
        if (before > 0 && round.StoreFailures == 0)
        {
            _logger.StoreIsBack(before);
        }

        return round.StoreFailures == 0 ? 0 : before + 1;
    }

    private TimeSpan WaitAfter(int failed)
    {
        var wait = _options.PollInterval;
        for (var i = 1; i < failed && wait < _options.Lease; i++)
        {
            wait = Duration.Min(wait * 2, _options.Lease);
        }

        return wait.ToTimeSpan();
    }
}
