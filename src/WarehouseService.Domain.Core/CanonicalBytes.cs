using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace WarehouseService.Domain;

/// <summary>
/// Fields as bytes that cannot be read in two ways: every text stands behind its length, so "ab" and "c" are not "a" and "bc", and null is not empty.
/// What is hashed goes through it.
/// </summary>
internal sealed class CanonicalBytes
{
    private const int NoText = -1;
    private readonly ArrayBufferWriter<byte> _bytes;

    internal CanonicalBytes(int capacity = 512) => _bytes = new(capacity);

    internal ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    internal CanonicalBytes Add(string? text)
    {
        if (text is null)
        {
            BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), NoText);
            return this;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(Next(sizeof(int)), length);
        Encoding.UTF8.GetBytes(text, Next(length));
        return this;
    }

    internal CanonicalBytes Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), number);
        return this;
    }

    /// <summary>An instant to 100 ns, the precision of every store.</summary>
    internal CanonicalBytes Add(Instant instant) => Add(instant.ToUnixTimeTicks());

    internal void Clear() => _bytes.ResetWrittenCount();

    /// <summary>SHA-256 (FIPS 180-4) of what was added, as 64 lower-case hexadecimal digits.</summary>
    internal string Hash()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash);
    }

    private Span<byte> Next(int length)
    {
        var span = _bytes.GetSpan(length)[..length];
        _bytes.Advance(length);
        return span;
    }
}
