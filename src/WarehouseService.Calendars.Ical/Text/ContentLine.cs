namespace WarehouseService.Calendars.Ical.Text;

/// <summary>A line of a document, unfolded: <c>NAME;parameters:value</c>.</summary>
internal readonly record struct ContentLine
{
    /// <summary>The number of its first line in the text, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The name in capitals.</summary>
    public required string Name { get; init; }

    /// <summary>What stands between name and value, with its semicolons; often nothing.</summary>
    public required string Parameters { get; init; }

    /// <summary>The value as it stands, escapes and all.</summary>
    public required string Value { get; init; }

    /// <summary>Takes a line apart; null if it is no content line.</summary>
    public static ContentLine? Parse(string text, int number)
    {
        var nameEnd = text.AsSpan().IndexOfAny(':', ';');
        var colon = nameEnd < 0 ? -1 : ColonOutsideQuotes(text, nameEnd);
        return colon < 0 || !IsName(text.AsSpan(0, nameEnd))
            ? null
            : new ContentLine
            {
                Number = number,
                Name = text[..nameEnd].ToUpperInvariant(),
                Parameters = text[nameEnd..colon],
                Value = text[(colon + 1)..],
            };
    }

    private static int ColonOutsideQuotes(string text, int from)
    {
        var quoted = false;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (text[i] == ':' && !quoted)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
