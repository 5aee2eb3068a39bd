namespace WarehouseService.Domain;

/// <summary>Where an audit chain ends: its last entry's place and hash.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public readonly record struct AuditHead
{
    // Names the encoding as well: a later one would begin its chains elsewhere.
    private const string Encoding = "warehouse-service/audit/1";

    /// <summary>A head.</summary>
    /// <param name="sequence">The last entry's place; 0 if there is none.</param>
    /// <param name="hash">The last entry's hash.</param>
    public AuditHead(long sequence, string hash)
    {
        Sequence = sequence;
        Hash = hash;
    }

    /// <summary>The last entry's place; 0 if there is none.</summary>
    public long Sequence { get; }

    /// <summary>The last entry's hash; of a chain without entries, what its first entry follows on: each tenant's own.</summary>
    public string Hash { get; }

    /// <summary>The head of a tenant's chain before its first entry.</summary>
    /// <exception cref="ArgumentException"><paramref name="tenant"/> is not an <see cref="Identifier"/>.</exception>
    public static AuditHead Origin(string tenant) =>
        new(0, new CanonicalBytes().Add(Encoding).Add(Identifier.Require(tenant, nameof(tenant))).Hash());
}
