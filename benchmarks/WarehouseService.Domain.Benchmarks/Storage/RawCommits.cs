using Microsoft.Data.Sqlite;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>The floor: the same rows in the same tables by plain prepared commands, one after another, with no check but the version in the update.</summary>
internal sealed class RawCommits : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insertRecord;
    private readonly SqliteCommand _updateRecord;
    private readonly SqliteCommand _insertEvent;
    private readonly SqliteCommand _putWork;
    private readonly SqliteCommand _cancelWork;

    internal RawCommits(string file)
    {
        _connection = new($"Data Source={file};Pooling=False");
        _connection.Open();
        using (var pragmas = _connection.CreateCommand())
        {
            pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000";
            pragmas.ExecuteNonQuery();
        }

        _insertRecord = Prepare(
            """
            INSERT INTO records (tenant, kind, id, version, payload, status, queue, assignee, customer, priority, created, updated)
            VALUES ($tenant, $kind, $id, $version, $payload, $status, $queue, $assignee, $customer, $priority, $created, $updated)
            """,
            "$tenant", "$kind", "$id", "$version", "$payload", "$status", "$queue", "$assignee", "$customer", "$priority", "$created", "$updated");
        _updateRecord = Prepare(
            """
            UPDATE records SET version = $version, payload = $payload, status = $status, queue = $queue, assignee = $assignee, customer = $customer,
                priority = $priority, created = $created, updated = $updated
            WHERE tenant = $tenant AND kind = $kind AND id = $id AND version = $version - 1
            """,
            "$tenant", "$kind", "$id", "$version", "$payload", "$status", "$queue", "$assignee", "$customer", "$priority", "$created", "$updated");
        _insertEvent = Prepare(
            """
            INSERT INTO journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
            SELECT record, $version, $type, $payload, $occurred, $recorded, $actor, $command, $digest
            FROM records WHERE tenant = $tenant AND kind = $kind AND id = $id
            """,
            "$tenant", "$kind", "$id", "$version", "$type", "$payload", "$occurred", "$recorded", "$actor", "$command", "$digest");
        _putWork = Prepare(
            """
            INSERT INTO work (tenant, kind, id, name, due, payload) VALUES ($tenant, $kind, $id, $name, $due, $payload)
            ON CONFLICT DO UPDATE SET due = excluded.due, payload = excluded.payload, token = NULL, until = NULL
            """,
            "$tenant", "$kind", "$id", "$name", "$due", "$payload");
        _cancelWork = Prepare(
            "DELETE FROM work WHERE tenant = $tenant AND kind = $kind AND id = $id AND name = $name", "$tenant", "$kind", "$id", "$name");
    }

    public void Dispose()
    {
        _insertRecord.Dispose();
        _updateRecord.Dispose();
        _insertEvent.Dispose();
        _putWork.Dispose();
        _cancelWork.Dispose();
        _connection.Dispose();
    }

    internal void Commit(Batch batch)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var commit = batch.Commits[0];
        var (key, document, index, happened) = (commit.Document.Key, commit.Document, commit.Document.Index, commit.Event);
        var written = Run(
            commit.Expected == 0 ? _insertRecord : _updateRecord, transaction,
            key.Tenant, key.Kind, key.Id, document.Version, document.Payload, index.Status, index.Queue, index.Assignee, index.Customer, index.Priority,
            index.Created.ToUnixTimeTicks(), index.Updated.ToUnixTimeTicks());
        if (written != 1)
        {
            throw new InvalidOperationException($"{key} is not at version {commit.Expected}.");
        }

        Run(
            _insertEvent, transaction,
            key.Tenant, key.Kind, key.Id, happened.Version, happened.Type, happened.Payload, happened.Occurred.ToUnixTimeTicks(),
            happened.Recorded.ToUnixTimeTicks(), happened.Actor, happened.CommandId, batch.Digest);
        foreach (var work in commit.Put)
        {
            Run(_putWork, transaction, key.Tenant, key.Kind, key.Id, work.Name, work.Due.ToUnixTimeTicks(), work.Payload);
        }

        foreach (var name in commit.Cancel)
        {
            Run(_cancelWork, transaction, key.Tenant, key.Kind, key.Id, name);
        }

        transaction.Commit();
    }

    private static int Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> names)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        }

        command.Prepare();
        return command;
    }
}
