namespace WarehouseService.Domain.Kpi;

/// <summary>
/// A cube that follows the log as it arrives, late events, second deliveries and retractions included: each event replaces the facts of its entity,
/// and the cube is at every moment the one that all of the log so far gives. It keeps the events.
/// </summary>
/// <threadsafety>Not thread-safe: one thread adds and reads.</threadsafety>
public sealed class LiveKpiCube
{
    private readonly KpiCalculator _calculator;
    private readonly KpiCubeBuilder _cells = new(keepsValues: true);
    private readonly Dictionary<EntityKey, LiveEntity> _entities = [];
    private readonly Dictionary<string, LiveEntity> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EventRetractedEntry>> _retractionsAhead = new(StringComparer.Ordinal);

    /// <summary>An empty cube.</summary>
    /// <param name="calculator">Policy, sites and cut.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calculator"/> is <see langword="null"/>.</exception>
    public LiveKpiCube(KpiCalculator calculator)
    {
        ArgumentNullException.ThrowIfNull(calculator);
        _calculator = calculator;
    }

    /// <summary>Counts an event.</summary>
    /// <param name="entry">The event, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">It is of a site that the calculator was not given, or contradicts itself; nothing was counted.</exception>
    public void Add(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry is EventRetractedEntry retraction)
        {
            Retract(retraction);
        }
        else
        {
            AddToEntity(entry);
        }
    }

    /// <summary>The cube of all that was added so far.</summary>
    /// <returns>The cube, which does not change any more.</returns>
    public KpiCube Cube() => _calculator.Cube(_cells);

    private void AddToEntity(LogEntry entry)
    {
        var key = entry.Entity!.Value;
        if (!_entities.TryGetValue(key, out var entity))
        {
            entity = new();
        }

        Recount(entity, [.. entity.Entries, entry, .. _retractionsAhead.GetValueOrDefault(entry.EventId, [])]);
        _entities[key] = entity;
        _owners[entry.EventId] = entity;
        _retractionsAhead.Remove(entry.EventId);
    }

    private void Retract(EventRetractedEntry retraction)
    {
        if (_owners.TryGetValue(retraction.Target, out var entity))
        {
            Recount(entity, [.. entity.Entries, retraction]);
        }
        else if (_retractionsAhead.TryGetValue(retraction.Target, out var ahead))
        {
            ahead.Add(retraction);
        }
        else
        {
            _retractionsAhead.Add(retraction.Target, [retraction]);
        }
    }

    private void Recount(LiveEntity entity, List<LogEntry> entries)
    {
        var facts = _calculator.Facts(entries);
        foreach (var fact in entity.Facts)
        {
            _cells.Subtract(fact);
        }

        foreach (var fact in facts)
        {
            _cells.Add(fact);
        }

        (entity.Entries, entity.Facts) = (entries, facts);
    }

    private sealed class LiveEntity
    {
        internal List<LogEntry> Entries { get; set; } = [];

        internal IReadOnlyList<KpiFact> Facts { get; set; } = [];
    }
}
