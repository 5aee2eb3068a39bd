using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>One cycle as spans of running and pausing, each beginning where the one before ends.</summary>
internal sealed record ClockCycle(Instant Start, Instant? Stop, ImmutableList<ClockSpan> Spans)
{
    public ClockCycle ContinuedBy(ClockSpan span) => this with { Spans = EndLast(span.From).Add(span) };

    public ClockCycle EndedAt(Instant at) => this with { Stop = at, Spans = EndLast(at) };

    private ImmutableList<ClockSpan> EndLast(Instant at) => Spans.SetItem(Spans.Count - 1, Spans[^1] with { Until = at });
}
