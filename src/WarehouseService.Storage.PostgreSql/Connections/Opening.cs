using Npgsql;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>How a database is opened, and what must be true of it before anything is kept there.</summary>
internal static class Opening
{
    private const int PreparedStatements = 50;

    /// <summary>Opens a database, creates or upgrades the store in it if need be.</summary>
    /// <returns>Its pool of connections.</returns>
    /// <exception cref="PostgreSqlStoreException">It cannot be used as a store.</exception>
    internal static NpgsqlDataSource Open(string connectionString)
    {
        var settings = Settings(connectionString);
        var name = $"'{settings.Database ?? settings.Username}' at {settings.Host}:{settings.Port}";
        var source = Source(settings);
        try
        {
            using var connection = Connect(source, name, settings.Username);
            RequireFit(connection, name);
            Schema.Records.Upgrade(connection, name);
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

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
