namespace WarehouseService.Domain.Testing.Conformance;

/// <summary>What a check saw is not what it expected. The clause that is checked tells it as its own.</summary>
internal sealed class Unexpected(string expected, string seen, string? circumstances = null, Exception? reason = null)
    : Exception($"Expected {expected}, seen {seen}.", reason)
{
    internal string Expected => expected;

    internal string Seen => seen;

    internal string? Circumstances => circumstances;
}
