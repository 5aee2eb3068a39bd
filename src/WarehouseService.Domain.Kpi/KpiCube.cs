using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Kpi;

/// <summary>
/// All figures of a log, of every site, agent and day, in the space of its cells. Cubes of different entities under the same policy and
/// cut merge in any order and grouping, on any machine; equal cubes have equal bytes. Immutable and safe for use by many threads.
/// </summary>
public sealed class KpiCube
{
    private readonly KpiCubeBasis _basis;
    private readonly Dictionary<KpiDefinition, ImmutableArray<CellSeries>> _cells;
    private readonly Dictionary<KpiDefinition, Dictionary<StockKey, Level>> _levels;
    private readonly Lazy<Dictionary<KpiDefinition, ILookup<string?, CellSeries>>> _cellsByAgent;

    internal KpiCube(
        KpiCubeBasis basis,
        Dictionary<KpiDefinition, ImmutableArray<CellSeries>> cells,
        Dictionary<KpiDefinition, Dictionary<StockKey, Level>> levels)
    {
        (_basis, _cells, _levels) = (basis, cells, WithoutZeros(levels));
        Agents = Stocks().Select(stock => stock.Agent).OfType<string>().ToHashSet(StringComparer.Ordinal).ToImmutableSortedSet(StringComparer.Ordinal);
        _cellsByAgent = new(() => _cells.ToDictionary(kpi => kpi.Key, kpi => kpi.Value.ToLookup(series => series.Key.Agent)));
    }

    /// <summary>How much of the log it rests on.</summary>
    public LogCut Cut => _basis.Cut;

    /// <summary>The agents that anything is counted under, in the order of their characters.</summary>
    public ImmutableSortedSet<string> Agents { get; }

    /// <summary>One figure of a scope.</summary>
    /// <param name="figure">The id of the figure, as <c>reopen_rate</c> or <c>frt.p90</c>.</param>
    /// <param name="scope">Which site, agent and days.</param>
    /// <returns>The result; counts and snapshots of nothing are 0, all else of nothing is undefined.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public KpiResult Result(string figure, KpiScope scope) => Result(KpiCatalogue.Figure(figure), scope);

    /// <summary>One figure of a scope.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="scope">Which site, agent and days.</param>
    /// <returns>The result; counts and snapshots of nothing are 0, all else of nothing is undefined.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public KpiResult Result(KpiFigure figure, KpiScope scope)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(scope);

