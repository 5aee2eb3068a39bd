namespace WarehouseService.Domain.Storage;

/// <summary>Whose work is claimed: one tenant's, so that no tenant's backlog starves another's.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record WorkScope
{
    /// <summary>Whose; default <see cref="CommandContext.DefaultTenant"/>.</summary>
    public string Tenant
    {
        get;
        init => field = Identifier.Require(value, nameof(Tenant));
    }
    = CommandContext.DefaultTenant;

    /// <summary>Of records of this kind alone; null for all.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string? Kind
    {
        get;
        init => field = value is null ? null : Identifier.Require(value, nameof(Kind));
    }
}
