using System.Collections.Immutable;

namespace WarehouseService.Domain.Storage;

/// <summary>One command's effect on all the records it touches: all of it is written, or nothing.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Batch
{
    /// <summary>The command's id.</summary>
    public required string CommandId { get; init; }

    /// <summary>The digest of its content.</summary>
    public required string Digest { get; init; }

    /// <summary>One commit a record, at least one, all of one tenant.</summary>
    public required ImmutableArray<AggregateCommit> Commits { get; init; }

    /// <summary>Records that were read and must not have moved; none that the batch commits.</summary>
    public ImmutableArray<Fence> Fences { get; init; } = [];

    /// <summary>Throws if no store may accept the batch. Stores call it first.</summary>
    /// <exception cref="ArgumentException">
    /// No commit, two parts on one record, versions that do not follow each other, a negative one, or text that cannot be stored.
    /// </exception>
    public void Validate()
    {
        Identifier.Require(CommandId, nameof(CommandId));
        Identifier.Require(Digest, nameof(Digest));
        if (Commits.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A batch needs at least one commit.", nameof(Commits));
        }

        var keys = new HashSet<AggregateKey>();
        foreach (var commit in Commits)
        {
            RequireSound(commit);
            RequireOnce(keys, commit.Document.Key);
        }

        foreach (var fence in Fences)
        {
            RequireOnce(keys, fence.Key);
            ArgumentOutOfRangeException.ThrowIfNegative(fence.Expected, nameof(Fences));
        }
    }

    private static void RequireSound(AggregateCommit commit)
    {
        var (document, journal) = (commit.Document, commit.Event);
        ArgumentOutOfRangeException.ThrowIfNegative(commit.Expected, nameof(commit.Expected));
        if (document.Version != commit.Expected + 1 || journal.Version != document.Version)
        {
            throw new ArgumentException(
                $"{document.Key}: document {document.Version} and event {journal.Version} must follow the expected version {commit.Expected}.",
                nameof(commit));
        }

        foreach (var id in (IEnumerable<string>)[journal.Type, journal.Actor, journal.CommandId, .. commit.Put.Select(work => work.Name), .. commit.Cancel])
        {
            Identifier.Require(id, document.Key.ToString());
        }

        foreach (var text in (IEnumerable<string?>)
            [document.Payload, journal.Payload, .. commit.Put.Select(work => work.Payload), document.Index.Status, document.Index.Queue, document.Index.Assignee, document.Index.Customer])
        {
            if (text is not null && !Identifier.IsStorable(text))
            {
                throw new ArgumentException($"{document.Key}: text with NUL or half a surrogate pair cannot be stored.", nameof(commit));
            }
        }
    }

    private static void RequireOnce(HashSet<AggregateKey> keys, AggregateKey key)
    {
        if (!keys.Add(key))
        {
            throw new ArgumentException($"A batch names {key} twice; a record is committed or fenced once.", nameof(key));
        }
    }
}
