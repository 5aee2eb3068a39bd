using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite;

/// <summary>Registers a <see cref="SqliteStore"/>.</summary>
public static class SqliteStoreRegistration
{
    /// <summary>Keeps everything in a SQLite file: takes the place of whatever store was registered before. The file is opened when first needed.</summary>
    /// <param name="services">The services.</param>
    /// <param name="path">The file; see <see cref="SqliteStore.Open"/>.</param>
    /// <param name="options">What may be chosen; null for the defaults.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string path, SqliteStoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        services.Replace(ServiceDescriptor.Singleton(_ => SqliteStore.Open(path, options)));
        services.Replace(ServiceDescriptor.Singleton<IAggregateStore>(provider => provider.GetRequiredService<SqliteStore>()));
        services.Replace(ServiceDescriptor.Singleton<IWorkStore>(provider => provider.GetRequiredService<SqliteStore>()));
        return services;
    }
}
