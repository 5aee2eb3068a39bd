using System.Collections.Immutable;

namespace WarehouseService.Domain.Returns;

/// <summary>A list that is equal to another if its items are: what records keep lists in, so that their own equality is by value.</summary>
internal readonly struct ValueArray<T>(ImmutableArray<T> items) : IEquatable<ValueArray<T>>
{
    private readonly ImmutableArray<T> _items = items;

    public ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    public bool Equals(ValueArray<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => obj is ValueArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

/// <summary>Lists as policies and laws have them: in order, each once.</summary>
internal static class ValueArray
{
    /// <summary>Whether a member of a closed set is listed. There is one instance of each, so identity is equality, and cheaper.</summary>
    public static bool Lists<T>(this ImmutableArray<T> items, T item)
        where T : class
    {
        foreach (var one in items)
        {
            if (ReferenceEquals(one, item))
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="ArgumentException">One is not an <see cref="Identifier"/>, or comes twice.</exception>
    public static ValueArray<string> OfNames(ImmutableArray<string> names, string member)
    {
        foreach (var name in names.IsDefault ? [] : names)
        {
            Identifier.Require(name, member);
        }

        return OfSet(names, member, StringComparer.Ordinal);
    }

    /// <exception cref="ArgumentException">One comes twice.</exception>
    public static ValueArray<T> OfSet<T>(ImmutableArray<T> items, string member, IComparer<T> order)
    {
        ImmutableArray<T> ordered = [.. (items.IsDefault ? [] : items).Order(order)];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (order.Compare(ordered[i - 1], ordered[i]) == 0)
            {
                throw new ArgumentException($"{member} lists '{ordered[i]}' twice; expected each once.", member);
            }
        }

        return new(ordered);
    }
}
