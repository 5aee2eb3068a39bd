using System.Collections.Immutable;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Shrinks sequences.</summary>
internal static class LeavingOut
{
    /// <summary>The sequence with a part left out: all of it, each half, each quarter, down to each item.</summary>
    internal static IEnumerable<ImmutableArray<T>> Of<T>(ImmutableArray<T> items)
    {
        for (var length = items.Length; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= items.Length; start += length)
            {
                yield return items.RemoveRange(start, length);
            }
        }
    }
}
