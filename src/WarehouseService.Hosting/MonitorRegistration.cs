using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting;

/// <summary>Registers the monitor.</summary>
public static class MonitorRegistration
{
    /// <summary>
    /// Registers a <see cref="WorkDispatcher"/> and the <see cref="MonitorService"/> that runs it with the host. It needs an <see cref="IWorkStore"/> and
    /// an <see cref="IClock"/> (<c>AddWarehouseService</c> registers both), calls every registered <see cref="IWorkHandler"/> (singletons), and asks
    /// <see cref="ITenants"/> whose work there is. Messages that no registered handler carries out go to <see cref="LoggedMessages"/>.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="options">What may be chosen; null for the defaults. Of several calls the last one's count.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddServiceDeskMonitor(this IServiceCollection services, MonitorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.Replace(ServiceDescriptor.Singleton(options ?? new()));
        services.TryAddSingleton<ITenants, DefaultTenant>();
        services.TryAddSingleton(provider => new WorkDispatcher(
            provider.GetRequiredService<IWorkStore>(),
            [.. provider.GetServices<IWorkHandler>(), new LoggedMessages(LoggerOf<LoggedMessages>(provider))],
            provider.GetRequiredService<ITenants>(),
            provider.GetRequiredService<IClock>(),
            provider.GetRequiredService<MonitorOptions>(),
            LoggerOf<WorkDispatcher>(provider)));
        return services.AddHostedService<MonitorService>();
    }

    private static ILogger<T> LoggerOf<T>(IServiceProvider provider) => provider.GetService<ILogger<T>>() ?? NullLogger<T>.Instance;
}
