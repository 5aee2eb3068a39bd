using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>The database, and the statements that are run on its pool of connections.</summary>
internal sealed class Database : IDisposable, IAsyncDisposable
{
    // Until the transaction ends, and as long as the queue lets others wait.
    private const string LimitWaiting = "SELECT set_config('lock_timeout', '50ms', true)";

    private readonly NpgsqlDataSource _source;

    private Database(NpgsqlDataSource source) => _source = source;

    public void Dispose() => _source.Dispose();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Opens a database, creates or upgrades the store in it if need be.</summary>
    /// <exception cref="PostgreSqlStoreException">It cannot be used as a store.</exception>
    internal static Database Open(string connectionString) => new(Opening.Open(connectionString));

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

    /// <summary>Runs a write in a transaction of its own, and waits for locks.</summary>
    /// <returns>Its answer.</returns>
    internal async Task<string?[]?> WriteAsync(Write write, CancellationToken cancellationToken)
    {
        var answers = await ReadAsync(write.Sql, write.Values(waits: true), Answer, cancellationToken).ConfigureAwait(false);
        return answers[0];
    }

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
}
