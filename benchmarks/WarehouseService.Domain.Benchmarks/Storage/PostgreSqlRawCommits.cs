using Npgsql;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Benchmarks.Storage;

/// <summary>
/// The floor: the same rows in the same tables as one batch of plain statements, prepared, in one round trip and one transaction, with no check but the
/// version in the update.
/// </summary>
internal sealed class PostgreSqlRawCommits(string connectionString) : IAsyncDisposable
{
    private const string InsertRecord =
        """
        INSERT INTO warehouse_service.records (tenant, kind, id, version, payload, status, queue, assignee, customer, priority, created, updated)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    private const string UpdateRecord =
        """
        UPDATE warehouse_service.records
        SET version = $4, payload = $5, status = $6, queue = $7, assignee = $8, customer = $9, priority = $10, created = $11, updated = $12
        WHERE tenant = $1 AND kind = $2 AND id = $3 AND version = $4 - 1
        """;

    private const string InsertEvent =
        """
        INSERT INTO warehouse_service.journal (record, version, type, payload, occurred, recorded, actor, command_id, digest)
        SELECT record, $4, $5, $6, $7, $8, $9, $10, $11 FROM warehouse_service.records WHERE tenant = $1 AND kind = $2 AND id = $3
        """;

    private const string PutWork =
        """
        INSERT INTO warehouse_service.work (tenant, kind, id, name, due, payload) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT ON CONSTRAINT work_pkey DO UPDATE SET due = excluded.due, payload = excluded.payload, token = NULL, until = NULL
        """;

    private const string CancelWork = "DELETE FROM warehouse_service.work WHERE tenant = $1 AND kind = $2 AND id = $3 AND name = $4";

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    internal async Task CommitAsync(Batch batch)
    {
        var commit = batch.Commits[0];
        var (key, document, index, happened) = (commit.Document.Key, commit.Document, commit.Document.Index, commit.Event);
        await using var statements = _source.CreateBatch();
        Add(
            statements, commit.Expected == 0 ? InsertRecord : UpdateRecord,
            Of(key.Tenant), Of(key.Kind), Of(key.Id), Of(document.Version), Of(document.Payload), Of(index.Status), Of(index.Queue), Of(index.Assignee),
            Of(index.Customer), Of(index.Priority), Of(index.Created.ToUnixTimeTicks()), Of(index.Updated.ToUnixTimeTicks()));
        Add(
            statements, InsertEvent,
            Of(key.Tenant), Of(key.Kind), Of(key.Id), Of(happened.Version), Of(happened.Type), Of(happened.Payload), Of(happened.Occurred.ToUnixTimeTicks()),
            Of(happened.Recorded.ToUnixTimeTicks()), Of(happened.Actor), Of(happened.CommandId), Of(batch.Digest));
        foreach (var work in commit.Put)
        {
            Add(statements, PutWork, Of(key.Tenant), Of(key.Kind), Of(key.Id), Of(work.Name), Of(work.Due.ToUnixTimeTicks()), Of(work.Payload));
        }

        foreach (var name in commit.Cancel)
        {
            Add(statements, CancelWork, Of(key.Tenant), Of(key.Kind), Of(key.Id), Of(name));
        }

        if (await statements.ExecuteNonQueryAsync() != 2 + commit.Put.Length + commit.Cancel.Length)
        {
            throw new InvalidOperationException($"{key} is not at version {commit.Expected}.");
        }
    }

    private static NpgsqlParameter Of<T>(T value) => value is null ? new NpgsqlParameter { Value = DBNull.Value } : new NpgsqlParameter<T> { TypedValue = value };

    private static void Add(NpgsqlBatch statements, string sql, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var statement = statements.CreateBatchCommand();
        statement.CommandText = sql;
        foreach (var value in values)
        {
            statement.Parameters.Add(value);
        }

        statements.BatchCommands.Add(statement);
    }
}
