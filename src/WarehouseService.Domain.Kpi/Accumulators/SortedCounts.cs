using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>Whole numbers by key, in order of keys, without zeros: so equal contents have one form only. A commutative group under
/// addition by key; the default is its zero.</summary>
internal readonly struct SortedCounts : IEquatable<SortedCounts>
{
    private readonly ImmutableArray<(long Key, long Count)> _items;

    private SortedCounts(ImmutableArray<(long Key, long Count)> items) => _items = items;

    internal ImmutableArray<(long Key, long Count)> Items => _items.IsDefault ? [] : _items;

    public bool Equals(SortedCounts other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override bool Equals(object? obj) => obj is SortedCounts other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    internal static SortedCounts Of(IEnumerable<KeyValuePair<long, long>> counts) =>
        new([.. counts.Where(count => count.Value != 0).OrderBy(count => count.Key).Select(count => (count.Key, count.Value))]);

    /// <summary>How often each value is there.</summary>
    internal static SortedCounts OfSorted(ReadOnlySpan<long> values)
    {
        var items = ImmutableArray.CreateBuilder<(long Key, long Count)>(values.Length);
        foreach (var value in values)
        {
            if (items.Count > 0 && items[^1].Key == value)
            {
                items[^1] = (value, items[^1].Count + 1);
            }
            else
            {
                items.Add((value, 1));
            }
        }

        return new(items.DrainToImmutable());
    }

    internal SortedCounts Plus(SortedCounts other)
    {
        var left = Items.AsSpan();
        var right = other.Items.AsSpan();
        var sum = ImmutableArray.CreateBuilder<(long Key, long Count)>(left.Length + right.Length);
        while (!left.IsEmpty || !right.IsEmpty)
        {
            var order = left.IsEmpty ? 1 : right.IsEmpty ? -1 : left[0].Key.CompareTo(right[0].Key);
            var key = order <= 0 ? left[0].Key : right[0].Key;
            var count = checked((order <= 0 ? left[0].Count : 0) + (order >= 0 ? right[0].Count : 0));
            left = left[(order <= 0 ? 1 : 0)..];
            right = right[(order >= 0 ? 1 : 0)..];
            if (count != 0)
            {
                sum.Add((key, count));
            }
        }

        return new(sum.DrainToImmutable());
    }

    internal SortedCounts Negate() => new([.. Items.Select(item => (item.Key, checked(-item.Count)))]);

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Items.Length);
        foreach (var (key, count) in Items)
        {
            writer.Write(key);
            writer.Write(count);
        }
    }

    internal static SortedCounts Read(BinaryReader reader)
    {
        var items = ImmutableArray.CreateBuilder<(long Key, long Count)>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var item = (Key: reader.ReadInt64(), Count: reader.ReadInt64());
            if (item.Count == 0 || (items.Count > 0 && items[^1].Key >= item.Key))
            {
                throw new FormatException("keys must rise and counts must not be zero");
            }

            items.Add(item);
        }

        return new(items.DrainToImmutable());
    }
}
