using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>The database, its pool of connections, and what must be true of it before anything is kept there.</summary>
internal sealed class Database : IDisposable, IAsyncDisposable
{
    private const int PreparedStatements = 50;

    // Until the transaction ends.
    private const string LimitWaiting = "SELECT set_config('lock_timeout', '1s', true)";

    private readonly NpgsqlDataSource _source;

    private Database(NpgsqlDataSource source) => _source = source;

    public void Dispose() => _source.Dispose();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Opens a database, creates or upgrades the store in it if need be.</summary>
    /// <exception cref="PostgreSqlStoreException">It cannot be used as a store.</exception>
    internal static Database Open(string connectionString)
    {
        var settings = Settings(connectionString);
        var name = $"'{settings.Database ?? settings.Username}' at {settings.Host}:{settings.Port}";
        var source = Source(settings);
        try
        {
            using var connection = Connect(source, name, settings.Username);
            RequireFit(connection, name);
            Schema.Records.Upgrade(connection, name);
            return new(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    internal static NpgsqlParameter Value<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    /// <summary>Runs a statement on a connection of the pool, and reads its rows.</summary>
    internal async Task<List<T>> ReadAsync<T>(string sql, NpgsqlParameter[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        var command = Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            var row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                while (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    found.Add(read(row));
                }

                // The transaction ends behind the last row, and so does what fails then.
                await row.CloseAsync().ConfigureAwait(false);
            }
        }

        return found;
    }

    /// <summary>Runs a statement on a connection of the pool, and reads its only row.</summary>
    internal async Task<T> ReadOneAsync<T>(string sql, NpgsqlParameter[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(sql, values, read, cancellationToken).ConfigureAwait(false);
        return found[0];
    }

    /// <summary>Runs a write in a transaction of its own, and waits for locks.</summary>
    /// <returns>Its answer.</returns>
    internal Task<string?[]?> WriteAsync(Write write, CancellationToken cancellationToken) =>
        ReadOneAsync(write.Sql, write.Values(waits: true), Answer, cancellationToken);

    /// <summary>Runs writes in one transaction and one round trip. None waits long for what others hold.</summary>
    /// <returns>The answer of each.</returns>
    internal async Task<List<string?[]?>> WriteTogetherAsync(IEnumerable<Write> writes)
    {
        var answers = new List<string?[]?>();
        var together = Together(writes);
        await using (together.ConfigureAwait(false))
        {
            var row = await together.ExecuteReaderAsync().ConfigureAwait(false);
            await using (row.ConfigureAwait(false))
            {
                while (await row.NextResultAsync().ConfigureAwait(false))
                {
                    await row.ReadAsync().ConfigureAwait(false);
                    answers.Add(Answer(row));
                }

                // The transaction ends behind the last row, and so does what fails then.
                await row.CloseAsync().ConfigureAwait(false);
            }
        }

        return answers;
    }

    /// <summary>Runs a statement on a connection of the pool.</summary>
    /// <returns>How many rows it changed.</returns>
    internal async Task<int> ExecuteAsync(string sql, NpgsqlParameter[] values, CancellationToken cancellationToken)
    {
        var command = Command(sql, values);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is our own: every value is a parameter.")]
    private NpgsqlCommand Command(string sql, NpgsqlParameter[] values)
    {
        var command = _source.CreateCommand(sql);
        command.Parameters.AddRange(values);
        return command;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is our own: every value is a parameter.")]
    private NpgsqlBatch Together(IEnumerable<Write> writes)
    {
        var together = _source.CreateBatch();
        together.BatchCommands.Add(new(LimitWaiting));
        foreach (var write in writes)
        {
            var command = new NpgsqlBatchCommand(write.Sql);
            command.Parameters.AddRange(write.Values(waits: false));
            together.BatchCommands.Add(command);
        }

        return together;
    }

    private static string?[]? Answer(NpgsqlDataReader row) => row.IsDBNull(0) ? null : row.GetFieldValue<string?[]>(0);

    private static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Enlist = false };
        if (string.IsNullOrWhiteSpace(settings.Host))
        {
            throw new ArgumentException("The connection string names no Host.", nameof(connectionString));
        }

        // The builder says that it contains every key that it knows; this asks for those that the string names.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        // Statements leave nothing behind on a connection of ours.
        settings.NoResetOnClose = true;
        return settings;
    }

    private static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder settings)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        builder.EnableIntegratedSecurity();
        return builder.Build();
    }

    private static NpgsqlConnection Connect(NpgsqlDataSource source, string name, string? user)
    {
        try
        {
            return source.OpenConnection();
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new PostgreSqlStoreException(name, "does not exist. Create it first, encoded as UTF8.", refused);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            throw new PostgreSqlStoreException(name, $"refuses the user '{user}': {refused.MessageText}. Check user and password.", refused);
        }
        catch (NpgsqlException failure)
        {
            throw new PostgreSqlStoreException(name, $"is not reached: {failure.Message}. Check that the server runs there and lets this machine in.", failure);
        }
    }

    private static void RequireFit(NpgsqlConnection connection, string name)
    {
        var (encoding, isolation, acknowledges, isStandby) = connection.Settings();
        if (encoding != "UTF8")
        {
            throw new PostgreSqlStoreException(name, $"is encoded as {encoding}, which cannot hold every text. Create one with ENCODING 'UTF8' TEMPLATE template0.");
        }

        if (isStandby)
        {
            throw new PostgreSqlStoreException(name, "is a standby: it cannot be written, and shows what was true a moment ago. Name the primary.");
        }

        if (isolation != "read committed")
        {
            throw new PostgreSqlStoreException(
                name, $"isolates transactions as {isolation} by default. Set default_transaction_isolation to read committed for this user or database.");
        }

        if (acknowledges == "off")
        {
            throw new PostgreSqlStoreException(
                name, "acknowledges what a crash may still take: synchronous_commit is off. Set it to on for this user or database.");
        }
    }
}
