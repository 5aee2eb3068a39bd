namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one entity.</summary>
internal abstract class History(LogEntry first, string id)
{
    /// <summary>The event that the entity began with: its facts count in the site of it.</summary>
    internal LogEntry First { get; } = first;

    internal string Id { get; } = id;

    /// <summary>The history that an event of one kind opens, with all that follow it; null without one. What came before it is ignored.</summary>
    internal static THistory? Opened<TEntry, TOpening, THistory>(
        List<LogEntry> ordered, ReplayTerms terms, Func<TOpening, ReplayTerms, THistory> open, Action<TEntry, THistory> apply)
        where TEntry : LogEntry
        where TOpening : TEntry
        where THistory : History
    {
        THistory? history = null;
        foreach (var entry in ordered)
        {
            history ??= entry is TOpening opening ? open(opening, terms) : null;
            if (history is not null)
            {
                apply((TEntry)entry, history);
            }
        }

        return history;
    }
}
