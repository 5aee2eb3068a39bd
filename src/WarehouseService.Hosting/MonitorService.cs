using Microsoft.Extensions.Hosting;

namespace WarehouseService.Hosting;

/// <summary>Runs a <see cref="WorkDispatcher"/> for as long as the host runs.</summary>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class MonitorService : BackgroundService
{
    private readonly WorkDispatcher _dispatcher;

    /// <summary>A service over a dispatcher.</summary>
    public MonitorService(WorkDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _dispatcher = dispatcher;
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _dispatcher.RunAsync(stoppingToken);
}
