using System.Runtime.CompilerServices;

namespace WarehouseService.Domain.Sla.Clock;

/// <summary>How marks move a clock from state to state.</summary>
internal static class ClockStates
{
    private const int Kinds = 7;
    private const byte NotStarted = (byte)SlaState.NotStarted;
    private const byte Running = (byte)SlaState.Running;
    private const byte Paused = (byte)SlaState.Paused;
    private const byte Stopped = (byte)SlaState.Stopped;

    // By state, then by kind of mark: stop, pause, resume, start, continue, change of calendar, retarget.
    private static ReadOnlySpan<byte> Next =>
    [
        NotStarted, NotStarted, NotStarted, Running, NotStarted, NotStarted, NotStarted,
        Stopped, Paused, Running, Running, Running, Running, Running,
        Stopped, Paused, Running, Paused, Paused, Paused, Paused,
        Stopped, Stopped, Stopped, Running, Running, Stopped, Stopped,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SlaState After(this SlaState state, SlaMarkKind mark) => (SlaState)Next[((int)state * Kinds) + (int)mark];

    public static bool IsInCycle(this SlaState state) => state is SlaState.Running or SlaState.Paused;

    public static bool BeginsCycle(this SlaState state, SlaMarkKind mark) => mark == SlaMarkKind.Start && !state.IsInCycle();
}
