using System.Globalization;
using System.Text;
using NodaTime;
using Npgsql;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>A list as SQL. Its text depends on which filters are set, never on their values.</summary>
internal sealed class ListQuery
{
    // The collation of the indexes that lists alone use: see their script.
    private const string OfLists = " COLLATE \"POSIX\"";

    private readonly StringBuilder _sql = new($"SELECT {Rows.DocumentColumns} FROM warehouse_service.records r");
    private readonly List<NpgsqlParameter> _values = [];

    internal ListQuery(RecordFilter filter, PageCursor? behind, int max)
    {
        AddOwner(filter);
        if (!filter.Statuses.IsEmpty)
        {
            Add($" AND r.status = ANY({Next(filter.Statuses.ToArray())})");
        }

        AddText("queue", filter.Queue);
        AddText("assignee", filter.Assignee);
        AddText("customer", filter.Customer);
        if (filter.Priority is { } priority)
        {
            Add($" AND r.priority = {Next(priority)}");
        }

        AddBound("r.created >=", filter.CreatedFrom);
        AddBound("r.created <", filter.CreatedBefore);
        AddBound("r.updated >=", filter.UpdatedFrom);
        AddOrder(filter.Order, behind);
        Add($" LIMIT {Next(max)}");
    }

    internal string Sql => _sql.ToString();

    internal NpgsqlParameter[] Values => [.. _values];

    // Records by id are in the order of their keys, and in no other index; with a text to look for, the planner may have either.
    private void AddOwner(RecordFilter filter)
    {
        var (tenant, kind) = (Next(filter.Tenant), Next(filter.Kind));
        var byKey = $"r.tenant = {tenant} AND r.kind = {kind}";
        var byList = $"r.tenant{OfLists} = {tenant} AND r.kind{OfLists} = {kind}";
        var hasText = (filter.Queue ?? filter.Assignee ?? filter.Customer) is not null;
        Add(" WHERE " + (filter.Order != RecordOrder.Id ? byList : hasText ? $"{byKey} AND {byList}" : byKey));
    }

    private void AddText(string column, string? text)
    {
        if (text is not null)
        {
            var value = Next(text);
            Add($" AND hashtextextended(r.{column}, 0) = hashtextextended({value}, 0) AND r.{column} = {value}");
        }
    }

    // Bounds finer than 100 ns are rounded up: a kept instant is on the same side of both.
    private void AddBound(string comparison, Instant? instant)
    {
        if (instant is { } bound)
        {
            Add($" AND {comparison} {Next(Ticks.Ceiling(bound))}");
        }
    }

    private void AddOrder(RecordOrder order, PageCursor? behind)
    {
        if (order == RecordOrder.Id)
        {
            Add(behind is { } last ? $" AND r.id > {Next(last.Id)} ORDER BY r.id" : " ORDER BY r.id");
            return;
        }

        var keys = (order == RecordOrder.Created ? "r.created, r.id" : "r.updated, r.id") + OfLists;
        Add(behind is { } before ? $" AND ({keys}) > ({Next(before.Ticks)}, {Next(before.Id)}) ORDER BY {keys}" : $" ORDER BY {keys}");
    }

    private void Add(string sql) => _sql.Append(sql);

    private string Next<T>(T value)
    {
        _values.Add(Database.Value(value));
        return string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
    }
}
