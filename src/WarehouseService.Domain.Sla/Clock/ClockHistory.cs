using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>A clock's marks folded up to an instant: its state and its cycles.</summary>
internal sealed record ClockHistory(SlaState State, ImmutableList<ClockCycle> Cycles)
{
    private static readonly ClockHistory Nothing = new(SlaState.NotStarted, []);

    public static ClockHistory Of(ImmutableArray<SlaMark> marks, Instant at)
    {
        var history = Nothing;
        foreach (var mark in marks)
        {
            if (mark.At > at)
            {
                break;
            }

            history = history.After(mark);
        }

        return history;
    }

    private ClockHistory After(SlaMark mark) => (mark.Kind, State) switch
    {
        (SlaMarkKind.Start, SlaState.NotStarted or SlaState.Stopped) =>
            new(SlaState.Running, Cycles.Add(new ClockCycle(mark.At, null, [new ClockSpan(mark.At, null, null)]))),
        (SlaMarkKind.Pause, SlaState.Running) => Next(SlaState.Paused, mark.At, mark.Reason ?? ""),
        (SlaMarkKind.Resume, SlaState.Paused) => Next(SlaState.Running, mark.At, null),
        (SlaMarkKind.Stop, SlaState.Running or SlaState.Paused) =>
            new(SlaState.Stopped, Cycles.SetItem(Cycles.Count - 1, Cycles[^1].EndedAt(mark.At))),
        _ => this,
    };

    private ClockHistory Next(SlaState state, Instant at, string? pauseReason) =>
        new(state, Cycles.SetItem(Cycles.Count - 1, Cycles[^1].ContinuedBy(new ClockSpan(at, null, pauseReason))));
}
