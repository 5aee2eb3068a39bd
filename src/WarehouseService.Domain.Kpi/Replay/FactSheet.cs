using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>Collects facts.</summary>
internal sealed class FactSheet(Func<LogEntry, LocalDates> datesOf) : FactSink(datesOf)
{
    internal List<KpiFact> Facts { get; } = [];

    protected override void Take(KpiDefinition kpi, History history, LocalDate date, in Occurrence occurrence) => Facts.Add(new()
    {
        Kpi = kpi,
        Entity = history.Id,
        SourceEvent = occurrence.Source.EventId,
        Agent = occurrence.Agent,
        Site = history.First.Site,
        Category = occurrence.Category,
        At = occurrence.At,
        Date = date,
        Numerator = occurrence.Numerator,
        Denominator = occurrence.Denominator,
    });
}
