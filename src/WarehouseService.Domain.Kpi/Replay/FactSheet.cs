namespace WarehouseService.Domain.Kpi;

/// <summary>Collects facts, and tells each where it belongs.</summary>
internal sealed class FactSheet(Func<LogEntry, LocalDates> datesOf)
{
    private LocalDates? _dates;
    private LogEntry? _first;

    internal List<KpiFact> Facts { get; } = [];

    internal void Add(KpiDefinition kpi, History history, in Occurrence occurrence) => Facts.Add(new()
    {
        Kpi = kpi,
        Entity = history.Id,
        SourceEvent = occurrence.Source.EventId,
        Agent = occurrence.Agent,
        Site = history.First.Site,
        Category = occurrence.Category,
        At = occurrence.At,
        Date = DatesOf(history).Of(occurrence.At),
        Numerator = occurrence.Numerator,
        Denominator = occurrence.Denominator,
    });

    // The facts of a history come one after the other, and all are of one site.
    private LocalDates DatesOf(History history)
    {
        if (_dates is null || !ReferenceEquals(history.First, _first))
        {
            (_first, _dates) = (history.First, datesOf(history.First));
        }

        return _dates;
    }
}
