using System.Globalization;
using Npgsql;

namespace WarehouseService.Tests.PostgreSql;

/// <summary>An empty database, made when it is first needed and dropped at the end. One a class of tests.</summary>
public class PostgreSqlDatabase : IDisposable
{
    private static int _last;

    private readonly string _server;
    private readonly string _options;
    private readonly Lazy<string> _name;

    // A locale whose order of text is not that of code points, so that nobody relies on the database's own.
    public PostgreSqlDatabase() : this(null, "ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en'")
    {
    }

    internal PostgreSqlDatabase(PostgreSqlServer? server, string options)
    {
        _options = options;
        _server = server?.ConnectionString() ?? "";
        _name = new(Create);
    }

    internal string ConnectionString => On(_name.Value);

    internal string Name => _name.Value;

    private string Server => _server.Length > 0 ? _server : PostgreSqlServer.SharedConnectionString;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal string ConnectionStringWith(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        change(settings);
        return settings.ConnectionString;
    }

    internal object? Execute(string sql) => Execute(ConnectionString, sql);

    internal void ExecuteElsewhere(string sql) => Execute(Server, sql);

    protected virtual void Dispose(bool disposing)
    {
        if (_name.IsValueCreated)
        {
            Execute(Server, $"DROP DATABASE {_name.Value} WITH (FORCE)");
        }
    }

    private static object? Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    private string Create()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"warehouse_{Environment.ProcessId}_{Interlocked.Increment(ref _last)}");
        Execute(Server, $"CREATE DATABASE {name} {_options} TEMPLATE template0");
        return name;
    }

    private string On(string name) => new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
}
