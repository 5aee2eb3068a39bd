namespace WarehouseService.Domain.Returns;

/// <summary>What decisions on an <see cref="AdvanceExchange"/> need beyond it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AdvanceExchangeKnowledge
{
    /// <summary>The return case that it is asked for; null if there is none. Fenced.</summary>
    public ReturnCase? Case { get; init; }
}
