using System.Security.Cryptography;

namespace WarehouseService.Domain.Customers;

/// <summary>Reads one person's sealed texts, in whatever record or journal they stand. Once the person is erased, each answers that it is.</summary>
/// <remarks>It asks nobody's permission: whoever shows what it reads answers for that. <see cref="CustomerViews"/> does ask.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class PersonReader
{
    private readonly IPersonalCipher _cipher;
    private readonly PersonKey? _key;

    private PersonReader(IPersonalCipher cipher, PersonKey? key) => (_cipher, _key) = (cipher, key);

    /// <summary>Whether the person's key is gone, and with it all that was sealed under it.</summary>
    public bool IsErased => _key is null;

    /// <summary>A reader for one person.</summary>
    public static async Task<PersonReader> ForAsync(
        IPersonKeys keys, IPersonalCipher cipher, string tenant, string person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(cipher);
        return new(cipher, await keys.FindAsync(tenant, person, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A sealed text.</summary>
    /// <param name="field">The field that it was sealed for, see <see cref="PersonalFields"/>.</param>
    /// <param name="sealedText">The sealed text; null if there was none.</param>
    /// <exception cref="CryptographicException">It was sealed for another person or field, or was changed.</exception>
    public PersonalValue Read(string field, SealedText? sealedText) => sealedText is null ? PersonalValue.None
        : _key is null ? PersonalValue.Erased
        : PersonalValue.Of(_cipher.Open(_key, field, sealedText));
}
