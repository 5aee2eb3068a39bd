using System.Collections.Concurrent;
using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Tests.Conformance.Broken;

/// <summary>Two nodes take turns, each with a cache that only its own commits empty.</summary>
internal sealed class StaleCache : Faulty
{
    private readonly ConcurrentDictionary<AggregateKey, AggregateDocument?>[] caches = [new(), new()];
    private int calls;

    private ConcurrentDictionary<AggregateKey, AggregateDocument?> Cache => caches[(uint)Interlocked.Increment(ref calls) % 2];

    public override async Task<Loaded> LoadAsync(AggregateKey key, string? commandId, CancellationToken cancellationToken = default)
    {
        var loaded = await Sound.LoadAsync(key, commandId, cancellationToken);
        return loaded with { Document = Cache.GetOrAdd(key, loaded.Document) };
    }

    protected override async Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        var (cache, outcome) = (Cache, await Sound.CommitAsync(batch, CancellationToken.None));
        foreach (var commit in batch.Commits)
        {
            cache.TryRemove(commit.Document.Key, out _);
        }

        return outcome;
    }
}

/// <summary>Goes on behind the last instant instead of behind the last record.</summary>
internal sealed class PageSkips : Faulty
{
    public override async Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        var page = await base.QueryAsync(filter, cursor, max, cancellationToken);
        while (filter.Order != RecordOrder.Id && page.Next is not null)
        {
            var next = await base.QueryAsync(filter, page.Next, 1, cancellationToken);
            if (PageCursor.TicksOf(filter.Order, next.Items[0].Index) != PageCursor.TicksOf(filter.Order, page.Items[^1].Index))
            {
                break;
            }

            page = page with { Next = next.Next };
        }

        return page;
    }
}

/// <summary>A list shows what others have too.</summary>
internal sealed class TenantLeak : Faulty
{
    private readonly ConcurrentDictionary<string, bool> tenants = [];

    public override async Task<Page<AggregateDocument>> QueryAsync(RecordFilter filter, string? cursor, int max, CancellationToken cancellationToken = default)
    {
        var page = await base.QueryAsync(filter, cursor, max, cancellationToken);
        if (cursor is not null || page.Next is not null)
        {
            return page;
        }

        var items = page.Items;
        foreach (var tenant in tenants.Keys.Where(tenant => tenant != filter.Tenant))
        {
            items = items.AddRange((await base.QueryAsync(filter with { Tenant = tenant }, null, max, cancellationToken)).Items);
        }

        return page with { Items = [.. items.Take(max)] };
    }

    protected override Task<CommitOutcome> Commit(Batch batch, CancellationToken cancellationToken)
    {
        tenants[batch.Commits[0].Document.Key.Tenant] = true;
        return base.Commit(batch, cancellationToken);
    }
}
