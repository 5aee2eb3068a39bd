using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Hosting.Tests.World;

/// <summary>A store whose server goes away and comes back as the test says.</summary>
internal sealed class FaultyStore(IWorkStore store) : IWorkStore
{
    private int _claims;

    public bool ClaimsFail { get; set; }

    public bool CompletionsFail { get; set; }

    public string? FailsFor { get; set; }

    public Action? BeforeClaim { get; set; }

    public int Claims => _claims;

    public Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        WorkScope scope, Instant now, Duration lease, int max, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _claims);
        BeforeClaim?.Invoke();
        return ClaimsFail || scope.Tenant == FailsFor ? throw new GoneException() : store.ClaimAsync(scope, now, lease, max, cancellationToken);
    }

    public Task<WorkRecord?> FindAsync(AggregateKey key, string name, CancellationToken cancellationToken = default) =>
        store.FindAsync(key, name, cancellationToken);

    public Task<bool> CompleteAsync(ClaimedWork item, CancellationToken cancellationToken = default) =>
        CompletionsFail ? throw new GoneException() : store.CompleteAsync(item, cancellationToken);
}

internal sealed class GoneException() : Exception("The server is gone.");
