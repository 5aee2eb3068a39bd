using System.Collections.Immutable;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>A batch in a transaction: receipts, then versions, then all of it is written.</summary>
internal static class BatchWrite
{
    internal static CommitOutcome Run(WriteConnection connection, Batch batch)
    {
        var commits = batch.Commits;
        var before = new WriteConnection.Found[commits.Length];
        for (var i = 0; i < commits.Length; i++)
        {
            before[i] = connection.Find(commits[i].Document.Key, batch.CommandId);
        }

        return (CommitOutcome?)Replayed(batch, before) ?? (CommitOutcome?)Conflicting(connection, batch, before) ?? Write(connection, batch, before);
    }

    private static AlreadyCommitted? Replayed(Batch batch, WriteConnection.Found[] before)
    {
        var known = before.Count(found => found.Receipt is not null);
        if (known == 0)
        {
            return null;
        }

        return known == before.Length
            ? new AlreadyCommitted { Receipts = [.. before.Select(found => found.Receipt!)] }
            : throw new InvalidOperationException($"Only some of the batch's records know the command id '{batch.CommandId}'.");
    }

    private static Conflict? Conflicting(WriteConnection connection, Batch batch, WriteConnection.Found[] before)
    {
        Conflict? first = null;
        for (var i = 0; i < before.Length; i++)
        {
            first = First(first, batch.Commits[i].Document.Key, batch.Commits[i].Expected, before[i].Version);
        }

        foreach (var fence in batch.Fences)
        {
            first = First(first, fence.Key, fence.Expected, connection.Find(fence.Key, null).Version);
        }

        return first;
    }

    private static Conflict? First(Conflict? first, AggregateKey key, long expected, long actual) =>
        actual == expected || first?.Key < key ? first : new() { Key = key, Actual = actual };

    private static Committed Write(WriteConnection connection, Batch batch, WriteConnection.Found[] before)
    {
        var versions = ImmutableArray.CreateBuilder<long>(before.Length);
        for (var i = 0; i < before.Length; i++)
        {
            connection.Write(batch.Commits[i], before[i], batch.Digest);
            versions.Add(batch.Commits[i].Document.Version);
        }

        return new() { Versions = versions.MoveToImmutable() };
    }
}
