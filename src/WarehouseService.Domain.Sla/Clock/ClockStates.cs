namespace WarehouseService.Domain.Sla.Clock;

/// <summary>How marks move a clock from state to state.</summary>
internal static class ClockStates
{
    public static SlaState After(this SlaState state, SlaMarkKind mark) => (mark, state) switch
    {
        (SlaMarkKind.Start, SlaState.NotStarted or SlaState.Stopped) => SlaState.Running,
        (SlaMarkKind.Continue, SlaState.Stopped) => SlaState.Running,
        (SlaMarkKind.Pause, SlaState.Running) => SlaState.Paused,
        (SlaMarkKind.Resume, SlaState.Paused) => SlaState.Running,
        (SlaMarkKind.Stop, SlaState.Running or SlaState.Paused) => SlaState.Stopped,
        _ => state,
    };

    public static bool IsInCycle(this SlaState state) => state is SlaState.Running or SlaState.Paused;

    public static bool BeginsCycle(this SlaState state, SlaMarkKind mark) => mark == SlaMarkKind.Start && !state.IsInCycle();
}
