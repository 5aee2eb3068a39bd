namespace WarehouseService.Domain.Customers;

/// <summary>One person's data on its way in: a key with a cipher.</summary>
internal sealed class Person(IPersonalCipher cipher, PersonKey key)
{
    internal SealedText Seal(string field, string text) => cipher.Seal(key, field, text);

    internal string Digest(string field, string text) => cipher.Digest(key, field, text);
}
