using NodaTime;

namespace WarehouseService.Domain;

/// <summary>What every command brings besides its own content: its id, who acts, when, and for which tenant.</summary>
/// <remarks>
/// The same command id with the same content answers with the stored outcome again; with other content it is refused
/// (<see cref="RefusalKind.IdempotencyConflict"/>). The instant is not part of the content.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CommandContext
{
    /// <summary>The tenant of whoever has only one.</summary>
    public const string DefaultTenant = "default";

    /// <summary>The command's own id, chosen by the caller and kept over retries.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string CommandId
    {
        get;
        init => field = Identifier.Require(value, nameof(CommandId));
    }

    /// <summary>Who acts.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required Actor Actor
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Actor));
    }

    /// <summary>When it happened. Kept to 100 ns, the precision of every store; anything finer is cut off.</summary>
    public required Instant At
    {
        get;
        init => field = Instant.FromUnixTimeTicks(value.ToUnixTimeTicks());
    }

    /// <summary>Whose data this is; default <see cref="DefaultTenant"/>. Tenants never see each other.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string Tenant
    {
        get;
        init => field = Identifier.Require(value, nameof(Tenant));
    }
    = DefaultTenant;
}
