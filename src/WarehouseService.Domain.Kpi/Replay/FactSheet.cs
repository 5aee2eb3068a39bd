namespace WarehouseService.Domain.Kpi;

/// <summary>Collects facts, and tells each where it belongs.</summary>
internal sealed class FactSheet(Func<LogEntry, LocalDates> datesOf)
{
    private readonly List<KpiFact> _facts = [];

    internal IReadOnlyList<KpiFact> Facts => _facts;

    internal void Add(KpiDefinition kpi, History history, Occurrence occurrence) => _facts.Add(new()
    {
        Kpi = kpi,
        Entity = history.Id,
        SourceEvent = occurrence.Source.EventId,
        Agent = occurrence.Agent,
        Site = history.First.Site,
        Category = occurrence.Category,
        At = occurrence.At,
        Date = datesOf(history.First).Of(occurrence.At),
        Numerator = occurrence.Numerator,
        Denominator = occurrence.Denominator,
    });
}
