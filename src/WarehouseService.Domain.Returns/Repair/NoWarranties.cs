namespace WarehouseService.Domain.Returns;

/// <summary>Nothing has a warranty: for houses that do not sell goods, and charge for every repair.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class NoWarranties : IWarranties
{
    /// <inheritdoc />
    public Task<Warranty?> FindAsync(string tenant, string serial, CancellationToken cancellationToken = default) => Task.FromResult<Warranty?>(null);
}
