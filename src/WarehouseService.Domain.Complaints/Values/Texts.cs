namespace WarehouseService.Domain.Complaints;

/// <summary>What a text that people write may be.</summary>
internal static class Texts
{
    private const int Longest = 1_000_000;

    internal static bool IsSound(string? text) => !string.IsNullOrWhiteSpace(text) && IsStorable(text);

    internal static bool IsSoundOrNull(string? text) => text is null || IsSound(text);

    internal static bool IsStorable(string text) => text.Length <= Longest && Identifier.IsStorable(text);
}
