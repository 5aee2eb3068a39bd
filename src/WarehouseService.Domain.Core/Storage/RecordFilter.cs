using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Storage;

/// <summary>Which records a list shows, and in which order. What is null or empty does not filter.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RecordFilter
{
    /// <summary>Whose; default <see cref="CommandContext.DefaultTenant"/>.</summary>
    public string Tenant { get; init; } = CommandContext.DefaultTenant;

    /// <summary>What, for example <c>ticket</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>In one of these statuses.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>In this queue.</summary>
    public string? Queue { get; init; }

    /// <summary>Worked on by this actor, as <see cref="Actor.ToString"/>.</summary>
    public string? Assignee { get; init; }

    /// <summary>Of this customer.</summary>
    public string? Customer { get; init; }

    /// <summary>Of this priority.</summary>
    public int? Priority { get; init; }

    /// <summary>Opened at this instant or later.</summary>
    public Instant? CreatedFrom { get; init; }

    /// <summary>Opened before this instant.</summary>
    public Instant? CreatedBefore { get; init; }

    /// <summary>Updated at this instant or later.</summary>
    public Instant? UpdatedFrom { get; init; }

    /// <summary>The order; by id unless said otherwise.</summary>
    public RecordOrder Order { get; init; } = RecordOrder.Id;
}
