using System.Collections.Immutable;
using Npgsql;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.PostgreSql.Connections.Database;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>A batch that writes one record as one call of <c>commit_record</c>: see its script for what it does with the values.</summary>
internal sealed class RecordWrite : Write
{
    private readonly AggregateCommit _commit;
    private readonly ImmutableArray<Fence> _places;

    internal RecordWrite(Batch batch)
        : base(batch)
    {
        _commit = batch.Commits[0];
        _places = InKeyOrder(batch);
    }

    internal override string Sql =>
        """
        SELECT warehouse_service.commit_record(
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
        """;

    internal override NpgsqlParameter[] Values(bool waits)
    {
        var (key, document, index, happened) = (_commit.Document.Key, _commit.Document, _commit.Document.Index, _commit.Event);
        return
        [
            Value(Batch.CommandId), Value(Batch.Digest),
            Value(key.Tenant), Value(key.Kind), Value(key.Id), Value(_commit.Expected),
            Value(document.Payload),
            Value(index.Status), Value(index.Queue), Value(index.Assignee), Value(index.Customer), Value(index.Priority),
            Value(Ticks.Floor(index.Created)), Value(Ticks.Floor(index.Updated)),
            Value(happened.Type), Value(happened.Payload), Value(Ticks.Floor(happened.Occurred)), Value(Ticks.Floor(happened.Recorded)), Value(happened.Actor),
            Pairs(_commit.Put, work => (work.Name, work.Payload)), Each(_commit.Put, work => Ticks.Ceiling(work.Due)),
            Each(_commit.Cancel, name => name),
            Pairs(_places, place => (place.Key.Kind, place.Key.Id)), Each(_places, place => place.Expected),
            Value(1 + _places.IndexOf(Asserted(_commit))), Value(waits),
        ];
    }

    protected override AggregateKey KeyAt(int place) => place == 0 ? _commit.Document.Key : _places[place - 1].Key;

    protected override ImmutableArray<Receipt> Receipts(string?[] texts) => [Receipt(texts[0]!, texts[1]!)];

    // What the record itself is expected to be stands among the fences, if there are any.
    private static ImmutableArray<Fence> InKeyOrder(Batch batch) =>
        batch.Fences.IsEmpty ? [] : [.. batch.Fences.Append(Asserted(batch.Commits[0])).OrderBy(place => place.Key)];

    private static Fence Asserted(AggregateCommit commit) => new() { Key = commit.Document.Key, Expected = commit.Expected };

    private static NpgsqlParameter Each<TItem, T>(ImmutableArray<TItem> items, Func<TItem, T> of) =>
        Value<T[]?>(items.IsEmpty ? null : [.. items.Select(of)]);

    private static NpgsqlParameter Pairs<TItem>(ImmutableArray<TItem> items, Func<TItem, (string, string)> of) =>
        Value<string[]?>(items.IsEmpty ? null : [.. items.Select(of).SelectMany(pair => (string[])[pair.Item1, pair.Item2])]);
}
