using System.Buffers;
using System.Text;
using SQLitePCL;

namespace WarehouseService.Storage.Sqlite.Connections;

/// <summary>What a parameter is given: a text, a number, bytes, or nothing.</summary>
internal readonly struct Value
{
    private const int OnTheStack = 512;

    private readonly object? _reference;
    private readonly long? _number;

    private Value(object? reference, long? number) => (_reference, _number) = (reference, number);

    public static implicit operator Value(string? text) => new(text, null);

    public static implicit operator Value(byte[]? bytes) => new(bytes, null);

    public static implicit operator Value(long? number) => new(null, number);

    /// <returns>SQLite's result code.</returns>
    internal int BindTo(sqlite3_stmt statement, int place) => (_reference, _number) switch
    {
        (string text, _) => Bind(statement, place, text),
        (byte[] bytes, _) => raw.sqlite3_bind_blob(statement, place, bytes),
        (_, { } number) => raw.sqlite3_bind_int64(statement, place, number),
        _ => raw.sqlite3_bind_null(statement, place),
    };

    // SQLite takes a copy, so the buffer need live no longer than the call.
    private static int Bind(sqlite3_stmt statement, int place, string text)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (longest <= OnTheStack)
        {
            Span<byte> small = stackalloc byte[OnTheStack];
            return raw.sqlite3_bind_text(statement, place, small[..Encoding.UTF8.GetBytes(text, small)]);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(longest);
        try
        {
            return raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
