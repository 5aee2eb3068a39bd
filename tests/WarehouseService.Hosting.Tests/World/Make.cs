using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting.Tests.World;

internal static class Make
{
    public static WorkDispatcher Dispatcher(
        IWorkStore store, IClock clock, IWorkHandler handler, MonitorOptions? options = null, ITenants? tenants = null, ILogger<WorkDispatcher>? log = null) =>
        new(store, [handler], tenants ?? new Tenants("default"), clock, options ?? new(), log ?? NullLogger<WorkDispatcher>.Instance);

    /// <summary>Passes until nothing is due.</summary>
    public static async Task<List<DispatchReport>> DispatchAllAsync(this WorkDispatcher dispatcher)
    {
        var reports = new List<DispatchReport>();
        do
        {
            reports.Add(await dispatcher.DispatchDueAsync());
        }
        while (reports[^1].Claimed > 0);
        return reports;
    }

    /// <summary>Waits until something holds; fails after half a minute.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));
}

/// <summary>The tenants that the test says, as they are at the time of asking.</summary>
internal sealed class Tenants(params string[] names) : ITenants
{
    public List<string> Names { get; } = [.. names];

    public Task<IReadOnlyCollection<string>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyCollection<string>>([.. Names]);
}
