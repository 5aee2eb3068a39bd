using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Storage.Tests.Clauses;

/// <summary>Small batches, so that a clause says only what it is about.</summary>
internal static class Make
{
    internal static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    internal static AggregateKey Key(string id, string kind = "ticket", string tenant = "acme") => new(tenant, kind, id);

    internal static AggregateCommit Commit(AggregateKey key, long expected, string command, string payload = "{}") => new()
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

    internal static AggregateCommit With(this AggregateCommit commit, Func<IndexRow, IndexRow> index) =>
        commit with { Document = commit.Document with { Index = index(commit.Document.Index) } };

    internal static Batch Batch(string command, params AggregateCommit[] commits) =>
        new() { CommandId = command, Digest = "digest-of-" + command[..Math.Min(command.Length, 100)], Commits = [.. commits] };

    internal static Batch Batch(AggregateKey key, long expected) => Batch(CommandOf(key, expected), Commit(key, expected, CommandOf(key, expected)));

    internal static Fence Fence(AggregateKey key, long expected) => new() { Key = key, Expected = expected };

    internal static WorkRecord Work(string name, Instant due, string payload = "") => new() { Name = name, Due = due, Payload = payload };

    private static string CommandOf(AggregateKey key, long expected) => string.Create(CultureInfo.InvariantCulture, $"{key.Id}-{expected}");
}
