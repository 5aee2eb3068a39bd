namespace WarehouseService.Domain.Tickets;

/// <summary>What decisions on <see cref="CaseLinks"/> need beyond them: nothing.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record CaseLinksKnowledge;
