using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>A connection that reads, with its prepared statements. One caller at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly LoadStatement _load;
    private readonly Statement _journal;
    private readonly Statement _work;
    private readonly Dictionary<string, Statement> _lists = [];

    internal ReadConnection(Database database)
    {
        _connection = database.OpenForReading();
        _load = new(_connection);
        _journal = new(
            _connection,
            """
            SELECT j.version, j.type, j.payload, j.occurred, j.recorded, j.actor, j.command_id
            FROM records r JOIN journal j ON j.record = r.record
            WHERE r.tenant = $tenant AND r.kind = $kind AND r.id = $id AND j.version > $after
            ORDER BY j.version LIMIT $max
            """,
            "$tenant", "$kind", "$id", "$after", "$max");
        _work = new(
            _connection,
            "SELECT due, payload FROM work WHERE tenant = $tenant AND kind = $kind AND id = $id AND name = $name",
            "$tenant", "$kind", "$id", "$name");
    }

    public void Dispose()
    {
        _load.Dispose();
        _journal.Dispose();
        _work.Dispose();
        foreach (var list in _lists.Values)
        {
            list.Dispose();
        }

        _connection.Dispose();
    }

    internal Loaded Load(AggregateKey key, string? commandId) => _load.Read(key, commandId);

    internal ImmutableArray<JournalRecord> ReadJournal(AggregateKey key, long after, int max)
    {
        var events = ImmutableArray.CreateBuilder<JournalRecord>();
        using var row = _journal.Read(key.Tenant, key.Kind, key.Id, after, max);
        while (row.Read())
        {
            events.Add(new()
            {
                Version = row.Number(0),
                Type = row.Text(1),
                Payload = row.Text(2),
                Occurred = row.Instant(3),
                Recorded = row.Instant(4),
                Actor = row.Text(5),
                CommandId = row.Text(6),
            });
        }

        return events.DrainToImmutable();
    }

    internal Page<AggregateDocument> Query(RecordFilter filter, PageCursor? behind, int max)
    {
        var found = ImmutableArray.CreateBuilder<AggregateDocument>();
        using var row = List(filter, behind is not null).Read(Lists.Values(filter, behind, max + 1));
        while (row.Read())
        {
            found.Add(row.Document(filter.Tenant, filter.Kind));
        }

        if (found.Count <= max)
        {
            return new() { Items = found.DrainToImmutable() };
        }

        found.Count = max;
        var next = new PageCursor(filter.Order, found[max - 1]).ToString();
        return new() { Items = found.DrainToImmutable(), Next = next };
    }

    internal WorkRecord? FindWork(AggregateKey key, string name)
    {
        using var row = _work.Read(key.Tenant, key.Kind, key.Id, name);
        return row.Read() ? new() { Name = name, Due = row.Instant(0), Payload = row.Text(1) } : null;
    }

    private Statement List(RecordFilter filter, bool goesOn)
    {
        var sql = Lists.Sql(filter, goesOn);
        if (!_lists.TryGetValue(sql, out var list))
        {
            _lists.Add(sql, list = new(_connection, sql, Lists.Parameters));
        }

        return list;
    }
}
