using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>Takes what definitions find, and tells each where it belongs.</summary>
internal abstract class FactSink(Func<LogEntry, LocalDates> datesOf)
{
    private LocalDates? _dates;
    private LogEntry? _first;

    internal void Add(KpiDefinition kpi, History history, Occurrence? found)
    {
        if (found is { } occurrence)
        {
            Take(kpi, history, DatesOf(history).Of(occurrence.At), occurrence);
        }
    }

    protected abstract void Take(KpiDefinition kpi, History history, LocalDate date, in Occurrence occurrence);

    // What is found in a history comes one after the other, and all of it is of one site.
    private LocalDates DatesOf(History history)
    {
        if (_dates is null || !ReferenceEquals(history.First, _first))
        {
            (_first, _dates) = (history.First, datesOf(history.First));
        }

        return _dates;
    }
}
