namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one entity, and the facts that it has.</summary>
internal abstract class History(LogEntry first, string id)
{
    /// <summary>The event that the entity began with: its facts count in the site of it.</summary>
    internal LogEntry First { get; } = first;

    internal string Id { get; } = id;

    internal abstract void AddFacts(FactSheet facts);
}
