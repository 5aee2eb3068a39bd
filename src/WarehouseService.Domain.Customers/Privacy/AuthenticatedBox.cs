using System.Security.Cryptography;

namespace WarehouseService.Domain.Customers;

/// <summary>AES-256-GCM (NIST SP 800-38D) with a random nonce: version, nonce, tag and cipher text in one array.</summary>
internal static class AuthenticatedBox
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength + TagLength;

    internal static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound, IRandomSource random)
    {
        var box = new byte[HeadLength + content.Length];
        box[0] = Version;
        var nonce = box.AsSpan(1, NonceLength);
        random.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, content, box.AsSpan(HeadLength), box.AsSpan(1 + NonceLength, TagLength), bound);
        return box;
    }

    /// <exception cref="CryptographicException">It was closed with another key or bound to something else, or was changed.</exception>
    internal static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        if (box.Length < HeadLength || box[0] != Version)
        {
            throw new CryptographicException("It is too short, or of a version that is not known.");
        }

        var content = new byte[box.Length - HeadLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(box.Slice(1, NonceLength), box[HeadLength..], box.Slice(1 + NonceLength, TagLength), content, bound);
        return content;
    }
}
