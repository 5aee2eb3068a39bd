namespace WarehouseService.Domain.Complaints;

/// <summary>What decisions on a <see cref="CustomerLedger"/> need beyond it: nothing.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CustomerLedgerKnowledge;
