using NodaTime;

namespace WarehouseService.Domain.Complaints;

/// <summary>The regimes beside the house's own, by id.</summary>
/// <remarks>Implementations are thread-safe and answer the same for the same arguments.</remarks>
public interface IHandlingRegimes
{
    /// <summary>The regime of an id that a tenant's complaints are filed under at an instant; null if there is none.</summary>
    HandlingRegime? Find(string tenant, string id, Instant at);
}
