using System.Text;

namespace WarehouseService.Domain.Kpi;

/// <summary>Little-endian bytes of accumulators. What is read must be what would be written.</summary>
internal static class CanonicalBytes
{
    internal static byte[] Of(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    internal static T Read<T>(ReadOnlySpan<byte> bytes, Func<BinaryReader, T> read, Func<T, byte[]> write)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            var value = read(reader);
            return bytes.SequenceEqual(write(value))
                ? value
                : throw new FormatException("they are not what would be written for this content");
        }
        catch (Exception cause) when (cause is FormatException or IOException or ArgumentException or OverflowException)
        {
            throw new ArgumentException($"These are not the canonical bytes of a {typeof(T).Name}: {cause.Message}.", nameof(bytes), cause);
        }
    }
}
