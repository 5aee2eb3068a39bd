namespace WarehouseService.Hosting;

/// <summary>Says which tenants there are. Register your own where they come and go; without it there is the default tenant alone.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ITenants
{
    /// <summary>Everyone whose work is to be carried out now. Asked before every round, so that a new tenant's work waits for one round at most.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyCollection<string>> ListAsync(CancellationToken cancellationToken = default);
}
