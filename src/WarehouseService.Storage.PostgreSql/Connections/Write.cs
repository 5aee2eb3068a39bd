using System.Collections.Immutable;
using System.Globalization;
using Npgsql;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.PostgreSql.Connections;

/// <summary>A batch as one statement, which answers with one text array: null once all of it is written.</summary>
internal abstract class Write(Batch batch)
{
    internal abstract string Sql { get; }

    protected Batch Batch => batch;

    /// <summary>The statement's values.</summary>
    /// <param name="waits">Whether it waits for locks that others hold; else it is then busy.</param>
    internal abstract NpgsqlParameter[] Values(bool waits);

    /// <summary>What an answer tells; null if it was busy, and wrote nothing.</summary>
    internal CommitOutcome? Outcome(string?[]? answer) => answer switch
    {
        null => new Committed { Versions = [.. batch.Commits.Select(commit => commit.Document.Version)] },
        ["busy"] => null,
        ["receipts", .. var receipts] => new AlreadyCommitted { Receipts = Receipts(receipts) },
        ["conflict", { } place, { } actual] => new Conflict { Key = KeyAt(int.Parse(place, CultureInfo.InvariantCulture)), Actual = Number(actual) },
        _ => throw new InvalidOperationException($"'{string.Join(", ", answer)}' is no answer to a commit."),
    };

    /// <summary>The key at a place, as counted in the statement's values.</summary>
    protected abstract AggregateKey KeyAt(int place);

    /// <summary>The receipts of the batch's commits, in their order, from a version and a digest a place.</summary>
    protected abstract ImmutableArray<Receipt> Receipts(string?[] texts);

    protected Receipt Receipt(string version, string digest) => new() { CommandId = batch.CommandId, Digest = digest, Version = Number(version) };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
