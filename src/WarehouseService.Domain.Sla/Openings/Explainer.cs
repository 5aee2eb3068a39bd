using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>Cuts a range into segments, each with one reason; neighbours with the same reason are one segment.</summary>
internal static class Explainer
{
    public static List<ExplainedSegment> Segments(OpeningSource source, Instant from, Instant to, DateTimeZone printedIn)
    {
        var (first, last) = (TimeScale.Split(from).Second, TimeScale.CeilingOf(to));
        var segments = new List<ExplainedSegment>();
        foreach (var stretch in source.Explain(first, last, printedIn))
        {
            Add(segments, stretch, InstantAt(stretch.Start), InstantAt(stretch.End));
        }

        return segments;

        Instant InstantAt(long second) => second <= first ? from : second >= last ? to : TimeScale.InstantAt(second);
    }

    private static void Add(List<ExplainedSegment> segments, ReasonedStretch stretch, Instant start, Instant end)
    {
        if (segments is [.., var before] && before.End > before.Start && start < end && before.Reason == stretch.Reason)
        {
            start = before.Start;
            segments.RemoveAt(segments.Count - 1);
        }

        segments.Add(new ExplainedSegment
        {
            Start = start,
            End = end,
            Counted = stretch.IsOpen ? end - start : Duration.Zero,
            Reason = stretch.Reason,
        });
    }
}
