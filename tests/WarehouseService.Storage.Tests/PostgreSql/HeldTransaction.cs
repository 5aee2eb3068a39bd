using Npgsql;

namespace WarehouseService.Storage.Tests.PostgreSql;

/// <summary>Another program's transaction, rolled back at the end.</summary>
internal sealed class HeldTransaction : IDisposable
{
    private readonly NpgsqlConnection _connection;

    internal HeldTransaction(string connectionString, string sql)
    {
        _connection = new(connectionString + ";Pooling=false");
        _connection.Open();
        Run($"BEGIN; {sql}");
    }

    public void Dispose()
    {
        Run("ROLLBACK");
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
