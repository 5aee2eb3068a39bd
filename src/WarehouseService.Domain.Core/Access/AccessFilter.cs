using NodaTime;

namespace WarehouseService.Domain;

/// <summary>Which entries of the access log a list shows. What is null does not filter.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AccessFilter
{
    /// <summary>Whose; default <see cref="CommandContext.DefaultTenant"/>.</summary>
    public string Tenant { get; init; } = CommandContext.DefaultTenant;

    /// <summary>About this customer.</summary>
    public string? Customer { get; init; }

    /// <summary>By this actor, in this role.</summary>
    public Actor? Actor { get; init; }

    /// <summary>About this record: kind and id, for example <c>ticket/T1</c>.</summary>
    public string? Record { get; init; }

    /// <summary>Refused ones alone if true, the others alone if false.</summary>
    public bool? WasRefused { get; init; }

    /// <summary>At this instant or later.</summary>
    public Instant? From { get; init; }

    /// <summary>Before this instant.</summary>
    public Instant? Before { get; init; }
}
