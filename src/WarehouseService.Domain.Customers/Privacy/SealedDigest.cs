using System.Security.Cryptography;
using WarehouseService.Domain.Storage;

namespace WarehouseService.Domain.Customers;

/// <summary>A command's digest as it is kept: sealed, with the person under whose key it is. Bound to the command's id.</summary>
internal sealed record SealedDigest(string For, SealedText Text)
{
    private const string Prefix = "sealed:";

    /// <summary>The batch's digest, sealed; of somebody who is erased, what equals no digest.</summary>
    internal static string Seal(IPersonalCipher cipher, PersonKey? key, Batch batch) => key is null
        ? Prefix
        : $"{Prefix}{cipher.Seal(key, FieldOf(batch.CommandId), batch.Digest).Value}:{key.Person}";

    /// <summary>The sealed digest; null if it is a plain one, or one of somebody who was erased.</summary>
    internal static SealedDigest? Find(string digest) =>
        digest.StartsWith(Prefix, StringComparison.Ordinal) && digest.IndexOf(':', Prefix.Length) is > 0 and var end
        && Identifier.IsValid(digest[(end + 1)..]) && SealedText.Find(digest[Prefix.Length..end]) is { } text
            ? new(digest[(end + 1)..], text) : null;

    /// <summary>The digest; if it was changed, what stands there, which equals none.</summary>
    internal string Open(IPersonalCipher cipher, PersonKey key, Receipt receipt)
    {
        try
        {
            return cipher.Open(key, FieldOf(receipt.CommandId), Text);
        }
        catch (CryptographicException)
        {
            return receipt.Digest;
        }
    }

    private static string FieldOf(string commandId) => $"digest\n{commandId}";
}
