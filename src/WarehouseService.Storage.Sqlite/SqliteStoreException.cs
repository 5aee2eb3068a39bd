namespace WarehouseService.Storage.Sqlite;

/// <summary>The file cannot be used as a store. The message names it, and says why and what to do.</summary>
/// <remarks>Only opening a store throws it. Failures of the driver afterwards are its own <c>SqliteException</c>, not wrapped.</remarks>
/// <threadsafety>As safe as any exception.</threadsafety>
public sealed class SqliteStoreException : Exception
{
    internal SqliteStoreException(string path, string reason, Exception? inner = null)
        : base($"'{path}' {reason}", inner) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
