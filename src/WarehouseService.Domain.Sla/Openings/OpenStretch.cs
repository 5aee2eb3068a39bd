namespace WarehouseService.Domain.Sla.Openings;

/// <summary>A stretch of open time, half-open, in seconds of the <see cref="TimeScale"/>.</summary>
/// <param name="Start">Its first second.</param>
/// <param name="End">The second after its last.</param>
internal readonly record struct OpenStretch(long Start, long End)
{
    /// <summary>Joins what overlaps or touches; the stretches come in order of their starts.</summary>
    public static IEnumerable<OpenStretch> Joined(IEnumerable<OpenStretch> stretches)
    {
        OpenStretch? open = null;
        foreach (var stretch in stretches)
        {
            if (open is { } last && stretch.Start <= last.End)
            {
                open = last with { End = Math.Max(last.End, stretch.End) };
                continue;
            }

            if (open is { } closed)
            {
                yield return closed;
            }

            open = stretch;
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }
}
