using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Testing.Tests.Laws;

/// <summary>Options that try one law of a report.</summary>
internal static class Only
{
    internal static LawOptions Of(string law, LawReport all, LawOptions options) => options with { Without = [.. all.Laws.Select(other => other.Id).Where(id => id != law)] };
}
