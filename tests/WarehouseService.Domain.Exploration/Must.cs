using Microsoft.Coyote.Specifications;

namespace WarehouseService.Domain.Exploration;

/// <summary>What is broken if it does not hold.</summary>
internal static class Must
{
    public const string Broken = "Broken: ";

    public static void Hold(bool holds, string what) => Specification.Assert(holds, "{0}{1}", Broken, what);
}
