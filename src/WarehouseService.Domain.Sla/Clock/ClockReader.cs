using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>Reads a folded clock against a calendar and a target.</summary>
internal static class ClockReader
{
    public static SlaReading Read(ClockHistory history, BusinessHours calendar, Duration target, Instant at)
    {
        var progress = history.Cycles.ConvertAll(cycle => Progress.Of(cycle, calendar, target, at));
        var last = progress.IsEmpty ? default : progress[^1];
        var breached = last.Elapsed > target;
        return new SlaReading
        {
            At = at,
            Target = target,
            State = history.State,
            Elapsed = last.Elapsed,
            BreachedAt = breached ? last.Due!.Value.Instant : null,
            Due = breached || history.State == SlaState.Running ? last.Due : null,
            DueIfResumed = !breached && history.State == SlaState.Paused
                ? last.Due ?? calendar.Add(at, target - last.Elapsed)
                : null,
            Cycles = [.. history.Cycles.Zip(progress, (cycle, so) => new SlaCycle
            {
                Start = cycle.Start,
                Stop = cycle.Stop,
                Elapsed = so.Elapsed,
                Breached = so.Elapsed > target,
            })],
        };
    }

    public static CalendarExplanation Explain(ClockHistory history, BusinessHours calendar, Instant at) => new()
    {
        Zone = calendar.Zone,
        Segments = [.. history.Cycles.TakeLast(1).SelectMany(cycle => cycle.Spans).SelectMany(span => Explain(span, calendar, at))],
    };

    private static ImmutableArray<ExplainedSegment> Explain(ClockSpan span, BusinessHours calendar, Instant at)
    {
        var until = span.Until ?? at;
        return span.Runs ? calendar.Explain(span.From, until).Segments
            : span.From == until ? []
            : [new ExplainedSegment
            {
                Start = span.From,
                End = until,
                Counted = Duration.Zero,
                Reason = new SegmentReason { Kind = SegmentReasonKind.Pause, Name = span.PauseReason },
            }];
    }

    /// <param name="Elapsed">The working time that has counted so far.</param>
    /// <param name="Due">When the target had elapsed, or will have if the clock runs on; null if it does not run.</param>
    private readonly record struct Progress(Duration Elapsed, Moment? Due)
    {
        public static Progress Of(ClockCycle cycle, BusinessHours calendar, Duration target, Instant at)
        {
            var progress = default(Progress);
            foreach (var run in cycle.Spans.Where(span => span.Runs))
            {
                var elapsed = progress.Elapsed + calendar.Between(run.From, run.Until ?? at);
                var isDueHere = progress.Due is null && (run.Until is null || elapsed >= target);
                progress = new(elapsed, isDueHere ? calendar.Add(run.From, target - progress.Elapsed) : progress.Due);
            }

            return progress;
        }
    }
}
