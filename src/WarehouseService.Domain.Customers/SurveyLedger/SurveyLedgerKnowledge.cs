namespace WarehouseService.Domain.Customers;

/// <summary>What decisions on a <see cref="SurveyLedger"/> need beyond it: nothing.</summary>
public sealed record SurveyLedgerKnowledge;
