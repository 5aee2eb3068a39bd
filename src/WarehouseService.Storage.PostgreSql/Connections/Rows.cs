using NodaTime;
using Npgsql;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>Rows as values, by the position of their columns.</summary>
internal static class Rows
{
    internal const string DocumentColumns = "r.id, r.version, r.payload, r.status, r.queue, r.assignee, r.customer, r.priority, r.created, r.updated";

    internal static AggregateDocument Document(this NpgsqlDataReader row, string tenant, string kind) => new()
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

    internal static Instant Instant(this NpgsqlDataReader row, int column) => NodaTime.Instant.FromUnixTimeTicks(row.GetInt64(column));

    private static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
