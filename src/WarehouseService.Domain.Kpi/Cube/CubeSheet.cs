using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>Counts facts in a cube without making one of each.</summary>
internal sealed class CubeSheet(Func<LogEntry, LocalDates> datesOf) : FactSink(datesOf)
{
    internal KpiCubeBuilder Cube { get; } = new();

    protected override void Take(KpiDefinition kpi, History history, LocalDate date, in Occurrence occurrence) => Cube.Count(
        kpi,
        new(history.First.Site, occurrence.Agent, occurrence.Category),
        date,
        Tally.Of(occurrence.Numerator, occurrence.Denominator),
        times: 1);
}
