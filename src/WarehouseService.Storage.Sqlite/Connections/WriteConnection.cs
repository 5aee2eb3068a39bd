using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>The connection that writes, with its prepared statements. One caller at a time, always in a transaction.</summary>
internal sealed class WriteConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _find;
    private readonly LoadStatement _load;
    private readonly Statement _insertRecord;
    private readonly Statement _updateInPlace;
    private readonly Statement _updateRecord;
    private readonly Statement _insertEvent;
    private readonly Statement _putWork;
    private readonly Statement _cancelWork;
    private readonly Statement _findDue;
    private readonly Statement _takeTokens;
    private readonly Statement _leaseWork;
    private readonly Statement _completeWork;

    internal WriteConnection(Database database)
    {
        _connection = database.OpenForWriting();
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _load = new(_connection);
        _find = Prepare(
            """
            SELECT r.record, r.version, j.version, j.digest
            FROM records r LEFT JOIN journal j ON j.record = r.record AND j.command_id = $command
            WHERE r.tenant = $tenant AND r.kind = $kind AND r.id = $id
            """,
            "$tenant", "$kind", "$id", "$command");
        _insertRecord = Prepare(
            """
            INSERT INTO records (version, payload, status, queue, assignee, customer, priority, created, updated, tenant, kind, id)
            VALUES ($version, $payload, $status, $queue, $assignee, $customer, $priority, $created, $updated, $tenant, $kind, $id)
            """,
            "$version", "$payload", "$status", "$queue", "$assignee", "$customer", "$priority", "$created", "$updated", "$tenant", "$kind", "$id");
        _updateInPlace = Prepare(
            """
            UPDATE records SET version = $version, payload = $payload, status = $status, updated = $updated
            WHERE record = $record AND queue IS $queue AND assignee IS $assignee AND customer IS $customer AND priority IS $priority AND created = $created
            """,
            "$version", "$payload", "$status", "$updated", "$record", "$queue", "$assignee", "$customer", "$priority", "$created");
        _updateRecord = Prepare(
            """
            UPDATE records
            SET version = $version, payload = $payload, status = $status, queue = $queue, assignee = $assignee, customer = $customer,
                priority = $priority, created = $created, updated = $updated
            WHERE record = $record
            """,
            "$version", "$payload", "$status", "$queue", "$assignee", "$customer", "$priority", "$created", "$updated", "$record");
        _insertEvent = Prepare(
            """
            INSERT INTO journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
            VALUES ($record, $version, $type, $payload, $occurred, $recorded, $actor, $command, $digest)
            """,
            "$record", "$version", "$type", "$payload", "$occurred", "$recorded", "$actor", "$command", "$digest");
        _putWork = Prepare(
            """
            INSERT INTO work (tenant, kind, id, name, due, payload) VALUES ($tenant, $kind, $id, $name, $due, $payload)
            ON CONFLICT DO UPDATE SET due = excluded.due, payload = excluded.payload, token = NULL, until = NULL
            """,
            "$tenant", "$kind", "$id", "$name", "$due", "$payload");
        _cancelWork = Prepare(
            "DELETE FROM work WHERE tenant = $tenant AND kind = $kind AND id = $id AND name = $name", "$tenant", "$kind", "$id", "$name");
        _findDue = Prepare(
            """
            SELECT kind, id, name, due, payload FROM work
            WHERE tenant = $tenant AND due <= $now AND ($kind IS NULL OR kind = $kind) AND (until IS NULL OR until <= $now)
            ORDER BY due, kind, id, name LIMIT $max
            """,
            "$tenant", "$kind", "$now", "$max");
        _takeTokens = Prepare("UPDATE leases SET last = last + $count RETURNING last", "$count");
        _leaseWork = Prepare(
            "UPDATE work SET token = $token, until = $until WHERE tenant = $tenant AND kind = $kind AND id = $id AND name = $name",
            "$token", "$until", "$tenant", "$kind", "$id", "$name");
        _completeWork = Prepare(
            "DELETE FROM work WHERE tenant = $tenant AND kind = $kind AND id = $id AND name = $name AND token = $token",
            "$tenant", "$kind", "$id", "$name", "$token");
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        _load.Dispose();
        _connection.Dispose();
    }

    internal void Begin() => _begin.Execute();

    internal void Commit() => _commit.Execute();

    /// <summary>Ends the transaction, if the failure did not do so itself, as a full disk may.</summary>
    /// <returns>Why that was not possible; null if it was.</returns>
    internal SqliteException? Rollback()
    {
        try
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            {
                _rollback.Execute();
            }

            return null;
        }
        catch (SqliteException failure)
        {
            return failure;
        }
    }

    /// <summary>A record's row, version and receipt; default if there is none.</summary>
    internal Found Find(AggregateKey key, string? commandId)
    {
        using var row = _find.Read(key.Tenant, key.Kind, key.Id, commandId);
        return row.Read() ? new(row.Number(0), row.Number(1), row.Receipt(2, 3, commandId)) : default;
    }

    internal Loaded Load(AggregateKey key, string? commandId) => _load.Read(key, commandId);

    internal void Write(AggregateCommit change, Found before, string digest)
    {
        var record = WriteDocument(change.Document, before);
        var happened = change.Event;
        _insertEvent.Execute(
            record, happened.Version, happened.Type, happened.Payload, Ticks.Floor(happened.Occurred), Ticks.Floor(happened.Recorded),
            happened.Actor, happened.CommandId, digest);
        var key = change.Document.Key;
        foreach (var name in change.Cancel)
        {
            _cancelWork.Execute(key.Tenant, key.Kind, key.Id, name);
        }

        foreach (var work in change.Put)
        {
            _putWork.Execute(key.Tenant, key.Kind, key.Id, work.Name, Ticks.Ceiling(work.Due), work.Payload);
        }
    }

    internal ImmutableArray<ClaimedWork> Claim(WorkScope scope, Instant now, Instant until, int max)
    {
        var due = FindDue(scope, now, max);
        if (due.Count == 0)
        {
            return [];
        }

        var end = Ticks.Ceiling(until);
        var token = _takeTokens.ReadNumber(due.Count) - due.Count;
        var claimed = ImmutableArray.CreateBuilder<ClaimedWork>(due.Count);
        foreach (var (key, work) in due)
        {
            _leaseWork.Execute(++token, end, key.Tenant, key.Kind, key.Id, work.Name);
            claimed.Add(new() { Key = key, Work = work, Token = token, Until = Instant.FromUnixTimeTicks(end) });
        }

        return claimed.MoveToImmutable();
    }

    internal bool Complete(ClaimedWork item) =>
        _completeWork.Execute(item.Key.Tenant, item.Key.Kind, item.Key.Id, item.Work.Name, item.Token) == 1;

    private long WriteDocument(AggregateDocument document, Found before)
    {
        var (key, index) = (document.Key, document.Index);
        var (created, updated) = (Ticks.Floor(index.Created), Ticks.Floor(index.Updated));
        if (before.Version > 0)
        {
            // SQLite rewrites the index of every column that is set, changed or not, and seldom does one change.
            if (_updateInPlace.Execute(
                document.Version, document.Payload, index.Status, updated, before.Record,
                index.Queue, index.Assignee, index.Customer, index.Priority, created) == 0)
            {
                _updateRecord.Execute(
                    document.Version, document.Payload, index.Status, index.Queue, index.Assignee, index.Customer, index.Priority, created, updated,
                    before.Record);
            }

            return before.Record;
        }

        _insertRecord.Execute(
            document.Version, document.Payload, index.Status, index.Queue, index.Assignee, index.Customer, index.Priority, created, updated,
            key.Tenant, key.Kind, key.Id);
        return raw.sqlite3_last_insert_rowid(_connection.Handle);
    }

    private List<(AggregateKey Key, WorkRecord Work)> FindDue(WorkScope scope, Instant now, int max)
    {
        var due = new List<(AggregateKey, WorkRecord)>();
        using var row = _findDue.Read(scope.Tenant, scope.Kind, Ticks.Floor(now), max);
        while (row.Read())
        {
            due.Add((
                new(scope.Tenant, row.Text(0), row.Text(1)),
                new() { Name = row.Text(2), Due = row.Instant(3), Payload = row.Text(4) }));
        }

        return due;
    }

    private Statement Prepare(string sql, params ReadOnlySpan<string> names)
    {
        var statement = new Statement(_connection, sql, names);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>What is known of a record before a write.</summary>
    internal readonly record struct Found(long Record, long Version, Receipt? Receipt);
}
