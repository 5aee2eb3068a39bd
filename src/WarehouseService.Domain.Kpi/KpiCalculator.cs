using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Turns a log into facts and figures, entity by entity: no more than one entity and the cells of the cube are in memory, and any
/// sharding by entity gives the same.
/// Immutable and safe for use by many threads.
/// </summary>
public sealed class KpiCalculator
{
    private readonly LogCut _cut;
    private readonly Dictionary<string, LocalDates> _datesBySite;
    private readonly ReplayTerms _terms;
    private readonly KpiCubeBasis _basis;

    /// <summary>A calculator for some sites under a policy, as of a cut.</summary>
    /// <param name="policy">The settings of the desk.</param>
    /// <param name="sites">The sites that the log names, each once.</param>
    /// <param name="cut">How much of the log counts.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A site is given twice.</exception>
    public KpiCalculator(KpiPolicy policy, IEnumerable<KpiSite> sites, LogCut cut)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(cut);

        _cut = cut;
        var all = sites.ToList();
        var zones = all.ToImmutableSortedDictionary(site => site.Id, site => site.Zone, StringComparer.Ordinal);
        _datesBySite = zones.ToDictionary(site => site.Key, site => new LocalDates(site.Value, cut.AsOf), StringComparer.Ordinal);
        _terms = new(policy, cut.AsOf, all.ToDictionary(site => site.Id, site => site.Hours, StringComparer.Ordinal).GetValueOrDefault);
        _basis = new(cut, policy, zones.ToImmutableSortedDictionary(site => site.Key, site => site.Value.Id, StringComparer.Ordinal));
    }

    /// <summary>The facts of one entity.</summary>
    /// <param name="entity">
    /// All log entries of one entity (a ticket, a complaint, an order with its shipments and returns …), in any order, with the retractions of its events; retractions of other events change nothing.
    /// </param>
    /// <returns>The facts; none if it was never opened.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entity"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The entries are of several entities, or of a site that the calculator was not given.</exception>
    public IReadOnlyList<KpiFact> Facts(IEnumerable<LogEntry> entity)
    {
        ArgumentNullException.ThrowIfNull(entity);

        var facts = new FactSheet(DatesOf);
        Tell([.. entity], facts);
        return facts.Facts;
    }

    /// <summary>The cube of many entities, taken one at a time: only cells are kept, each with at most
    /// <see cref="Quantiles.ExactLimit"/> values of a duration.</summary>
    /// <param name="entities">What <see cref="Facts"/> takes, entity by entity; each entity once.</param>
    /// <returns>The cube.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entities"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The entries of one are of several entities, or of a site that the calculator was not given.</exception>
    public KpiCube Cube(IEnumerable<IEnumerable<LogEntry>> entities)
    {
        ArgumentNullException.ThrowIfNull(entities);

        var sheet = new CubeSheet(DatesOf);
        var entries = new List<LogEntry>();
        foreach (var entity in entities)
        {
            entries.Clear();
            entries.AddRange(entity);
            Tell(entries, sheet);
        }

        return Cube(sheet.Cube);
    }

    /// <summary>The cube of a log that fits into memory.</summary>
    /// <param name="log">Entries in any order.</param>
    /// <returns>The cube.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An entry is of a site that the calculator was not given.</exception>
    public KpiCube Cube(IEnumerable<LogEntry> log) => Cube(LogEntities.Of(log));

    /// <summary>The cube of facts that were added one by one.</summary>
    /// <param name="facts">Facts of this calculator.</param>
    /// <returns>The cube.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is <see langword="null"/>.</exception>
    public KpiCube Cube(KpiCubeBuilder facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Build(_basis);
    }

    private void Tell(List<LogEntry> entries, FactSink facts)
    {
        LogReader.KeepEvents(entries, _cut);
        if (entries is not [{ Entity: { } key }, ..])
        {
            return;
        }

        CheckOneEntity(entries, key);
        key.Family.AddFacts(entries, _terms, facts);
    }

    private static void CheckOneEntity(List<LogEntry> entries, EntityKey key)
    {
        foreach (var entry in entries)
        {
            if (entry.Entity is { } stranger && stranger != key)
            {
                throw new ArgumentException($"The entries are of '{key.Id}' and of '{stranger.Id}'; they must be of one entity.", nameof(entries));
            }
        }
    }

    private LocalDates DatesOf(LogEntry first) =>
        _datesBySite.TryGetValue(first.Site, out var dates)
            ? dates
            : throw new ArgumentException($"Event '{first.EventId}' is of site '{first.Site}', which the calculator was not given.");
}
