using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>Lists as SQL. Its text depends on which filters are set, never on their values.</summary>
internal static class Lists
{
    internal static readonly string[] Parameters =
    [
        "$tenant", "$kind", "$statuses", "$queue", "$assignee", "$customer", "$priority",
        "$created_from", "$created_before", "$updated_from", "$ticks", "$id", "$max",
    ];

    internal static string Sql(RecordFilter filter, bool goesOn)
    {
        var sql = new StringBuilder($"SELECT {Rows.DocumentColumns} FROM records r WHERE r.tenant = $tenant AND r.kind = $kind");
        sql.Append(filter.Statuses.IsEmpty ? "" : " AND r.status IN (SELECT value FROM json_each($statuses))");
        sql.Append(filter.Queue is null ? "" : " AND r.queue = $queue");
        sql.Append(filter.Assignee is null ? "" : " AND r.assignee = $assignee");
        sql.Append(filter.Customer is null ? "" : " AND r.customer = $customer");
        sql.Append(filter.Priority is null ? "" : " AND r.priority = $priority");
        sql.Append(filter.CreatedFrom is null ? "" : " AND r.created >= $created_from");
        sql.Append(filter.CreatedBefore is null ? "" : " AND r.created < $created_before");
        sql.Append(filter.UpdatedFrom is null ? "" : " AND r.updated >= $updated_from");

        // One customer's or one actor's records are few: the plus has SQLite sort them, instead of walking through everybody's in order.
        var few = filter.Customer is null && filter.Assignee is null ? "" : "+";
        var id = $"{few}r.id";
        var keys = filter.Order == RecordOrder.Created ? $"{few}r.created, {id}"
            : filter.Order == RecordOrder.Updated ? $"{few}r.updated, {id}"
            : id;
        var behind = filter.Order == RecordOrder.Id ? $" AND {id} > $id" : $" AND ({keys}) > ($ticks, $id)";
        return sql.Append(goesOn ? behind : "").Append(" ORDER BY ").Append(keys).Append(" LIMIT $max").ToString();
    }

    internal static Value[] Values(RecordFilter filter, PageCursor? behind, int max) =>
    [
        filter.Tenant, filter.Kind, filter.Statuses.IsEmpty ? null : Json(filter.Statuses), filter.Queue, filter.Assignee, filter.Customer, filter.Priority,
        Bound(filter.CreatedFrom), Bound(filter.CreatedBefore), Bound(filter.UpdatedFrom), behind?.Ticks, behind?.Id, max,
    ];

    // Bounds finer than 100 ns are rounded up: a kept instant is on the same side of both.
    private static long? Bound(Instant? instant) => instant is { } bound ? Ticks.Ceiling(bound) : null;

    private static string Json(ImmutableArray<string> texts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
