using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>What two cubes must have in common to be merged: otherwise their facts do not mean the same.</summary>
internal sealed record KpiCubeBasis(LogCut Cut, KpiPolicy Policy, ImmutableSortedDictionary<string, string> ZonesBySite)
{
    private readonly string? _commonZone = ZonesBySite.Values.Distinct().Take(2).ToList() is [var zone] ? zone : null;

    internal bool Agrees(KpiCubeBasis other) =>
        Cut == other.Cut && Policy == other.Policy && ZonesBySite.SequenceEqual(other.ZonesBySite);

    internal string? ZoneOf(KpiScope scope) => scope.Site is { } site ? ZonesBySite.GetValueOrDefault(site) : _commonZone;
}
