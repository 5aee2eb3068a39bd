using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace WarehouseService.Domain.Storage;

/// <summary>Secrets in memory: for tests, and for hosts that keep nothing beyond the process.</summary>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class InMemoryKeyVault : IKeyVault
{
    private readonly ConcurrentDictionary<(string Tenant, string Id), byte[]> _secrets = new();

    /// <inheritdoc />
    public Task<byte[]?> FindAsync(string tenant, string id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_secrets.TryGetValue((tenant, id), out var secret) ? [.. secret] : (byte[]?)null);
    }

    /// <inheritdoc />
    public Task<byte[]> AddAsync(string tenant, string id, byte[] secret, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        StoreArguments.RequireSecret(secret);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] kept = [.. _secrets.GetOrAdd((tenant, id), [.. secret])];
        return Task.FromResult(kept);
    }

    /// <inheritdoc />
    public Task DestroyAsync(string tenant, string id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        cancellationToken.ThrowIfCancellationRequested();
        if (_secrets.TryRemove((tenant, id), out var secret))
        {
            CryptographicOperations.ZeroMemory(secret);
        }

        return Task.CompletedTask;
    }
}
