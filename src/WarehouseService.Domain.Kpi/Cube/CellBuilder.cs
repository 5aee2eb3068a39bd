namespace WarehouseService.Domain.Kpi;

/// <summary>Collects the facts, or the cells, of one cell. There are so many of them that they are no objects of their own.</summary>
internal struct CellBuilder(KpiMeasure measure, bool keepsValues = false)
{
    private readonly QuantilesBuilder? _values = measure.HasPercentiles ? new(keepsValues) : null;
    private Tally _tally;

    internal readonly bool IsEmpty => _tally.Facts == 0;

    internal void Add(Tally fact, int times)
    {
        _tally = times > 0 ? _tally.Merge(fact) : _tally.Subtract(fact);
        _values?.Add(fact.Numerator, times);
    }

    internal void Add(Cell cell)
    {
        _tally = _tally.Merge(cell.Tally);
        _values?.Add(cell.Values!);
    }

    internal readonly Cell Build() => new(_tally, _values?.Build());
}
