using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

/// <summary>A clock anyone can check by eye: every minute, first what happens, then count if it runs and the calendar is open.</summary>
internal sealed class NaiveClock
{
    public SlaState State { get; private set; } = SlaState.NotStarted;

    public List<int> Cycles { get; } = [];

    public int? ReachedAt { get; private set; }

    public int Elapsed => Cycles.LastOrDefault();

    public static NaiveClock Run(NaiveCalendar calendar, Instant origin, (int Minute, SlaMarkKind Kind)[] marks, int target, int at)
    {
        var clock = new NaiveClock();
        for (var minute = 0; ; minute++)
        {
            foreach (var kind in new[] { SlaMarkKind.Stop, SlaMarkKind.Pause, SlaMarkKind.Resume, SlaMarkKind.Start })
            {
                foreach (var _ in marks.Where(mark => mark.Minute == minute && mark.Kind == kind))
                {
                    clock.Happens(kind);
                }
            }

            if (minute == at)
            {
                return clock;
            }

            if (clock.State == SlaState.Running && calendar.IsOpen(origin + Duration.FromMinutes(minute)))
            {
                clock.Cycles[^1]++;
                clock.ReachedAt ??= clock.Elapsed == target ? minute + 1 : null;
            }
        }
    }

    private void Happens(SlaMarkKind kind)
    {
        if (kind == SlaMarkKind.Start && (State is SlaState.NotStarted or SlaState.Stopped))
        {
            State = SlaState.Running;
            Cycles.Add(0);
            ReachedAt = null;
        }
        else if (kind == SlaMarkKind.Pause && State == SlaState.Running)
        {
            State = SlaState.Paused;
        }
        else if (kind == SlaMarkKind.Resume && State == SlaState.Paused)
        {
            State = SlaState.Running;
        }
        else if (kind == SlaMarkKind.Stop && (State is SlaState.Running or SlaState.Paused))
        {
            State = SlaState.Stopped;
        }
    }
}
