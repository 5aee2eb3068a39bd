namespace WarehouseService.Domain.Storage;

/// <summary>The order of all stored text: by Unicode code point, whatever the culture. For those who write stores.</summary>
/// <remarks>
/// It is the byte order of UTF-8, so SQLite's <c>BINARY</c> and PostgreSQL's <c>"C"</c> collation have it for nothing.
/// <see cref="StringComparer.Ordinal"/> differs: by UTF-16 code unit, an emoji comes before U+E000 to U+FFFF.
/// </remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class CodePointComparer : IComparer<string>
{
    /// <summary>The one there is.</summary>
    public static readonly CodePointComparer Instance = new();

    private CodePointComparer()
    {
    }

    /// <summary>Compares two texts; null comes first.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length ? x.Length - y.Length : Rank(x[same]) - Rank(y[same]);
    }

    // Surrogates stand for what lies beyond U+FFFF, so they rank behind every other code unit.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
