namespace WarehouseService.Domain.Kpi;

/// <summary>A series of cells: a site, an agent or none, a category or none.</summary>
internal readonly record struct SeriesKey(string Site, string? Agent, string? Category) : IComparable<SeriesKey>
{
    public int CompareTo(SeriesKey other) =>
        string.CompareOrdinal(Site, other.Site) is not 0 and var bySite ? bySite
        : string.CompareOrdinal(Agent, other.Agent) is not 0 and var byAgent ? byAgent
        : string.CompareOrdinal(Category, other.Category);
}
