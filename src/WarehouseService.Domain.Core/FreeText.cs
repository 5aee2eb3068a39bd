namespace WarehouseService.Domain;

/// <summary>Text that people write: what can be kept of it, and so is kept exactly, never cut.</summary>
public static class FreeText
{
    /// <summary>The most UTF-16 code units that a text may have.</summary>
    public const int Longest = 1_000_000;

    /// <summary>
    /// What stands for a text that was forgotten, in every language: four full blocks, as of a line that was blacked out. Show it as it is.
    /// </summary>
    public const string Erased = "████";

    /// <summary>Whether a text can be kept and says something.</summary>
    public static bool IsSound(string? text) => !string.IsNullOrWhiteSpace(text) && IsStorable(text);

    /// <summary>Whether there is no text, or a sound one.</summary>
    public static bool IsSoundOrNull(string? text) => text is null || IsSound(text);

    /// <summary>Whether a text, which may be empty, can be kept: not too long, no NUL, no half surrogate pair.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool IsStorable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest && Identifier.IsStorable(text);
    }
}
