namespace WarehouseService.Domain.Kpi;

/// <summary>
/// Counts, rates and percentiles of facts that lie in columns, a row of each a fact: for millions of rows, without an object for any. All facts are of
/// one zone. Safe for use by many threads.
/// </summary>
public static class KpiColumns
{
    /// <summary>Adds up facts by group and local month.</summary>
    /// <param name="groups">The number of each fact's group, as of its agent, from 0.</param>
    /// <param name="unixSeconds">Each fact's instant, in whole seconds since 1970 in UTC; those of no month of the table are left out.</param>
    /// <param name="numerators">What each fact adds: to a rate 1 or 0. Empty: each adds 1, as to a count.</param>
    /// <param name="months">The months.</param>
    /// <param name="tallies">
    /// What is added to, <paramref name="months"/> of group 0 first, then those of group 1 …; a fact adds 1 to the denominator of a rate, and nothing to that
    /// of a count. What is there already stays: several sites, each of its own zone, can be added up into one.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="months"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The columns differ in their length, or <paramref name="tallies"/> is no multiple of the months.
    /// </exception>
    /// <exception cref="IndexOutOfRangeException">A group is negative, or has no tallies.</exception>
    public static void Sum(ReadOnlySpan<int> groups, ReadOnlySpan<long> unixSeconds, ReadOnlySpan<byte> numerators, MonthTable months, Span<Tally> tallies)
    {
        ArgumentNullException.ThrowIfNull(months);
        CheckLength(groups.Length, unixSeconds.Length, nameof(unixSeconds));
        if (tallies.Length % months.Count != 0)
        {
            throw new ArgumentException($"There are {tallies.Length} tallies; it must be a multiple of the {months.Count} months.", nameof(tallies));
        }

        if (numerators.IsEmpty)
        {
            Count(groups, unixSeconds, months, tallies);
        }
        else
        {
            CheckLength(groups.Length, numerators.Length, nameof(numerators));
            Rate(groups, unixSeconds, numerators, months, tallies);
        }
    }

    /// <summary>The nearest-rank percentiles of each group's values, exactly.</summary>
    /// <param name="groups">The number of each fact's group, from 0.</param>
    /// <param name="values">Each fact's value, as the seconds of a duration.</param>
    /// <param name="groupCount">How many groups there are; 1 or more.</param>
    /// <param name="percents">Which percentiles, each 1 to 100, rising.</param>
    /// <returns>The percentiles of group 0 first, then those of group 1 …; <see langword="null"/> for a group without values.</returns>
    /// <exception cref="ArgumentException">The columns differ in their length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A percentile is not 1 to 100, or lower than the one before; or there is no group.</exception>
    /// <exception cref="IndexOutOfRangeException">A group is negative, or not below <paramref name="groupCount"/>.</exception>
    public static long?[] Percentiles(ReadOnlySpan<int> groups, ReadOnlySpan<long> values, int groupCount, params ReadOnlySpan<int> percents)
    {
        CheckLength(groups.Length, values.Length, nameof(values));
        CheckPercents(groupCount, percents);

        var (byGroup, ends) = InOrderOfGroups(groups, values, groupCount);
        var percentiles = new long?[groupCount * percents.Length];
        var start = 0;
        for (var group = 0; group < groupCount; group++)
        {
            RankSelection.Percentiles(byGroup.AsSpan(start, ends[group] - start), percents, percentiles.AsSpan(group * percents.Length, percents.Length));
            start = ends[group];
        }

        return percentiles;
    }

    /// <summary>The states behind percentiles of each group's values: what <see cref="Quantiles.Of"/> gives of them, mergeable and bounded.</summary>
    /// <param name="groups">The number of each fact's group, from 0.</param>
    /// <param name="values">Each fact's value; not negative.</param>
    /// <param name="groupCount">How many groups there are; 1 or more.</param>
    /// <returns>One state a group.</returns>
    /// <exception cref="ArgumentException">The columns differ in their length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, or there is no group.</exception>
    /// <exception cref="IndexOutOfRangeException">A group is negative, or not below <paramref name="groupCount"/>.</exception>
    public static Quantiles[] QuantilesOf(ReadOnlySpan<int> groups, ReadOnlySpan<long> values, int groupCount)
    {
        CheckLength(groups.Length, values.Length, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(groupCount, 1);

        var histograms = new GroupHistograms(groups, values, groupCount);
        return histograms.Build(groups, values);
    }

    private static void Count(ReadOnlySpan<int> groups, ReadOnlySpan<long> unixSeconds, MonthTable months, Span<Tally> tallies)
    {
        var perGroup = months.Count;
        for (var row = 0; row < groups.Length; row++)
        {
            var month = months.IndexOf(unixSeconds[row]);
            if (month >= 0)
            {
                ref var tally = ref tallies[(groups[row] * perGroup) + month];
                tally = new() { Facts = tally.Facts + 1, Numerator = tally.Numerator + 1, Denominator = tally.Denominator };
            }
        }
    }

    private static void Rate(ReadOnlySpan<int> groups, ReadOnlySpan<long> unixSeconds, ReadOnlySpan<byte> numerators, MonthTable months, Span<Tally> tallies)
    {
        var perGroup = months.Count;
        for (var row = 0; row < groups.Length; row++)
        {
            var month = months.IndexOf(unixSeconds[row]);
            if (month >= 0)
            {
                ref var tally = ref tallies[(groups[row] * perGroup) + month];
                tally = new() { Facts = tally.Facts + 1, Numerator = tally.Numerator + numerators[row], Denominator = tally.Denominator + 1 };
            }
        }
    }

    private static (long[] Values, int[] Ends) InOrderOfGroups(ReadOnlySpan<int> groups, ReadOnlySpan<long> values, int groupCount)
    {
        var next = new int[groupCount];
        foreach (var group in groups)
        {
            next[group]++;
        }

        var start = 0;
        foreach (ref var place in next.AsSpan())
        {
            (place, start) = (start, start + place);
        }

        var byGroup = GC.AllocateUninitializedArray<long>(values.Length);
        for (var row = 0; row < groups.Length; row++)
        {
            byGroup[next[groups[row]]++] = values[row];
        }

        return (byGroup, next);
    }

    private static void CheckLength(int length, int other, string name)
    {
        if (length != other)
        {
            throw new ArgumentException($"{name} has {other} rows; it must have as many as groups, {length}.", name);
        }
    }

    private static void CheckPercents(int groupCount, ReadOnlySpan<int> percents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groupCount, 1);
        var before = 1;
        foreach (var percent in percents)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(percent, before, nameof(percents));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100, nameof(percents));
            before = percent;
        }
    }
}
