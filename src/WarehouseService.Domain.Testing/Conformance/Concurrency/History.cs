using System.Collections.Concurrent;
using System.Globalization;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance.Concurrency;

/// <summary>A record as one call saw it, or made it.</summary>
/// <param name="Key">The record.</param>
/// <param name="Version">The version that was seen or written.</param>
/// <param name="Wrote">Whether the call wrote it.</param>
/// <param name="Content">What was written or seen; null if the call does not tell.</param>
/// <param name="Started">When the call began, counted in beginnings and ends of calls.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="What">The call, for people.</param>
internal sealed record Sight(AggregateKey Key, long Version, bool Wrote, string? Content, long Started, long Ended, string What)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Started,4} to {Ended,4}  {What}");
}

/// <summary>What many callers at once saw of each record, and whether there is an order in which one caller alone would have seen the same.</summary>
/// <remarks>
/// Versions leave little to search: what wrote version n stands behind everything that saw a version below n, and before everything that saw n or more.
/// Such an order contradicts the clock if, and only if, a call ended before another one began that the order places before it.
/// </remarks>
internal sealed class History
{
    private readonly ConcurrentQueue<Sight> _sights = [];
    private long _clock;

    internal long Tick() => Interlocked.Increment(ref _clock);

    internal void Add(Sight sight) => _sights.Enqueue(sight);

    internal ILookup<AggregateKey, Sight> ByRecord() => _sights.ToLookup(sight => sight.Key);

    /// <summary>Why there is no such order; null if there is one.</summary>
    internal static (string Expected, string Seen)? WhyNoOrder(IEnumerable<Sight> sightsOfOneRecord)
    {
        Sight? latest = null;
        var next = 0L;
        foreach (var version in sightsOfOneRecord.GroupBy(sight => sight.Version).OrderBy(group => group.Key))
        {
            var writes = version.Where(sight => sight.Wrote).ToList();
            var writer = Told(version.Key);
            if (writes.Count != (version.Key == 0 ? 0 : 1) || (version.Key > 0 && version.Key != ++next))
            {
                return ($"one writer of {writer}, and of every version before", $"{writes.Count}:\n{string.Join('\n', version)}");
            }

            if (version.FirstOrDefault(sight => sight.Content is not null && sight.Content != writes.FirstOrDefault()?.Content) is { } other)
            {
                return ($"the content of {writer} to be what its writer wrote", $"'{other.Content}':\n{string.Join('\n', version)}");
            }

            // What only saw the version stands behind its writer, in any order.
            foreach (var sights in (IEnumerable<Sight>[])[writes, version.Except(writes)])
            {
                if (latest is { } before && sights.FirstOrDefault(sight => sight.Ended < before.Started) is { } early)
                {
                    return ($"{Told(before.Version)} no longer told, or not yet, when that call began and this one had ended", $"\n{early}\n{before}");
                }

                latest = sights.Append(latest).MaxBy(sight => sight?.Started ?? -1);
            }
        }

        return null;
    }

    private static string Told(long version) => string.Create(CultureInfo.InvariantCulture, $"version {version}");
}
