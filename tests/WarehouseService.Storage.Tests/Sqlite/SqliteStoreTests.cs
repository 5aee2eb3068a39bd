using WarehouseService.Domain.Testing.Conformance;
using WarehouseService.Storage.Sqlite;

namespace WarehouseService.Storage.Tests.Sqlite;

public sealed class SqliteStoreTests
{
    // Killed, a process loses nothing that it gave to the system; without waiting for the disk, the tests are quick.
    private static readonly SqliteStoreOptions Quick = new() { SurvivesPowerFailure = false };

    private static readonly StoreUnderTest Store = new()
    {
        Name = "SQLite",
        NewPlace = () => Directory.CreateTempSubdirectory("warehouse-store-").FullName,
        Open = folder => OpenedStore.Of(SqliteStore.Open(FileIn(folder), Quick)),
        Remove = folder => Directory.Delete(folder, recursive: true),
        KeepsData = true,
        OpenFaulty = OpenFaulty,
        Writer = folder => Kit.Writer("sqlite", FileIn(folder)),
    };

    public static TheoryData<string> Clauses => Kit.Clauses;

    [Theory]
    [MemberData(nameof(Clauses))]
    public Task It_keeps(string clause) => StoreConformance.Named(clause).CheckAsync(Store, new() { Programs = 250, Kills = Kit.Kills, Patience = Kit.Patience });

    private static string FileIn(string folder) => Path.Combine(folder, "clauses.db");

    // A step is a row that is written.
    private static FaultyStore OpenFaulty(string folder)
    {
        var (file, store) = (FileIn(folder), SqliteStore.Open(FileIn(folder), Quick));
        OpeningTests.Execute(file, "CREATE TABLE faults (step INTEGER NOT NULL); INSERT INTO faults VALUES (0)");
        foreach (var (written, table) in from written in (string[])["INSERT", "UPDATE", "DELETE"] from table in (string[])["records", "journal", "work"] select (written, table))
        {
            OpeningTests.Execute(file, $"""
                CREATE TRIGGER fails_{written}_{table} BEFORE {written} ON {table}
                BEGIN UPDATE faults SET step = step - 1; SELECT RAISE(ABORT, 'told to fail') FROM faults WHERE step = 0; END
                """);
        }

        return new(OpenedStore.Of(store), step => OpeningTests.Execute(file, $"UPDATE faults SET step = {step}"));
    }
}
