using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.PostgreSql;

/// <summary>Registers a <see cref="PostgreSqlStore"/>.</summary>
public static class PostgreSqlStoreRegistration
{
    /// <summary>
    /// Keeps everything in a PostgreSQL database: takes the place of whatever store was registered before. It is opened when first needed; if that
    /// fails, it is tried anew when it is next asked for.
    /// </summary>
    /// <remarks>
    /// Secrets are not kept there, for PostgreSQL keeps traces of what was deleted: whoever keeps customers' files registers an
    /// <see cref="IKeyVault"/> as well.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">The database; see <see cref="PostgreSqlStore.Open"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is empty.</exception>
    public static IServiceCollection AddPostgreSqlStore(this IServiceCollection services, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        services.Replace(ServiceDescriptor.Singleton(_ => PostgreSqlStore.Open(connectionString)));
        services.Replace(ServiceDescriptor.Singleton<IAggregateStore>(provider => provider.GetRequiredService<PostgreSqlStore>()));
        services.Replace(ServiceDescriptor.Singleton<IWorkStore>(provider => provider.GetRequiredService<PostgreSqlStore>()));
        return services;
    }
}
