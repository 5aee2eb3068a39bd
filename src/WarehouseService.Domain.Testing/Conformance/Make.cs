using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>Small batches, so that a test of a store says only what it is about.</summary>
/// <remarks>Tenant <c>acme</c>, kind <c>ticket</c>, <see cref="Noon"/> and <c>agent:ann</c>, unless said otherwise.</remarks>
/// <threadsafety>Thread-safe.</threadsafety>
public static class Make
{
    /// <summary>2026-11-23, 12:00 UTC.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    /// <summary>The key of a record.</summary>
    public static AggregateKey Key(string id, string kind = "ticket", string tenant = "acme") => new(tenant, kind, id);

    /// <summary>A commit that takes a record one version on; each happens a second after the one before.</summary>
    /// <param name="key">The record.</param>
    /// <param name="expected">The version it must have.</param>
    /// <param name="command">The command's id.</param>
    /// <param name="payload">The text of document and event.</param>
    public static AggregateCommit Commit(AggregateKey key, long expected, string command, string payload = "{}") => new()
    {
        Expected = expected,
        Document = new()
        {
            Key = key,
            Version = expected + 1,
            Payload = payload,
            Index = new() { Status = "open", Created = Noon, Updated = Noon.Plus(Duration.FromSeconds(expected)) },
        },
        Event = new()
        {
            Version = expected + 1,
            Type = "changed",
            Payload = payload,
            Occurred = Noon.Plus(Duration.FromSeconds(expected)),
            Recorded = Noon.Plus(Duration.FromSeconds(expected + 1)),
            Actor = "agent:ann",
            CommandId = command,
        },
    };

    /// <summary>The same commit with another index row.</summary>
    public static AggregateCommit With(this AggregateCommit commit, Func<IndexRow, IndexRow> index)
    {
        ArgumentNullException.ThrowIfNull(commit);
        ArgumentNullException.ThrowIfNull(index);
        return commit with { Document = commit.Document with { Index = index(commit.Document.Index) } };
    }

    /// <summary>A batch; its digest is made from the command's id.</summary>
    public static Batch Batch(string command, params AggregateCommit[] commits)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new() { CommandId = command, Digest = "digest-of-" + command[..Math.Min(command.Length, 100)], Commits = [.. commits] };
    }

    /// <summary>A batch that takes one record one version on; its command is named <c>id-expected</c>.</summary>
    public static Batch Batch(AggregateKey key, long expected) => Batch(CommandOf(key, expected), Commit(key, expected, CommandOf(key, expected)));

    /// <summary>A fence.</summary>
    public static Fence Fence(AggregateKey key, long expected) => new() { Key = key, Expected = expected };

    /// <summary>A timer or message.</summary>
    public static WorkRecord Work(string name, Instant due, string payload = "") => new() { Name = name, Due = due, Payload = payload };

    private static string CommandOf(AggregateKey key, long expected) => string.Create(CultureInfo.InvariantCulture, $"{key.Id}-{expected}");
}
