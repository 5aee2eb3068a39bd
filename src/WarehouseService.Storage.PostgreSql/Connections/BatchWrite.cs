using System.Collections.Immutable;
using NodaTime;
using Npgsql;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.PostgreSql.Connections.Database;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>A batch as one call of <c>commit_batch</c>: see its script for what it does with the arrays.</summary>
internal sealed class BatchWrite
{
    private const string Sql =
        """
        SELECT receipts, receipt_digests, conflict, actual FROM warehouse_service.commit_batch(
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
        """;

    private readonly Batch _batch;
    private readonly Place[] _places;

    internal BatchWrite(Batch batch)
    {
        _batch = batch;
        _places = InKeyOrder(batch);
    }

    internal async Task<CommitOutcome> RunAsync(Database database, CancellationToken cancellationToken)
    {
        var answers = await database.ReadAsync(Sql, Values(), Outcome, cancellationToken).ConfigureAwait(false);
        return answers[0];
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

    private CommitOutcome Outcome(NpgsqlDataReader row) =>
        !row.IsDBNull(0) ? Replayed(row.GetFieldValue<long?[]>(0), row.GetFieldValue<string?[]>(1))
        : !row.IsDBNull(2) ? new Conflict { Key = _places[row.GetInt32(2) - 1].Key, Actual = row.GetInt64(3) }
        : new Committed { Versions = [.. _batch.Commits.Select(commit => commit.Document.Version)] };

    private NpgsqlParameter[] Values()
    {
        var (put, cancel) = (Work(commit => commit.Put), Work(commit => commit.Cancel));
        return
        [
            Value(_batch.CommandId),
            Value(_batch.Digest),
            Value(_places[0].Key.Tenant),
            Column(place => place.Key.Kind),
            Column(place => place.Key.Id),
            Column(place => place.Expected),
            Column(place => place.Commit?.Document.Payload),
            Column(place => place.Commit?.Document.Index.Status),
            Column(place => place.Commit?.Document.Index.Queue),
            Column(place => place.Commit?.Document.Index.Assignee),
            Column(place => place.Commit?.Document.Index.Customer),
            Column(place => place.Commit?.Document.Index.Priority),
            Column(place => Floor(place.Commit?.Document.Index.Created)),
            Column(place => Floor(place.Commit?.Document.Index.Updated)),
            Column(place => place.Commit?.Event.Type),
            Column(place => place.Commit?.Event.Payload),
            Column(place => Floor(place.Commit?.Event.Occurred)),
            Column(place => Floor(place.Commit?.Event.Recorded)),
            Column(place => place.Commit?.Event.Actor),
            Value(put.Places),
            Value(Array.ConvertAll(put.Items, work => work.Name)),
            Value(Array.ConvertAll(put.Items, work => Ticks.Ceiling(work.Due))),
            Value(Array.ConvertAll(put.Items, work => work.Payload)),
            Value(cancel.Places),
            Value(cancel.Items),
        ];
    }

    private static long? Floor(Instant? instant) => instant is { } known ? Ticks.Floor(known) : null;

    private NpgsqlParameter Column<T>(Converter<Place, T> of) => Value(Array.ConvertAll(_places, of));

    // What all commits put or cancel, with the place (from 1) of its record.
    private (int[] Places, T[] Items) Work<T>(Func<AggregateCommit, ImmutableArray<T>> of)
    {
        var (places, items) = (new List<int>(), new List<T>());
        for (var place = 0; place < _places.Length; place++)
        {
            foreach (var item in _places[place].Commit is { } commit ? of(commit) : [])
            {
                places.Add(place + 1);
                items.Add(item);
            }
        }

        return ([.. places], [.. items]);
    }

    private AlreadyCommitted Replayed(long?[] versions, string?[] digests)
    {
        var receipts = new Receipt[_batch.Commits.Length];
        for (var place = 0; place < _places.Length; place++)
        {
            if (_places[place].Commit is not null)
            {
                receipts[_places[place].Index] = versions[place] is { } version
                    ? new() { CommandId = _batch.CommandId, Digest = digests[place]!, Version = version }
                    : throw new InvalidOperationException($"Only some of the batch's records know the command id '{_batch.CommandId}'.");
            }
        }

        return new() { Receipts = [.. receipts] };
    }

    /// <summary>A record of the batch: committed, or a fence without a commit. The index is the commit's place in the batch.</summary>
    private readonly record struct Place(AggregateKey Key, long Expected, AggregateCommit? Commit, int Index);
}
