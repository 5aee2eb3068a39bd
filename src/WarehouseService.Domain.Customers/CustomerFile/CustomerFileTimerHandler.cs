using NodaTime;
using WarehouseService.Domain.Customers.Json;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>Destroys the keys of erased files, in case the desk that erased them did not live to.</summary>
/// <threadsafety>Thread-safe if the keys are.</threadsafety>
public sealed class CustomerFileTimerHandler : IWorkHandler
{
    private readonly IPersonKeys _keys;

    /// <summary>A handler over the keys.</summary>
    public CustomerFileTimerHandler(IPersonKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _keys = keys;
    }

    /// <inheritdoc />
    public bool Handles(string kind, string name) => kind == CustomerFileFormat.Instance.Kind && name == CustomerFileTimers.DestroyKey;

    /// <inheritdoc />
    public async Task<WorkOutcome> HandleAsync(ClaimedWork item, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        await _keys.DestroyAsync(item.Key.Tenant, item.Key.Id, cancellationToken).ConfigureAwait(false);
        return WorkOutcome.Effective;
    }
}
