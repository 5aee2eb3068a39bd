using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Explains a cycle: its runs by their calendars, and what lies between them by the marks.</summary>
internal static class ClockExplainer
{
    public static CalendarExplanation Explain(ClockCycle cycle, Calendars calendars)
    {
        var zone = calendars[cycle.Calendar].Zone;
        var segments = ImmutableArray.CreateBuilder<ExplainedSegment>();
        var terms = cycle.Terms;
        var reached = cycle.OriginOf(terms);
        string? calendar = null;
        for (var run = cycle.RunsUnder(terms); run.MoveNext();)
        {
            AddGap(segments, reached, run.From, cycle);
            if (calendar is not null && calendar != run.Calendar)
            {
                segments.Add(Segment(run.From, run.From, new SegmentReason { Kind = SegmentReasonKind.CalendarChange }));
            }

            segments.AddRange(Explainer.Segments(calendars[run.Calendar].Source, run.From, run.Until, zone));
            (reached, calendar) = (run.Until, run.Calendar);
        }

        AddGap(segments, reached, cycle.Stop ?? cycle.At, cycle);
        return new CalendarExplanation { Zone = zone, Segments = segments.ToImmutable() };
    }

    private static void AddGap(ImmutableArray<ExplainedSegment>.Builder segments, Instant from, Instant to, ClockCycle cycle)
    {
        while (from < to)
        {
            var until = cycle.NextChangeAfter(from) is { } change && change < to ? change : to;
            segments.Add(Segment(from, until, cycle.ReasonOfGapAt(from)));
            from = until;
        }
    }

    private static ExplainedSegment Segment(Instant start, Instant end, SegmentReason reason) =>
        new() { Start = start, End = end, Counted = Duration.Zero, Reason = reason };
}
