namespace WarehouseService.Domain.Customers;

/// <summary>A key that the host keeps outside every store; persons' keys are wrapped with it.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class MasterKey
{
    /// <summary>How long a key is, in bytes: 256 bits.</summary>
    public const int Length = 32;

    private readonly byte[] _secret;

    /// <summary>A master key.</summary>
    /// <param name="id">Its id, which is written beside what it wraps; a new key needs a new one.</param>
    /// <param name="secret">The key itself: <see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentException">The id is not an <see cref="Identifier"/>, or the key has another length.</exception>
    public MasterKey(string id, ReadOnlySpan<byte> secret)
    {
        Id = Identifier.Require(id, nameof(id));
        _secret = secret.Length == Length
            ? secret.ToArray()
            : throw new ArgumentException($"A master key has {Length} bytes; this has {secret.Length}.", nameof(secret));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    internal ReadOnlySpan<byte> Secret => _secret;

    /// <summary>Its id, and nothing of the key.</summary>
    public override string ToString() => $"master key {Id}";
}
