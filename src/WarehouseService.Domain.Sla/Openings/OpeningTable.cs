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

    public static OpeningTable Build(DaySchedule schedule, long from, long to)
    {
        var openings = new List<Opening>();
        var pieces = new List<OpenPiece>();
        var worked = 0L;
        foreach (var stretch in DayStretch.Of(schedule.Zone, from, to))
        {
            schedule.CollectOpenPieces(stretch, pieces);
            foreach (var piece in pieces)
            {
                worked += Append(openings, piece, worked);
            }
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

    // A night shift may run into special hours of the next date: time is open once.
    private static long Append(List<Opening> openings, OpenPiece piece, long worked)
    {
        if (openings.Count == 0 || openings[^1].End < piece.Start)
        {
            openings.Add(new Opening(piece.Start, piece.End, worked));
            return piece.End - piece.Start;
        }

        var last = openings[^1];
        var end = Math.Max(last.End, piece.End);
        openings[^1] = last with { End = end };
        return end - last.End;
    }

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
