using System.Numerics;
using System.Runtime.CompilerServices;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>
/// All openings of a calendar in <c>[From, To)</c>, found in constant time both by instant and by working time: each axis is cut into
/// equal buckets, about two for each opening, and a bucket knows the first opening that ends in or after it.
/// Immutable: a larger one replaces it.
/// </summary>
internal sealed class OpeningTable
{
    public static readonly OpeningTable Empty = new(0, 0, []);

    // Ends with a sentinel that no search passes.
    private readonly Opening[] _openings;
    private readonly int[] _byInstant;
    private readonly int _instantShift;
    private readonly int[] _byWork;
    private readonly int _workShift;

    private OpeningTable(long from, long to, List<Opening> openings)
    {
        From = from;
        To = to;
        Worked = openings.Count == 0 ? 0 : openings[^1].WorkedBefore + openings[^1].End - openings[^1].Start;
        _openings = [.. openings, new Opening(long.MaxValue, long.MaxValue, Worked)];
        (_byInstant, _instantShift) = Index(to - from, opening => opening.End - from);
        (_byWork, _workShift) = Index(Worked, opening => opening.WorkedBefore + opening.End - opening.Start);
    }

    public long From { get; }

    public long To { get; }

    /// <summary>The working time in the table, in seconds.</summary>
    public long Worked { get; }

    public static OpeningTable Build(OpeningSource source, long from, long to)
    {
        var openings = new List<Opening>();
        var worked = 0L;
        foreach (var stretch in source.OpenStretches(from, to))
        {
            openings.Add(new Opening(stretch.Start, stretch.End, worked));
            worked += stretch.End - stretch.Start;
        }

        return new OpeningTable(from, to, openings);
    }

    public bool Covers(long second) => (ulong)(second - From) < (ulong)(To - From);

    public ref readonly Opening this[int index] => ref _openings[index];

    public bool IsPastLast(int index) => index == _openings.Length - 1;

    /// <summary>The index of the first opening that ends after a second of the table; past the last one, of a sentinel at the end of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndingAfter(long second)
    {
        var openings = _openings;
        var index = _byInstant[(int)((second - From) >> _instantShift)];

        // A bucket seldom holds more than one end, so the first step is taken without a branch to guess.
        index += openings[index].End <= second ? 1 : 0;
        while (openings[index].End <= second)
        {
            index++;
        }

        return index;
    }

    /// <summary>The index of the opening with the second of working time of this number; it must be below <see cref="Worked"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WithWork(long number)
    {
        var openings = _openings;
        var index = _byWork[(int)(number >> _workShift)];
        index += openings[index + 1].WorkedBefore <= number ? 1 : 0;
        while (openings[index + 1].WorkedBefore <= number)
        {
            index++;
        }

        return index;
    }

    /// <summary>The working time from the start of the table to an instant in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (long Second, int Nanosecond) WorkedUntil(long second, int nanosecond)
    {
        ref readonly var opening = ref _openings[EndingAfter(second)];
        var inside = second - opening.Start;
        return (opening.WorkedBefore + Math.Max(0, inside), inside >= 0 ? nanosecond : 0);
    }

    /// <summary>The last second of the table at which it opens or closes; its start if it never does.</summary>
    public long LastChange => _openings.Length == 1 ? From
        : _openings[^2].End < To ? _openings[^2].End
        : _openings[^2].Start;

    /// <summary>The first second of the table at which it opens or closes; its end if it never does.</summary>
    public long FirstChange => _openings.Length == 1 ? To
        : _openings[0].Start > From ? _openings[0].Start
        : _openings[0].End;

    /// <summary>Whether the table ends inside an opening.</summary>
    public bool EndsOpen => _openings.Length > 1 && _openings[^2].End == To;

    /// <summary>Whether the table starts inside an opening.</summary>
    public bool StartsOpen => _openings.Length > 1 && _openings[0].Start == From;

    private (int[] Index, int Shift) Index(long length, Func<Opening, long> endOf)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)Math.Max(1, length / _openings.Length)) - 1);
        var index = new int[(length >> shift) + 1];
        var opening = 0;
        for (var bucket = 0; bucket < index.Length; bucket++)
        {
            while (opening < _openings.Length - 1 && endOf(_openings[opening]) <= (long)bucket << shift)
            {
                opening++;
            }

            index[bucket] = opening;
        }

        return (index, shift);
    }
}
