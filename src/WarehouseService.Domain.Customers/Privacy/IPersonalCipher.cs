using System.Security.Cryptography;

namespace WarehouseService.Domain.Customers;

/// <summary>Seals and opens personal text under a person's key.</summary>
/// <remarks>Implementations are thread-safe. What is sealed is bound to its tenant, person and field: nobody can move it to another.</remarks>
public interface IPersonalCipher
{
    /// <summary>Seals a text.</summary>
    /// <param name="key">The person's key.</param>
    /// <param name="field">The field, see <see cref="PersonalFields"/>.</param>
    /// <param name="text">The text.</param>
    SealedText Seal(PersonKey key, string field, string text);

    /// <summary>Opens a sealed text.</summary>
    /// <param name="key">The person's key.</param>
    /// <param name="field">The field that it was sealed for.</param>
    /// <param name="sealedText">The sealed text.</param>
    /// <exception cref="CryptographicException">It was sealed under another key, or for another tenant, person or field, or was changed.</exception>
    string Open(PersonKey key, string field, SealedText sealedText);

    /// <summary>A digest of a text that only who has the key can make: the same for the same text and field.</summary>
    /// <param name="key">The person's key.</param>
    /// <param name="field">The field.</param>
    /// <param name="text">The text.</param>
    string Digest(PersonKey key, string field, string text);
}
