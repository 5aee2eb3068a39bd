namespace WarehouseService.Domain.Kpi;

/// <summary>Adds facts one by one; facts are not kept, and of their values at most 4,096 a cell.</summary>
internal sealed class KpiCubeBuilder
{
    private readonly Dictionary<KpiDefinition, Dictionary<CellKey, CellBuilder>> _cells = [];
    private readonly Dictionary<KpiDefinition, Dictionary<StockKey, Dictionary<long, long>>> _changes = [];

    internal void Add(KpiFact fact)
    {
        if (fact.Kpi.Measure == KpiMeasure.Snapshot)
        {
            AddChange(fact);
        }
        else
        {
            AddToCell(fact);
        }
    }

    internal KpiCube Build(KpiCubeBasis basis) => new(
        basis,
        _cells.ToDictionary(kpi => kpi.Key, kpi => kpi.Value.ToDictionary(cell => cell.Key, cell => cell.Value.Build())),
        _changes.ToDictionary(kpi => kpi.Key, kpi => kpi.Value.ToDictionary(stock => stock.Key, stock => Level.Of(stock.Value))));

    private void AddToCell(KpiFact fact)
    {
        var cells = Entry(_cells, fact.Kpi);
        var key = new CellKey(fact.Site, fact.Agent, fact.Category, fact.Date);
        if (!cells.TryGetValue(key, out var cell))
        {
            cells.Add(key, cell = new(fact.Kpi.Measure));
        }

        cell.Add(fact);
    }

    private void AddChange(KpiFact fact)
    {
        var changes = Entry(Entry(_changes, fact.Kpi), new StockKey(fact.Site, fact.Agent));
        var day = Level.DayOf(fact.Date);
        changes[day] = checked(changes.GetValueOrDefault(day) + fact.Numerator);
    }

    private static TValue Entry<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!map.TryGetValue(key, out var value))
        {
            map.Add(key, value = new());
        }

        return value;
    }
}
