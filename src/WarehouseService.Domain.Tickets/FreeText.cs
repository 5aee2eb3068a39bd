namespace WarehouseService.Domain.Tickets;

/// <summary>Text that people write: what can be kept of it.</summary>
internal static class FreeText
{
    private const int Longest = 1_000_000;

    internal static bool IsSound(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= Longest && Identifier.IsStorable(text);
}
