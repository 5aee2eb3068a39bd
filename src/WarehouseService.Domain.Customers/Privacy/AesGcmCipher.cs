using System.Security.Cryptography;
using System.Text;

namespace WarehouseService.Domain.Customers;

/// <summary>AES-256-GCM for sealing, HMAC-SHA-256 for digests, each under a key of its own that is derived from the person's (HKDF, RFC 5869).</summary>
/// <threadsafety>Thread-safe if the source of randomness is.</threadsafety>
public sealed class AesGcmCipher : IPersonalCipher
{
    private static readonly byte[] Sealing = "seal"u8.ToArray();
    private static readonly byte[] Comparing = "digest"u8.ToArray();
    private readonly IRandomSource _random;

    /// <summary>A cipher that takes its nonces from a source.</summary>
    public AesGcmCipher(IRandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
    }

    /// <inheritdoc />
    public SealedText Seal(PersonKey key, string field, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(Convert.ToBase64String(AuthenticatedBox.Close(Derived(key, Sealing), Encoding.UTF8.GetBytes(text), Bound(key, field), _random)));
    }

    /// <inheritdoc />
    public string Open(PersonKey key, string field, SealedText sealedText)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(sealedText);
        return Encoding.UTF8.GetString(AuthenticatedBox.Open(Derived(key, Sealing), Convert.FromBase64String(sealedText.Value), Bound(key, field)));
    }

    /// <inheritdoc />
    public string Digest(PersonKey key, string field, string text)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        byte[] content = [.. Bound(key, field), .. Encoding.UTF8.GetBytes(text)];
        return Convert.ToHexString(HMACSHA256.HashData(Derived(key, Comparing), content));
    }

    private static byte[] Derived(PersonKey key, byte[] purpose)
    {
        var derived = new byte[PersonKey.Length];
        HKDF.Expand(HashAlgorithmName.SHA256, key.Secret, derived, purpose);
        return derived;
    }

    // Ids have no control characters, so lines cannot be shifted into each other.
    private static byte[] Bound(PersonKey key, string field) => Encoding.UTF8.GetBytes($"{key.Tenant}\n{key.Person}\n{field}\n");
}
