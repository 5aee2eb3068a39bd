using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>What decisions on a <see cref="CoordinationTask"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CoordinationTaskKnowledge
{
    /// <summary>
    /// The case that it is for; null if there is none. Fenced while the task is asked for; afterwards advice, a moment old.
    /// </summary>
    public TaskCase? Case { get; init; }

    /// <summary>What a task that is asked for is held to: the policy in force.</summary>
    public SlaPolicy Sla { get; init; } = SlaPolicy.Default;

    /// <summary>The hours that the policy names.</summary>
    public Calendars Calendars { get; init; } = Calendars.None;
}
