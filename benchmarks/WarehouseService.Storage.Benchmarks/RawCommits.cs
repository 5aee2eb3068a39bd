using Microsoft.Data.Sqlite;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Benchmarks;

/// <summary>The floor: the same rows in the same tables by plain prepared commands, one after another, with no check but the version in the update.</summary>
internal sealed class RawCommits : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insertRecord;
    private readonly SqliteCommand updateRecord;
    private readonly SqliteCommand insertEvent;
    private readonly SqliteCommand putWork;

    internal RawCommits(string file)
    {
        connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000";
            pragmas.ExecuteNonQuery();
        }

        insertRecord = Prepare(
            """
            INSERT INTO records (tenant, kind, id, version, payload, status, queue, assignee, customer, priority, created, updated)
            VALUES ($tenant, $kind, $id, $version, $payload, $status, $queue, $assignee, $customer, $priority, $created, $updated)
            """,
            "$tenant", "$kind", "$id", "$version", "$payload", "$status", "$queue", "$assignee", "$customer", "$priority", "$created", "$updated");
        updateRecord = Prepare(
            """
            UPDATE records SET version = $version, payload = $payload, status = $status, queue = $queue, assignee = $assignee, customer = $customer,
                priority = $priority, created = $created, updated = $updated
            WHERE tenant = $tenant AND kind = $kind AND id = $id AND version = $version - 1
            """,
            "$tenant", "$kind", "$id", "$version", "$payload", "$status", "$queue", "$assignee", "$customer", "$priority", "$created", "$updated");
        insertEvent = Prepare(
            """
            INSERT INTO journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
            SELECT record, $version, $type, $payload, $occurred, $recorded, $actor, $command, $digest
            FROM records WHERE tenant = $tenant AND kind = $kind AND id = $id
            """,
            "$tenant", "$kind", "$id", "$version", "$type", "$payload", "$occurred", "$recorded", "$actor", "$command", "$digest");
        putWork = Prepare(
            """
            INSERT INTO work (tenant, kind, id, name, due, payload) VALUES ($tenant, $kind, $id, $name, $due, $payload)
            ON CONFLICT DO UPDATE SET due = excluded.due, payload = excluded.payload, token = NULL, until = NULL
            """,
            "$tenant", "$kind", "$id", "$name", "$due", "$payload");
    }

    public void Dispose()
    {
        insertRecord.Dispose();
        updateRecord.Dispose();
        insertEvent.Dispose();
        putWork.Dispose();
        connection.Dispose();
    }

    internal void Commit(Batch batch)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var commit = batch.Commits[0];
        var (key, document, index, happened) = (commit.Document.Key, commit.Document, commit.Document.Index, commit.Event);
        var written = Run(
            commit.Expected == 0 ? insertRecord : updateRecord, transaction,
            key.Tenant, key.Kind, key.Id, document.Version, document.Payload, index.Status, index.Queue!, index.Assignee!, index.Customer!, index.Priority!,
            index.Created.ToUnixTimeTicks(), index.Updated.ToUnixTimeTicks());
        if (written != 1)
        {
            throw new InvalidOperationException($"{key} is not at version {commit.Expected}.");
        }

        Run(
            insertEvent, transaction,
            key.Tenant, key.Kind, key.Id, happened.Version, happened.Type, happened.Payload, happened.Occurred.ToUnixTimeTicks(),
            happened.Recorded.ToUnixTimeTicks(), happened.Actor, happened.CommandId, batch.Digest);
        foreach (var work in commit.Put)
        {
            Run(putWork, transaction, key.Tenant, key.Kind, key.Id, work.Name, work.Due.ToUnixTimeTicks(), work.Payload);
        }

        transaction.Commit();
    }

    private static int Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        }

        command.Prepare();
        return command;
    }
}
