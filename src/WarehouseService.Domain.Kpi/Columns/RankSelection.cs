namespace WarehouseService.Domain.Kpi;

/// <summary>Finds values by their rank without sorting the others. It reorders what it is given.</summary>
internal static class RankSelection
{
    private const int FewEnoughToSort = 64;
    private const int Sampled = 9;

    /// <summary>Nearest-rank percentiles, from the lowest to the highest: what is below one is not looked at again for the next.</summary>
    internal static void Percentiles(Span<long> values, ReadOnlySpan<int> percents, Span<long?> found)
    {
        var done = 0;
        for (var place = 0; place < percents.Length && !values.IsEmpty; place++)
        {
            var rank = (int)((((long)values.Length * percents[place]) + 99) / 100);
            Select(values[done..], rank - 1 - done);
            found[place] = values[rank - 1];
            done = rank - 1;
        }
    }

    /// <summary>Puts the value of a rank, from 0, in its place: none before it is greater, none after it smaller.</summary>
    internal static void Select(Span<long> values, int rank)
    {
        var scatter = (ulong)values.Length;
        while (values.Length > FewEnoughToSort)
        {
            var (below, above) = Partition(values, Pivot(values, ref scatter));
            if (rank < below)
            {
                values = values[..below];
            }
            else if (rank >= above)
            {
                values = values[above..];
                rank -= above;
            }
            else
            {
                return;
            }
        }

        values.Sort();
    }

    // The middle of a sample from scattered places, the same for the same length: no order of values that occurs makes it a poor one time and again.
    private static long Pivot(ReadOnlySpan<long> values, ref ulong scatter)
    {
        Span<long> sample = stackalloc long[Sampled];
        foreach (ref var value in sample)
        {
            scatter = unchecked((scatter * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407);
            value = values[(int)((scatter >> 33) % (ulong)values.Length)];
        }

        sample.Sort();
        return sample[Sampled / 2];
    }

    /// <summary>What is below the pivot, then what equals it, then the rest; where the second and the third begin.</summary>
    private static (int Below, int Above) Partition(Span<long> values, long pivot)
    {
        var below = pivot == long.MinValue ? 0 : MoveToFront(values, pivot - 1);
        return (below, below + MoveToFront(values[below..], pivot));
    }

    // Every value is swapped, and the front grows by those that belong to it: no branch depends on what is compared.
    private static int MoveToFront(Span<long> values, long limit)
    {
        var front = 0;
        for (var place = 0; place < values.Length; place++)
        {
            var value = values[place];
            values[place] = values[front];
            values[front] = value;
            front += value <= limit ? 1 : 0;
        }

        return front;
    }
}
