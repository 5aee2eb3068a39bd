using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite;

/// <summary>Registers a <see cref="SqliteStore"/>.</summary>
public static class SqliteStoreRegistration
{
    /// <summary>What the name of the file with secrets ends with.</summary>
    public const string VaultSuffix = ".keys";

    /// <summary>
    /// Keeps everything in a SQLite file, and secrets in another one beside it: takes the place of whatever store and vault were registered before.
    /// Each file is opened when first needed. The one with secrets has the name of the first and <see cref="VaultSuffix"/>; its backups are a matter
    /// of their own, see <see cref="SqliteKeyVault"/>.
    /// </summary>
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
        services.Replace(ServiceDescriptor.Singleton(_ => SqliteKeyVault.Open(path + VaultSuffix, options)));
        services.Replace(ServiceDescriptor.Singleton<IKeyVault>(provider => provider.GetRequiredService<SqliteKeyVault>()));
        return services;
    }
}
