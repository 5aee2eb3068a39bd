using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>Rows as the store's own values.</summary>
internal static class Rows
{
    internal const string DocumentColumns = "r.id, r.version, r.payload, r.status, r.queue, r.assignee, r.customer, r.priority, r.created, r.updated";

    internal static AggregateDocument Document(this Row row, string tenant, string kind) => new()
    {
        Key = new(tenant, kind, row.Text(0)),
        Version = row.Number(1),
        Payload = row.Text(2),
        Index = new()
        {
            Status = row.Text(3),
            Queue = row.OptionalText(4),
            Assignee = row.OptionalText(5),
            Customer = row.OptionalText(6),
            Priority = row.IsNull(7) ? null : (int)row.Number(7),
            Created = row.Instant(8),
            Updated = row.Instant(9),
        },
    };

    internal static Receipt? Receipt(this Row row, int version, int digest, string? commandId) => row.IsNull(version)
        ? null
        : new() { CommandId = commandId!, Digest = row.Text(digest), Version = row.Number(version) };
}
