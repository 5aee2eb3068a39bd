using System.Collections.Immutable;
using Npgsql;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.PostgreSql.Connections.Database;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>A batch that writes several records as one call of <c>commit_batch</c>: see its script for what it does with the arrays.</summary>
internal sealed class BatchWrite : Write
{
    private readonly Place[] _places;

    internal BatchWrite(Batch batch)
        : base(batch) => _places = InKeyOrder(batch);

    internal override string Sql => "SELECT warehouse_service.commit_batch($1, $2, $3, $4, $5, $6, $7, $8, $9)";

    internal override NpgsqlParameter[] Values(bool waits)
    {
        WorkRecord[] put = [.. _places.SelectMany(place => place.Commit?.Put ?? [])];
        return
        [
            Value(Batch.CommandId),
            Value(Batch.Digest),
            Value(_places[0].Key.Tenant),
            Value<string?[]>([.. _places.SelectMany(TextsOf)]),
            Value<long?[]>([.. _places.SelectMany(NumbersOf)]),
            Value<string[]>([.. put.SelectMany(work => (string[])[work.Name, work.Payload])]),
            Value(Array.ConvertAll(put, work => Ticks.Ceiling(work.Due))),
            Value<string[]>([.. _places.SelectMany(place => place.Commit?.Cancel ?? [])]),
            Value(waits),
        ];
    }

    protected override AggregateKey KeyAt(int place) => _places[place - 1].Key;

    protected override ImmutableArray<Receipt> Receipts(string?[] texts)
    {
        var receipts = new Receipt[Batch.Commits.Length];
        for (var place = 0; place < _places.Length; place++)
        {
            if (_places[place].Commit is not null)
            {
                receipts[_places[place].Index] = texts[2 * place] is { } version
                    ? Receipt(version, texts[(2 * place) + 1]!)
                    : throw new InvalidOperationException($"Only some of the batch's records know the command id '{Batch.CommandId}'.");
            }
        }

        return [.. receipts];
    }

    private static Place[] InKeyOrder(Batch batch)
    {
        Place[] places =
        [
            .. batch.Commits.Select((commit, index) => new Place(commit.Document.Key, commit.Expected, commit, index)),
            .. batch.Fences.Select(fence => new Place(fence.Key, fence.Expected, null, -1)),
        ];
        Array.Sort(places, (left, right) => left.Key.CompareTo(right.Key));
        return places;
    }

    private static string?[] TextsOf(Place place)
    {
        var (document, happened) = (place.Commit?.Document, place.Commit?.Event);
        return
        [
            place.Key.Kind, place.Key.Id,
            document?.Payload, document?.Index.Status, document?.Index.Queue, document?.Index.Assignee, document?.Index.Customer,
            happened?.Type, happened?.Payload, happened?.Actor,
        ];
    }

    private static long?[] NumbersOf(Place place)
    {
        var (index, happened) = (place.Commit?.Document.Index, place.Commit?.Event);
        return
        [
            place.Expected,
            index?.Priority, Ticks.Floor(index?.Created), Ticks.Floor(index?.Updated),
            Ticks.Floor(happened?.Occurred), Ticks.Floor(happened?.Recorded),
            place.Commit?.Put.Length, place.Commit?.Cancel.Length,
        ];
    }

    /// <summary>A record of the batch: committed, or a fence without a commit. The index is the commit's place in the batch.</summary>
    private readonly record struct Place(AggregateKey Key, long Expected, AggregateCommit? Commit, int Index);
}
