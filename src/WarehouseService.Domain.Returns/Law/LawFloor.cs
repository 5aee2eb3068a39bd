using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>The least that the law gives one return: policies can give more, never less.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record LawFloor
{
    /// <summary>The id of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>How long, from the delivery.</summary>
    public required CountingRule Within { get; init; }

    /// <summary>How much longer from then; null if no longer.</summary>
    public CountingRule? Longer { get; init; }

    /// <summary>Where that stands.</summary>
    public required LawCitation Citation { get; init; }

    /// <summary>The last day, counted from a date.</summary>
    public LocalDate LastDay(LocalDate start, RestDays restDays)
    {
        var last = Within.LastDay(start, restDays);
        return Longer?.LastDay(last, restDays) ?? last;
    }
}
