using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Returns;

/// <summary>What decisions on a <see cref="Repair"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record RepairKnowledge
{
    /// <summary>The warranty of the serial number that a request names; null if there is none. Advice, a moment old.</summary>
    public Warranty? Warranty { get; init; }

    /// <summary>The return case that a request names; null if it names none, or there is none. Fenced.</summary>
    public ReturnCase? Case { get; init; }

    /// <summary>The repair that a request follows; null if it names none, or there is none. Fenced.</summary>
    public Repair? Followed { get; init; }

    /// <summary>What a repair that is asked for is held to: the policy in force.</summary>
    public SlaPolicy Sla { get; init; } = SlaPolicy.Default;

    /// <summary>The hours that the policy names.</summary>
    public Calendars Calendars { get; init; } = Calendars.None;
}
