using System.Collections.Immutable;
using Npgsql;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.PostgreSql.Connections.Database;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>Records and journals, read.</summary>
internal static class Reads
{
    private const int ReceiptVersion = 10;
    private const int ReceiptDigest = 11;

    internal static async Task<Loaded> LoadAsync(Database database, AggregateKey key, string? commandId, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            $"""
            SELECT {Rows.DocumentColumns}, j.version, j.digest
            FROM warehouse_service.records r LEFT JOIN warehouse_service.journal j ON j.record = r.record AND j.command_id = $4
            WHERE r.tenant = $1 AND r.kind = $2 AND r.id = $3
            """,
            [Value(key.Tenant), Value(key.Kind), Value(key.Id), Value(commandId)],
            row => new Loaded
            {
                Document = row.Document(key.Tenant, key.Kind),
                Receipt = row.IsDBNull(ReceiptVersion)
                    ? null
                    : new() { CommandId = commandId!, Digest = row.GetString(ReceiptDigest), Version = row.GetInt64(ReceiptVersion) },
            },
            cancellationToken).ConfigureAwait(false);
        return found is [var loaded] ? loaded : default;
    }

    internal static async Task<ImmutableArray<JournalRecord>> JournalAsync(
        Database database, AggregateKey key, long after, int max, CancellationToken cancellationToken)
    {
        var events = await database.ReadAsync(
            """
            SELECT j.version, j.type, j.payload, j.occurred, j.recorded, j.actor, j.command_id
            FROM warehouse_service.records r JOIN warehouse_service.journal j ON j.record = r.record
            WHERE r.tenant = $1 AND r.kind = $2 AND r.id = $3 AND j.version > $4
            ORDER BY j.version LIMIT $5
            """,
            [Value(key.Tenant), Value(key.Kind), Value(key.Id), Value(after), Value(max)],
            Event,
            cancellationToken).ConfigureAwait(false);
        return [.. events];
    }

    internal static async Task<Page<AggregateDocument>> PageAsync(
        Database database, RecordFilter filter, PageCursor? behind, int max, CancellationToken cancellationToken)
    {
        var list = new ListQuery(filter, behind, max + 1);
        var found = await database.ReadAsync(
            list.Sql, list.Values, row => row.Document(filter.Tenant, filter.Kind), cancellationToken).ConfigureAwait(false);
        return found.Count <= max
            ? new() { Items = [.. found] }
            : new() { Items = [.. found.Take(max)], Next = new PageCursor(filter.Order, found[max - 1]).ToString() };
    }

    private static JournalRecord Event(NpgsqlDataReader row) => new()
    {
        Version = row.GetInt64(0),
        Type = row.GetString(1),
        Payload = row.GetString(2),
        Occurred = row.Instant(3),
        Recorded = row.Instant(4),
        Actor = row.GetString(5),
        CommandId = row.GetString(6),
    };
}
