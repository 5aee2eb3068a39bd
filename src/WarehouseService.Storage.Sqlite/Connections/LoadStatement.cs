using Microsoft.Data.Sqlite;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>Loads a record with the receipt of a command, on whichever connection.</summary>
internal sealed class LoadStatement(SqliteConnection connection) : IDisposable
{
    private const int ReceiptVersion = 10;
    private const int ReceiptDigest = 11;

    private readonly Statement _statement = new(
        connection,
        $"""
        SELECT {Rows.DocumentColumns}, j.version, j.digest
        FROM records r LEFT JOIN journal j ON j.record = r.record AND j.command_id = $command
        WHERE r.tenant = $tenant AND r.kind = $kind AND r.id = $id
        """,
        "$tenant", "$kind", "$id", "$command");

    public void Dispose() => _statement.Dispose();

    internal Loaded Read(AggregateKey key, string? commandId)
    {
        using var row = _statement.Read(key.Tenant, key.Kind, key.Id, commandId);
        return row.Read()
            ? new() { Document = row.Document(key.Tenant, key.Kind), Receipt = row.Receipt(ReceiptVersion, ReceiptDigest, commandId) }
            : default;
    }
}
