namespace WarehouseService.Domain.Kpi;

/// <summary>Collects the facts, or the cells, of one cell.</summary>
internal sealed class CellBuilder(KpiMeasure measure)
{
    private readonly QuantilesBuilder? _values = measure.HasPercentiles ? new() : null;
    private Tally _tally;

    internal void Add(KpiFact fact)
    {
        _tally = _tally.Merge(Tally.Of(fact.Numerator, fact.Denominator));
        _values?.Add(fact.Numerator);
    }

    internal void Add(Cell cell)
    {
        _tally = _tally.Merge(cell.Tally);
        _values?.Add(cell.Values!);
    }

    internal Cell Build() => new(_tally, _values?.Build());
}
