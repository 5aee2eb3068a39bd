namespace WarehouseService.Domain.Customers;

/// <summary>The key under which one person's data is sealed. Without it, what is sealed cannot be read by anybody.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class PersonKey
{
    /// <summary>How long a key is, in bytes: 256 bits.</summary>
    public const int Length = 32;

    private readonly byte[] _secret;

    /// <summary>A person's key.</summary>
    /// <param name="tenant">Whose customer the person is.</param>
    /// <param name="person">The customer's id.</param>
    /// <param name="secret">The key itself: <see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentException">Tenant or person is not an <see cref="Identifier"/>, or the key has another length.</exception>
    public PersonKey(string tenant, string person, ReadOnlySpan<byte> secret)
    {
        Tenant = Identifier.Require(tenant, nameof(tenant));
        Person = Identifier.Require(person, nameof(person));
        _secret = secret.Length == Length
            ? secret.ToArray()
            : throw new ArgumentException($"A key has {Length} bytes; this has {secret.Length}.", nameof(secret));
    }

    /// <summary>Whose customer the person is.</summary>
    public string Tenant { get; }

    /// <summary>The customer's id.</summary>
    public string Person { get; }

    /// <summary>The key itself: do not keep it, nor write it anywhere.</summary>
    public ReadOnlySpan<byte> Secret => _secret;

    /// <summary>Whose key it is, and nothing of the key.</summary>
    public override string ToString() => $"key of {Tenant}/{Person}";
}
