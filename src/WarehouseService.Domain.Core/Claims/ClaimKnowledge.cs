namespace WarehouseService.Domain;

/// <summary>What decisions on a <see cref="Claim"/> need beyond it: nothing.</summary>
public sealed record ClaimKnowledge;
