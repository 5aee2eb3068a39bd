using System.Globalization;

namespace WarehouseService.Domain;

/// <summary>What the projections to the neutral log have in common.</summary>
internal static class LogTelling
{
    /// <summary>What is told of each event of a history, in order.</summary>
    internal static async Task<IReadOnlyList<TEntry>> TellAsync<T, TEntry>(
        IAsyncEnumerable<HistoryEntry<T>> history, Func<HistoryEntry<T>, TEntry?> told, CancellationToken cancellationToken)
        where T : class
        where TEntry : class
    {
        ArgumentNullException.ThrowIfNull(history);
        var log = new List<TEntry>();
        await foreach (var entry in history.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (told(entry) is { } one)
            {
                log.Add(one);
            }
        }

        return log;
    }

    /// <summary>Whom the neutral log calls an agent.</summary>
    internal static string? Agent(this Actor? actor) => actor is not null && (actor.Role == Role.Agent || actor.Role == Role.Supervisor) ? actor.Id : null;

    internal static string EntryId(string entity, long version) => string.Create(CultureInfo.InvariantCulture, $"{entity}#{version}");
}
