namespace WarehouseService.Domain;

/// <summary>What an id may be, everywhere: 1 to 200 characters, no control characters, well-formed Unicode. Ids differ by case.</summary>
public static class Identifier
{
    /// <summary>The longest id, in UTF-16 characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Whether the text may be an id.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength } && IsStorable(text) && !HasControlCharacter(text);

    /// <summary>Whether a store can keep the text unchanged: no NUL and no half of a surrogate pair.</summary>
    public static bool IsStorable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Contains('\0', StringComparison.Ordinal)
            && (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') || HasWholeSurrogatePairs(text));
    }

    private static bool HasWholeSurrogatePairs(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                return false;
            }

            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text itself, if it may be an id.</summary>
    /// <param name="text">The text to check.</param>
    /// <param name="name">The name of the field, for the message.</param>
    /// <exception cref="ArgumentException">It may not.</exception>
    public static string Require(string? text, string name) => IsValid(text)
        ? text!
        : throw new ArgumentException(
            $"{name} must be 1 to {MaxLength} characters of well-formed text without control characters; it is {Quoted(text)}.", name);

    private static bool HasControlCharacter(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0000', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f');

    private static string Quoted(string? text) => text switch
    {
        null => "null",
        { Length: > 40 } => $"'{text[..40]}…' ({text.Length} characters)",
        _ => $"'{text}'",
    };
}
