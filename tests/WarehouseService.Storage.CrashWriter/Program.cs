using System.Globalization;
using WarehouseService.Domain.Storage;
using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Storage.CrashWriter;
using WarehouseService.Storage.PostgreSql;
using WarehouseService.Storage.Sqlite;

// Writes until whoever started it kills it.
using var output = new StreamWriter(Console.OpenStandardOutput());
IAggregateStore store = args[0] switch
{
    "sqlite" => SqliteStore.Open(args[1]),
    "postgresql" => PostgreSqlStore.Open(args[1]),
    "acknowledged before written" => new EarlyStore(SqliteStore.Open(args[1])),
    "batch half applied" => new TornStore(SqliteStore.Open(args[1])),
    _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{args[0]}' is no store that this program knows.")),
};
await CrashWriter.RunAsync(store, output);
