using NodaTime;

namespace WarehouseService.Domain;

/// <summary>Rules that take effect at an instant. A case keeps those that it was opened under.</summary>
public interface IPolicy
{
    /// <summary>The policy's id.</summary>
    string Id { get; }

    /// <summary>The first instant at which it is in force.</summary>
    Instant EffectiveFrom { get; }
}
