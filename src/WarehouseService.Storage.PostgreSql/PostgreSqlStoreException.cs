namespace WarehouseService.Storage.PostgreSql;

/// <summary>The database cannot be used as a store. The message names it, and says why and what to do.</summary>
/// <remarks>Only opening a store throws it. Failures of the driver afterwards are its own <c>NpgsqlException</c>, not wrapped.</remarks>
/// <threadsafety>As safe as any exception.</threadsafety>
public sealed class PostgreSqlStoreException : Exception
{
    internal PostgreSqlStoreException(string database, string reason, Exception? inner = null)
        : base($"Database {database} {reason}", inner) => Database = database;

    /// <summary>The database and its server, as <c>'name' at host:port</c>; never a password.</summary>
    public string Database { get; }
}
