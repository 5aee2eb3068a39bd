using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>What two cubes must have in common to be merged: otherwise their facts do not mean the same.</summary>
internal sealed record KpiCubeBasis(LogCut Cut, KpiPolicy Policy, ImmutableSortedDictionary<string, string> ZonesBySite)
{
    internal bool Agrees(KpiCubeBasis other) =>
        Cut == other.Cut && Policy == other.Policy && ZonesBySite.SequenceEqual(other.ZonesBySite);

    internal string? ZoneOf(KpiScope scope)
    {
        var zones = ZonesBySite.Where(site => scope.Site is null || scope.Site == site.Key).Select(site => site.Value).Distinct().Take(2).ToList();
        return zones is [var zone] ? zone : null;
    }
}
