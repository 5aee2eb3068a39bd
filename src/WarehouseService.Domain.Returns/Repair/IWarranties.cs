namespace WarehouseService.Domain.Returns;

/// <summary>Who knows the warranties of the goods that were sold.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IWarranties
{
    /// <summary>The warranty of the piece with a serial number; null if it has none, or the number is not known.</summary>
    Task<Warranty?> FindAsync(string tenant, string serial, CancellationToken cancellationToken = default);
}
