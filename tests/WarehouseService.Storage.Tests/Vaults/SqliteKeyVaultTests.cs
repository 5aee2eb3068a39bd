using WarehouseService.Domain.Storage;
using WarehouseService.Storage.Sqlite;
using WarehouseService.Storage.Tests.Sqlite;

namespace WarehouseService.Storage.Tests.Vaults;

public sealed class SqliteKeyVaultTests : VaultClauses
{
    private const int SecretLength = 77;
    private readonly TemporaryFolder folder = new();

    private string File => folder.File("keys.db");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task However_pages_were_split_and_joined_no_byte_of_what_was_destroyed_is_left_in_any_file(int seed)
    {
        // Overwriting what is deleted is not enough: without writing the file anew, some programs of this size leave copies.
        var random = new Random(seed);
        var (live, destroyed) = (new Dictionary<string, byte[]>(), new List<byte[]>());
        for (var i = 0; i < 1_200; i++)
        {
            if (live.Count == 0 || random.Next(10) < 8)
            {
                var secret = new byte[SecretLength];
                random.NextBytes(secret);
                live[$"C{i}"] = await Vault.AddAsync("acme", $"C{i}", secret);
                continue;
            }

            var id = live.Keys.ElementAt(random.Next(live.Count));
            await Vault.DestroyAsync("acme", id);
            destroyed.Add(live[id]);
            live.Remove(id);
            Assert.Null(await Vault.FindAsync("acme", id));
        }

        foreach (var file in Directory.GetFiles(folder.Path))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Assert.All(destroyed, secret => Assert.False(HoldsPartOf(bytes, secret), $"{file} still holds a destroyed secret."));
            Assert.All(live.Values, secret => Assert.True(HoldsPartOf(bytes, secret)));
        }

        Assert.Equal([File], Directory.GetFiles(folder.Path));
        Assert.NotEmpty(destroyed);
    }

    [Fact]
    public async Task What_a_dying_process_left_undone_the_next_call_does()
    {
        byte[] secret = [.. Enumerable.Range(1, SecretLength).Select(i => (byte)i)];
        await Vault.AddAsync("acme", "C1", secret);
        OpeningTests.Execute(File, "DELETE FROM secrets");
        Assert.Equal(1, Unpurged());

        await Vault.DestroyAsync("acme", "C1");

        Assert.Equal(0, Unpurged());
    }

    [Fact]
    public async Task Secrets_are_there_when_opened_again_and_two_who_open_the_file_see_the_same()
    {
        await Vault.AddAsync("acme", "C1", [1]);
        using var other = SqliteKeyVault.Open(File);
        Assert.Equal([1], await other.AddAsync("acme", "C1", [2]));
        await other.DestroyAsync("acme", "C1");
        Assert.Null(await Vault.FindAsync("acme", "C1"));
    }

    [Fact]
    public async Task The_file_of_a_store_is_no_vault_and_a_closed_vault_refuses_calls()
    {
        SqliteStore.Open(folder.File("store.db")).Dispose();
        Assert.Contains(
            "another application", Assert.Throws<SqliteStoreException>(() => SqliteKeyVault.Open(folder.File("store.db"))).Message, StringComparison.Ordinal);
        Assert.Throws<SqliteStoreException>(() => SqliteKeyVault.Open(folder.File("nowhere/keys.db")));

        var closed = SqliteKeyVault.Open(folder.File("closed.db"));
        closed.Dispose();
        closed.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.FindAsync("acme", "C1"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.DestroyAsync("acme", "C1"));
    }

    protected override IKeyVault Create() => SqliteKeyVault.Open(File);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Dispose();
    }

    // A page's own bookkeeping may fall into a copy that is left behind: any part of a third is a find.
    private static bool HoldsPartOf(ReadOnlySpan<byte> bytes, byte[] secret)
    {
        const int Part = SecretLength / 3;
        return bytes.IndexOf(secret.AsSpan(0, Part)) >= 0 || bytes.IndexOf(secret.AsSpan(Part, Part)) >= 0 || bytes.IndexOf(secret.AsSpan(^Part)) >= 0;
    }

    private long Unpurged()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT deleted - purged FROM purges";
        return (long)command.ExecuteScalar()!;
    }
}
