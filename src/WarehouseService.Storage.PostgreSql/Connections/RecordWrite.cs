using System.Collections.Immutable;
using Npgsql;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.PostgreSql.Connections.Database;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>A batch that writes one record as one call of <c>commit_record</c>: see its script for what it does with the values.</summary>
internal sealed class RecordWrite
{
    private const string Sql =
        """
        SELECT receipt, receipt_digest, conflict, actual FROM warehouse_service.commit_record(
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
        """;

    private readonly Batch _batch;
    private readonly AggregateCommit _commit;
    private readonly Fence[] _fences;
    private readonly int _place;

    internal RecordWrite(Batch batch)
    {
        _batch = batch;
        _commit = batch.Commits[0];
        _fences = [.. batch.Fences];
        Array.Sort(_fences, (left, right) => left.Key.CompareTo(right.Key));
        _place = 1 + _fences.Count(fence => fence.Key.CompareTo(_commit.Document.Key) < 0);
    }

    internal Task<CommitOutcome> RunAsync(Database database, CancellationToken cancellationToken) =>
        database.ReadOneAsync(Sql, Values(), Outcome, cancellationToken);

    private CommitOutcome Outcome(NpgsqlDataReader row) =>
        !row.IsDBNull(0) ? new AlreadyCommitted { Receipts = [new() { CommandId = _batch.CommandId, Digest = row.GetString(1), Version = row.GetInt64(0) }] }
        : !row.IsDBNull(2) ? new Conflict { Key = KeyAt(row.GetInt32(2)), Actual = row.GetInt64(3) }
        : new Committed { Versions = [_commit.Document.Version] };

    private AggregateKey KeyAt(int place) =>
        place == _place ? _commit.Document.Key : _fences[place - (place < _place ? 1 : 2)].Key;

    private NpgsqlParameter[] Values()
    {
        var (key, document, index, happened) = (_commit.Document.Key, _commit.Document, _commit.Document.Index, _commit.Event);
        return
        [
            Value(_batch.CommandId), Value(_batch.Digest),
            Value(key.Tenant), Value(key.Kind), Value(key.Id), Value(_commit.Expected),
            Value(document.Payload),
            Value(index.Status), Value(index.Queue), Value(index.Assignee), Value(index.Customer), Value(index.Priority),
            Value(Ticks.Floor(index.Created)), Value(Ticks.Floor(index.Updated)),
            Value(happened.Type), Value(happened.Payload), Value(Ticks.Floor(happened.Occurred)), Value(Ticks.Floor(happened.Recorded)), Value(happened.Actor),
            Pairs(_commit.Put, work => (work.Name, work.Payload)), Each(_commit.Put, work => Ticks.Ceiling(work.Due)),
            Each(_commit.Cancel, name => name),
            Pairs([.. _fences], fence => (fence.Key.Kind, fence.Key.Id)), Each([.. _fences], fence => fence.Expected),
            Value(_place),
        ];
    }

    private static NpgsqlParameter Each<TItem, T>(ImmutableArray<TItem> items, Func<TItem, T> of) =>
        Value<T[]?>(items.IsEmpty ? null : [.. items.Select(of)]);

    private static NpgsqlParameter Pairs<TItem>(ImmutableArray<TItem> items, Func<TItem, (string, string)> of) =>
        Value<string[]?>(items.IsEmpty ? null : [.. items.Select(of).SelectMany(pair => (string[])[pair.Item1, pair.Item2])]);
}
