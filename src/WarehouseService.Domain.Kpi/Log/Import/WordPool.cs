using System.Text;

namespace WarehouseService.Domain.Kpi;

/// <summary>The texts of a log: sites, agents and words come again and again, and are kept once while there are few of them.</summary>
internal sealed class WordPool
{
    private const int MostWords = 4096;
    private const int LongestWord = 64;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal WordPool() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    internal string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestWord)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> buffer = stackalloc char[LongestWord];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_words.Count >= MostWords)
        {
            _words.Clear();
        }

        var word = text.ToString();
        _words.Add(word);
        return word;
    }
}
