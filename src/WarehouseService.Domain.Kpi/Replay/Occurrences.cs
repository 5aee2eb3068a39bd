using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WarehouseService.Domain.Kpi;

/// <summary>What a definition finds in a history. Mostly that is nothing or one occurrence, for which nothing is allocated.</summary>
[CollectionBuilder(typeof(Occurrences), nameof(Of))]
internal readonly struct Occurrences
{
    private readonly Occurrence _only;
    private readonly Occurrence[]? _several;

    private Occurrences(in Occurrence only) => (_only, Count) = (only, 1);

    private Occurrences(Occurrence[] several) => (_several, Count) = (several, several.Length);

    internal int Count { get; }

    internal Occurrence this[int place] => _several is null ? _only : _several[place];

    public static Occurrences Of(ReadOnlySpan<Occurrence> all) => all switch
    {
        [] => default,
        [var only] => new(only),
        _ => new(all.ToArray()),
    };

    /// <summary>What is found in each of some things.</summary>
    internal static Occurrences InEach<T>(List<T> things, Func<T, Occurrence?> find)
    {
        if (things.Count < 2)
        {
            return things is [var only] && find(only) is { } its ? new(its) : default;
        }

        var found = new List<Occurrence>();
        foreach (var thing in things)
        {
            if (find(thing) is { } one)
            {
                found.Add(one);
            }
        }

        return Of(CollectionsMarshal.AsSpan(found));
    }

    public Enumerator GetEnumerator() => new(this);

    internal struct Enumerator(Occurrences all)
    {
        private int _place = -1;

        public readonly Occurrence Current => all[_place];

        public bool MoveNext() => ++_place < all.Count;
    }
}
