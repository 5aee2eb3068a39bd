namespace WarehouseService.Domain;

/// <summary>
/// One entry of a tenant's audit chain: a commit, and the hash of the entry before. Its own hash is SHA-256 over all of that, every text behind its
/// length, so whoever changes an entry must change all that follow.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record AuditEntry
{
    /// <summary>Its place in the chain, from 1: the order in which commits were written, not that of their instants.</summary>
    public required long Sequence { get; init; }

    /// <summary>The commit.</summary>
    public required AuditedCommit Commit { get; init; }

    /// <summary>The hash of the entry before; of the first entry, that of <see cref="AuditHead.Origin"/>.</summary>
    public required string Previous { get; init; }

    /// <summary>The entry's own hash, as 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The chain's head once this is its last entry.</summary>
    internal AuditHead ToHead() => new(Sequence, Hash);

    /// <summary>The entry that puts a commit behind a head.</summary>
    public static AuditEntry After(AuditHead head, AuditedCommit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var sequence = head.Sequence + 1;
        return new() { Sequence = sequence, Commit = commit, Previous = head.Hash, Hash = HashOf(sequence, commit, head.Hash) };
    }

    /// <summary>Whether the entry says what its hash was made from.</summary>
    internal bool IsSound() => Hash == HashOf(Sequence, Commit, Previous);

    private static string HashOf(long sequence, AuditedCommit commit, string previous) => new CanonicalBytes()
        .Add(previous).Add(sequence)
        .Add(commit.Kind).Add(commit.Id).Add(commit.Version).Add(commit.Type).Add(commit.Digest)
        .Add(commit.Actor).Add(commit.Occurred).Add(commit.Recorded).Add(commit.CommandId)
        .Hash();
}
