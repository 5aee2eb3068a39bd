using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace WarehouseService.Domain.Benchmarks.Audit;

/// <summary>The bytes that a chain's entries are hashed from, made beforehand: what is left to the floor is SHA-256 alone.</summary>
internal static class PlainBytes
{
    internal static byte[] Of(AuditEntry entry)
    {
        var (bytes, commit) = (new MemoryStream(), entry.Commit);
        Text(bytes, entry.Previous);
        Number(bytes, entry.Sequence);
        Text(bytes, commit.Kind);
        Text(bytes, commit.Id);
        Number(bytes, commit.Version);
        Text(bytes, commit.Type);
        Text(bytes, commit.Digest);
        Text(bytes, commit.Actor);
        Number(bytes, Ticks(commit.Occurred));
        Number(bytes, Ticks(commit.Recorded));
        Text(bytes, commit.CommandId);
        return bytes.ToArray();
    }

    private static long Ticks(Instant instant) => instant.ToUnixTimeTicks();

    private static void Text(MemoryStream bytes, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        bytes.Write(length);
        bytes.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Number(MemoryStream bytes, long number)
    {
        Span<byte> eight = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        bytes.Write(eight);
    }
}
