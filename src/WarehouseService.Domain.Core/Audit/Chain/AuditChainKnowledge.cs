namespace WarehouseService.Domain;

/// <summary>What decisions on an <see cref="AuditChain"/> need beyond it: nothing.</summary>
public sealed record AuditChainKnowledge;
