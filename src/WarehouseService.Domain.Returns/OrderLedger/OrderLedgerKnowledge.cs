namespace WarehouseService.Domain.Returns;

/// <summary>What decisions on an <see cref="OrderLedger"/> need beyond the record: nothing.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record OrderLedgerKnowledge;
