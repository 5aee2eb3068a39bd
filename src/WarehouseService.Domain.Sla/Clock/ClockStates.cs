using System.Runtime.CompilerServices;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>How marks move a clock from state to state.</summary>
internal static class ClockStates
{
    private const int Kinds = 7;

    // By state, then by kind of mark: stop, pause, resume, start, continue, change of calendar, retarget.
    private static readonly SlaState[] Next =
    [
        SlaState.NotStarted, SlaState.NotStarted, SlaState.NotStarted, SlaState.Running, SlaState.NotStarted, SlaState.NotStarted, SlaState.NotStarted,
        SlaState.Stopped, SlaState.Paused, SlaState.Running, SlaState.Running, SlaState.Running, SlaState.Running, SlaState.Running,
        SlaState.Stopped, SlaState.Paused, SlaState.Running, SlaState.Paused, SlaState.Paused, SlaState.Paused, SlaState.Paused,
        SlaState.Stopped, SlaState.Stopped, SlaState.Stopped, SlaState.Running, SlaState.Running, SlaState.Stopped, SlaState.Stopped,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SlaState After(this SlaState state, SlaMarkKind mark) => Next[((int)state * Kinds) + (int)mark];

    public static bool IsInCycle(this SlaState state) => state is SlaState.Running or SlaState.Paused;

    public static bool BeginsCycle(this SlaState state, SlaMarkKind mark) => mark == SlaMarkKind.Start && !state.IsInCycle();
}