        return Result(figure, scope, CellOf(figure.Kpi, scope));
    }

    /// <summary>All figures of a KPI, of one scope: it is summed up once for them.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="scope">Which site, agent and days.</param>
    /// <returns>The results, in the order of the KPI's figures.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ImmutableArray<KpiResult> Results(KpiDefinition kpi, KpiScope scope)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(scope);

        var cell = CellOf(kpi, scope);
        var results = ImmutableArray.CreateBuilder<KpiResult>(kpi.Figures.Length);
        foreach (var figure in kpi.Figures)
        {
            results.Add(Result(figure, scope, cell));
        }

        return results.MoveToImmutable();
    }

    /// <summary>What a count is made of, by category: of <c>complaints_received</c>, by cause.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="scope">Which site, agent and days.</param>
    /// <returns>The sums by category, in the order of their characters; what has none is under the empty text.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The KPI is no count.</exception>
    public ImmutableSortedDictionary<string, long> ByCategory(KpiDefinition kpi, KpiScope scope)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(scope);
        if (kpi.Measure != KpiMeasure.Count)
        {
            throw new ArgumentException($"'{kpi}' is a {kpi.Measure.Name}; only a count is the sum of its categories.", nameof(kpi));
        }

        return SeriesOf(kpi, scope)
            .GroupBy(series => series.Key.Category ?? string.Empty, series => Sum(kpi, [series], scope))
            .Select(category => KeyValuePair.Create(category.Key, category.Aggregate(Cell.Merge).Tally))
            .Where(category => category.Value.Facts != 0)
            .ToImmutableSortedDictionary(category => category.Key, category => category.Value.Numerator, StringComparer.Ordinal);
    }

    /// <summary>Whether a period was over at every site as of the cut.</summary>
    internal bool IsOver(DateInterval period) =>
        _basis.ZonesBySite.Values.All(zone => DateTimeZoneProviders.Tzdb[zone].AtStartOfDay(period.End.PlusDays(1)).ToInstant() <= Cut.AsOf);

    /// <summary>The cube of the entities of both.</summary>
    /// <param name="other">The cube of other entities.</param>
    /// <returns>The merged cube.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The cubes differ in their cut, policy or sites.</exception>
    public KpiCube Merge(KpiCube other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!_basis.Agrees(other._basis))
        {
            throw new ArgumentException("The other cube has another cut, policy or set of sites; merge what was computed alike.", nameof(other));
        }

        return new(
            _basis,
            Merge(_cells, other._cells, (left, right) => CellSeries.Merge([.. left, .. right])),
            Merge(_levels, other._levels, (left, right) => Merge(left, right, (one, another) => one.Merge(another))));
    }

    /// <summary>The canonical bytes: cubes of equal contents have equal bytes.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes() => CanonicalBytes.Of(writer => KpiCubeFormat.Write(writer, _basis, _cells, _levels));

    /// <summary>The cube with these canonical bytes.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave, under the same versions of the definitions.</param>
    /// <returns>The cube.</returns>
    /// <exception cref="ArgumentException">The bytes are not those of a cube, or of one under other versions of the definitions.</exception>
    public static KpiCube FromBytes(ReadOnlySpan<byte> bytes) => CanonicalBytes.Read(bytes, KpiCubeFormat.Read, cube => cube.ToBytes());

    // A stock whose changes cancel out day by day leaves no trace, whether they met in one shard or when shards were merged.
    private static Dictionary<KpiDefinition, Dictionary<StockKey, Level>> WithoutZeros(Dictionary<KpiDefinition, Dictionary<StockKey, Level>> levels) =>
        levels
            .Select(kpi => KeyValuePair.Create(kpi.Key, kpi.Value.Where(stock => !stock.Value.Equals(Level.Zero)).ToDictionary()))
            .Where(kpi => kpi.Value.Count > 0)
            .ToDictionary();

    private static Dictionary<TKey, TValue> Merge<TKey, TValue>(
        Dictionary<TKey, TValue> left, Dictionary<TKey, TValue> right, Func<TValue, TValue, TValue> merge)
        where TKey : notnull =>
        left.Concat(right).GroupBy(one => one.Key, one => one.Value).ToDictionary(one => one.Key, one => one.Aggregate(merge));

    private KpiResult Result(KpiFigure figure, KpiScope scope, Cell cell)
    {
        var reading = figure.Statistic.Read(cell);
        return new()
        {
            Figure = figure,
            Scope = scope,
            Cut = Cut,
            Zone = _basis.ZoneOf(scope),
            Facts = cell.Tally.Facts,
            Numerator = reading.Numerator,
            Denominator = reading.Denominator,
            Value = reading.Value,
            Interval = figure.Kpi.Measure == KpiMeasure.Rate && reading is { Numerator: { } yes, Denominator: { } all and > 0 }
                ? WilsonInterval.Of(yes, all, _basis.Policy.ConfidenceZ)
                : null,
            IsExact = reading.IsExact,
        };
    }

    private IEnumerable<StockKey> Stocks() =>
        _cells.Values.SelectMany(all => all).Select(series => new StockKey(series.Key.Site, series.Key.Agent)).Concat(_levels.Values.SelectMany(levels => levels.Keys));

    private Cell AtEnd(KpiDefinition kpi, KpiScope scope)
    {
        var level = _levels.GetValueOrDefault(kpi, [])
            .Where(stock => scope.Covers(stock.Key.Site, stock.Key.Agent))
            .Sum(stock => scope.Period is { } period ? stock.Value.At(period.End) : stock.Value.Latest);
        return new(new() { Facts = level, Numerator = level }, Values: null);
    }

    private Cell CellOf(KpiDefinition kpi, KpiScope scope) =>
        kpi.Measure == KpiMeasure.Snapshot ? AtEnd(kpi, scope) : Sum(kpi, SeriesOf(kpi, scope), scope);

    // An age is known as of the cut alone, and not of days.
    private static Cell Sum(KpiDefinition kpi, IEnumerable<CellSeries> all, KpiScope scope)
    {
        var counted = kpi.Measure == KpiMeasure.Age && scope.Period is not null ? [] : all;
        return new(TallyOf(counted, scope), kpi.Measure.HasPercentiles ? Quantiles.Sum(ValuesOf(counted, scope)) : null);
    }

    private static Tally TallyOf(IEnumerable<CellSeries> all, KpiScope scope)
    {
        var sum = Tally.Zero;
        foreach (var series in all)
        {
            foreach (ref readonly var day in series.Within(scope.Period).Span)
            {
                sum = sum.Merge(day.Cell.Tally);
            }
        }

        return sum;
    }

    private static IEnumerable<Quantiles> ValuesOf(IEnumerable<CellSeries> all, KpiScope scope)
    {
        foreach (var series in all)
        {
            var days = series.Within(scope.Period);
            for (var day = 0; day < days.Length; day++)
            {
                yield return days.Span[day].Cell.Values!;
            }
        }
    }

    private IEnumerable<CellSeries> SeriesOf(KpiDefinition kpi, KpiScope scope)
    {
        var all = scope.Agent is { } agent ? _cellsByAgent.Value.GetValueOrDefault(kpi)?[agent] : _cells.GetValueOrDefault(kpi, []);
        return all?.Where(series => scope.Covers(series.Key.Site, series.Key.Agent)) ?? [];
    }
}
