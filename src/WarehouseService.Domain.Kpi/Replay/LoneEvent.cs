namespace WarehouseService.Domain.Kpi;

/// <summary>An event that stands alone: it is all of its history.</summary>
internal sealed class LoneEvent<TEntry>(TEntry entry, string id, ReplayTerms terms) : History(entry, id)
    where TEntry : LogEntry
{
    internal TEntry Entry { get; } = entry;

    internal ReplayTerms Terms { get; } = terms;
}
