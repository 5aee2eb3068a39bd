using System.Security.Cryptography;

namespace WarehouseService.Domain.Storage;

/// <summary>Secrets in memory: for tests, and for hosts that keep nothing beyond the process.</summary>
/// <threadsafety>Thread-safe.</threadsafety>
public sealed class InMemoryKeyVault : IKeyVault
{
    // A secret is copied and overwritten under one lock: half of one must not be handed out.
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Tenant, string Id), byte[]> _secrets = [];

    /// <inheritdoc />
    public Task<byte[]?> FindAsync(string tenant, string id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_secrets.TryGetValue((tenant, id), out var secret) ? [.. secret] : (byte[]?)null);
        }
    }

    /// <inheritdoc />
    public Task<byte[]> AddAsync(string tenant, string id, byte[] secret, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        StoreArguments.RequireSecret(secret);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _secrets.TryAdd((tenant, id), [.. secret]);
            byte[] kept = [.. _secrets[(tenant, id)]];
            return Task.FromResult(kept);
        }
    }

    /// <inheritdoc />
    public Task DestroyAsync(string tenant, string id, CancellationToken cancellationToken = default)
    {
        StoreArguments.RequireSecretId(tenant, id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_secrets.Remove((tenant, id), out var secret))
            {
                CryptographicOperations.ZeroMemory(secret);
            }
        }

        return Task.CompletedTask;
    }
}
