using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Storage;
using static WarehouseService.Storage.PostgreSql.Connections.Database;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>Work that is claimed, found and completed.</summary>
internal static class WorkRows
{
    internal static async Task<ImmutableArray<ClaimedWork>> ClaimAsync(
        Database database, WorkScope scope, Instant now, Instant until, int max, CancellationToken cancellationToken)
    {
        var end = Ticks.Ceiling(until);
        var claimed = await database.ReadAsync(
            "SELECT * FROM warehouse_service.claim_work($1, $2, $3, $4, $5)",
            [Value(scope.Tenant), Value(scope.Kind), Value(Ticks.Floor(now)), Value(end), Value(max)],
            row => new ClaimedWork
            {
                Key = new(scope.Tenant, row.GetString(0), row.GetString(1)),
                Work = new() { Name = row.GetString(2), Due = row.Instant(3), Payload = row.GetString(4) },
                Token = row.GetInt64(5),
                Until = Instant.FromUnixTimeTicks(end),
            },
            cancellationToken).ConfigureAwait(false);
        return [.. claimed];
    }

    internal static async Task<WorkRecord?> FindAsync(Database database, AggregateKey key, string name, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            "SELECT due, payload FROM warehouse_service.work WHERE tenant = $1 AND kind = $2 AND id = $3 AND name = $4",
            [Value(key.Tenant), Value(key.Kind), Value(key.Id), Value(name)],
            row => new WorkRecord { Name = name, Due = row.Instant(0), Payload = row.GetString(1) },
            cancellationToken).ConfigureAwait(false);
        return found is [var work] ? work : null;
    }

    internal static async Task<bool> CompleteAsync(Database database, ClaimedWork item, CancellationToken cancellationToken)
    {
        var (key, work) = (item.Key, item.Work);
        return await database.ExecuteAsync(
            "DELETE FROM warehouse_service.work WHERE tenant = $1 AND kind = $2 AND id = $3 AND name = $4 AND token = $5",
            [Value(key.Tenant), Value(key.Kind), Value(key.Id), Value(work.Name), Value(item.Token)],
            cancellationToken).ConfigureAwait(false) == 1;
    }
}
