using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Adds facts one by one, and takes back what was added. Facts are not kept; of the values behind percentiles 4,096 a cell, or all of them if facts
/// are to be taken back.
/// </summary>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class KpiCubeBuilder
{
    private readonly bool _keepsValues;
    private readonly Dictionary<KpiDefinition, Dictionary<SeriesKey, SeriesBuilder?>> _cells = [];
    private readonly Dictionary<KpiDefinition, Dictionary<StockKey, Dictionary<long, long>>> _changes = [];

    /// <summary>An empty cube.</summary>
    /// <param name="keepsValues">Whether facts of durations and ages can be taken back; default: no.</param>
    public KpiCubeBuilder(bool keepsValues = false) => _keepsValues = keepsValues;

    /// <summary>Adds a fact. Nothing is allocated if there is a fact of its cell already, and its value was there before.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">A sum leaves the range of 64 bits.</exception>
    public void Add(KpiFact fact) => Count(fact, 1);

    /// <summary>Takes a fact back.</summary>
    /// <param name="fact">A fact that was added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">It is of a duration or an age, and this builder does not keep values.</exception>
    public void Subtract(KpiFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Kpi.Measure.HasPercentiles && !_keepsValues)
        {
            throw new InvalidOperationException($"'{fact.Kpi}' is a {fact.Kpi.Measure.Name}; its facts can be taken back only where values are kept.");
        }

        Count(fact, -1);
    }

    internal KpiCube Build(KpiCubeBasis basis) => new(
        basis,
        _cells.Select(kpi => KeyValuePair.Create(kpi.Key, Series(kpi.Value))).Where(kpi => !kpi.Value.IsEmpty).ToDictionary(),
        _changes.ToDictionary(kpi => kpi.Key, kpi => kpi.Value.ToDictionary(stock => stock.Key, stock => Level.Of(stock.Value))));

    private static ImmutableArray<CellSeries> Series(Dictionary<SeriesKey, SeriesBuilder?> all) =>
    [
        .. all
            .OrderBy(series => series.Key)
            .Select(series => series.Value!.Build(series.Key))
            .Where(series => !series.Days.IsEmpty),
    ];

    internal void Count(KpiDefinition kpi, SeriesKey key, LocalDate date, Tally tally, int times)
    {
        if (kpi.Measure == KpiMeasure.Snapshot)
        {
            CountChange(kpi, new(key.Site, key.Agent), date, checked(times * tally.Numerator));
        }
        else
        {
            CountInCell(kpi, key, date, tally, times);
        }
    }

    private void Count(KpiFact fact, int times)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Count(fact.Kpi, new(fact.Site, fact.Agent, fact.Category), fact.Date, Tally.Of(fact.Numerator, fact.Denominator), times);
    }

    private void CountInCell(KpiDefinition kpi, SeriesKey key, LocalDate date, Tally tally, int times)
    {
        ref var series = ref CollectionsMarshal.GetValueRefOrAddDefault(Entry(_cells, kpi), key, out _);
        (series ??= new(kpi.Measure, _keepsValues)).Add(date, tally, times);
    }

    private void CountChange(KpiDefinition kpi, StockKey stock, LocalDate date, long change)
    {
        var changes = Entry(Entry(_changes, kpi), stock);
        var day = Level.DayOf(date);
        changes[day] = checked(changes.GetValueOrDefault(day) + change);
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
