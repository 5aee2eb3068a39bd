using Microsoft.Data.Sqlite;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>Rows as values, by the position of their columns.</summary>
internal static class Rows
{
    internal const string DocumentColumns = "r.id, r.version, r.payload, r.status, r.queue, r.assignee, r.customer, r.priority, r.created, r.updated";

    internal static AggregateDocument Document(this SqliteDataReader row, string tenant, string kind) => new()
    {
        Key = new(tenant, kind, row.GetString(0)),
        Version = row.GetInt64(1),
        Payload = row.GetString(2),
        Index = new()
        {
            Status = row.GetString(3),
            Queue = row.Text(4),
            Assignee = row.Text(5),
            Customer = row.Text(6),
            Priority = row.IsDBNull(7) ? null : row.GetInt32(7),
            Created = row.Instant(8),
            Updated = row.Instant(9),
        },
    };

    internal static Receipt? Receipt(this SqliteDataReader row, int version, int digest, string? commandId) => row.IsDBNull(version)
        ? null
        : new() { CommandId = commandId!, Digest = row.GetString(digest), Version = row.GetInt64(version) };

    internal static Instant Instant(this SqliteDataReader row, int column) => NodaTime.Instant.FromUnixTimeTicks(row.GetInt64(column));

    private static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
