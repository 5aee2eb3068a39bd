using System.Collections.Immutable;

namespace WarehouseService.Domain.Storage;

/// <summary>One command's effect on all the records it touches: all of it is written, or nothing.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record Batch
{
    /// <summary>The longest digest, in UTF-16 code units: room for one that is sealed and names whose it is.</summary>
    public const int MaxDigestLength = 400;

    /// <summary>The command's id.</summary>
    public required string CommandId { get; init; }

    /// <summary>The digest of its content: 1 to <see cref="MaxDigestLength"/> code units. It comes back as it is.</summary>
    public required string Digest { get; init; }

    /// <summary>One commit a record, at least one, all of one tenant.</summary>
    public required ImmutableArray<AggregateCommit> Commits { get; init; }

    /// <summary>Records that were read and must not have moved; none that the batch commits.</summary>
    public ImmutableArray<Fence> Fences { get; init; } = [];

    /// <summary>Throws if no store may accept the batch. Stores call it first.</summary>
    /// <exception cref="ArgumentException">
    /// No commit, two parts on one record, records of two tenants, versions that do not follow each other, a negative one, an event of
    /// another command, work put twice, or text that cannot be stored.
    /// </exception>
    public void Validate()
    {
        Identifier.Require(CommandId, nameof(CommandId));
        if (Digest is not { Length: > 0 and <= MaxDigestLength } || !Identifier.IsStorable(Digest))
        {
            throw new ArgumentException($"A digest has 1 to {MaxDigestLength} characters of text that can be stored.", nameof(Digest));
        }

        if (Commits.IsDefaultOrEmpty || Fences.IsDefault)
        {
            throw new ArgumentException("A batch needs at least one commit, and fences that are not default.", nameof(Commits));
        }

        var keys = new HashSet<AggregateKey>();
        foreach (var commit in Commits)
        {
            RequireOnce(keys, commit.Document.Key);
            RequireSound(commit);
        }

        foreach (var fence in Fences)
        {
            RequireOnce(keys, fence.Key);
            ArgumentOutOfRangeException.ThrowIfNegative(fence.Expected, nameof(Fences));
        }
    }

    private void RequireSound(AggregateCommit commit)
    {
        var (document, journal) = (commit.Document, commit.Event);
        ArgumentOutOfRangeException.ThrowIfNegative(commit.Expected, nameof(commit.Expected));
        if (document.Version != commit.Expected + 1 || journal.Version != document.Version)
        {
            throw new ArgumentException(
                $"{document.Key}: document {document.Version} and event {journal.Version} must follow the expected version {commit.Expected}.",
                nameof(commit));
        }

        if (journal.CommandId != CommandId)
        {
            throw new ArgumentException($"{document.Key}: the event is of command '{journal.CommandId}', the batch of '{CommandId}'.", nameof(commit));
        }

        Identifier.Require(journal.Type, nameof(journal.Type));
        Identifier.Require(journal.Actor, nameof(journal.Actor));
        RequireStorable(commit, document.Payload, nameof(document.Payload));
        RequireStorable(commit, journal.Payload, nameof(commit.Event));
        RequireStorable(commit, document.Index.Status, nameof(IndexRow.Status));
        RequireStorable(commit, document.Index.Queue ?? "", nameof(IndexRow.Queue));
        RequireStorable(commit, document.Index.Assignee ?? "", nameof(IndexRow.Assignee));
        RequireStorable(commit, document.Index.Customer ?? "", nameof(IndexRow.Customer));
        RequireSoundWork(commit);
    }

    private static void RequireSoundWork(AggregateCommit commit)
    {
        if (commit.Put.IsDefault || commit.Cancel.IsDefault)
        {
            throw new ArgumentException($"{commit.Document.Key}: work to put or cancel is empty if there is none; it is default.", nameof(commit));
        }

        for (var i = 0; i < commit.Put.Length; i++)
        {
            var work = commit.Put[i];
            Identifier.Require(work.Name, nameof(work.Name));
            RequireStorable(commit, work.Payload, work.Name);
            for (var before = 0; before < i; before++)
            {
                if (commit.Put[before].Name == work.Name)
                {
                    throw new ArgumentException($"{commit.Document.Key}: work '{work.Name}' is put twice.", nameof(commit));
                }
            }
        }

        foreach (var name in commit.Cancel)
        {
            Identifier.Require(name, nameof(commit.Cancel));
        }
    }

    private static void RequireStorable(AggregateCommit commit, string text, string name)
    {
        if (!Identifier.IsStorable(text))
        {
            throw new ArgumentException($"{commit.Document.Key}: {name} with NUL or half a surrogate pair cannot be stored.", nameof(commit));
        }
    }

    private void RequireOnce(HashSet<AggregateKey> keys, AggregateKey key)
    {
        StoreArguments.RequireKey(key);
        if (!keys.Add(key))
        {
            throw new ArgumentException($"A batch names {key} twice; a record is committed or fenced once.", nameof(key));
        }

        if (key.Tenant != Commits[0].Document.Key.Tenant)
        {
            throw new ArgumentException($"A batch is of one tenant; {key} is not of '{Commits[0].Document.Key.Tenant}'.", nameof(key));
        }
    }
}
