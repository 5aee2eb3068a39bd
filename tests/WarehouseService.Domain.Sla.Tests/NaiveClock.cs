using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

/// <summary>What happens to a clock in some minute.</summary>
public sealed record NaiveMark(int Minute, SlaMarkKind Kind, int? Target = null, RetargetBasis? Basis = null, string? Calendar = null);

/// <summary>
/// A clock anyone can check by eye: it writes down every minute in which it ran, with the calendar that it counted in, and counts those
/// that are open.
/// </summary>
internal sealed class NaiveClock(Func<string, int, bool> isOpen, int? target, string calendar)
{
    private readonly List<(int Minute, string Calendar)> _ran = [];
    private int? _target = target;
    private int? _nextTarget = target;
    private string _calendar = calendar;
    private string _nextCalendar = calendar;
    private int? _notReachedBefore;

    public SlaState State { get; private set; } = SlaState.NotStarted;

    public int? Target => State == SlaState.NotStarted ? _nextTarget : _target;

    public int? BreachedAt { get; private set; }

    public List<(int Elapsed, bool Breached)> Ended { get; } = [];

    public int Elapsed => _ran.Count(ran => isOpen(ran.Calendar, ran.Minute));

    public static NaiveClock Run(Func<string, int, bool> isOpen, int? target, string calendar, NaiveMark[] marks, int at)
    {
        var clock = new NaiveClock(isOpen, target, calendar);
        for (var minute = 0; ; minute++)
        {
            foreach (var mark in marks.Where(mark => mark.Minute == minute).OrderBy(mark => mark.Kind))
            {
                clock.NoteBreach();
                clock.Happens(mark);
            }

            if (minute == at)
            {
                clock.NoteBreach();
                return clock;
            }

            if (clock.State == SlaState.Running)
            {
                clock._ran.Add((minute, clock._calendar));
            }
        }
    }

    // After the minute that makes the target full; never before the target is in force.
    public int? ReachedAt(int? elapsed) => elapsed is { } full && Elapsed >= full
        ? Math.Max(_ran.Where(ran => isOpen(ran.Calendar, ran.Minute)).ElementAt(full - 1).Minute + 1, _notReachedBefore ?? 0)
        : null;

    private void NoteBreach() => BreachedAt ??= Elapsed > _target ? ReachedAt(_target) : null;

    private void Happens(NaiveMark mark)
    {
        var inCycle = State is SlaState.Running or SlaState.Paused;
        switch (mark.Kind)
        {
            case SlaMarkKind.Start when !inCycle:
                if (State == SlaState.Stopped)
                {
                    Ended.Add((Elapsed, BreachedAt is not null));
                }

                (State, _target, _calendar, _notReachedBefore, BreachedAt) = (SlaState.Running, _nextTarget, _nextCalendar, null, null);
                _ran.Clear();
                break;
            case SlaMarkKind.Continue when State == SlaState.Stopped:
                State = SlaState.Running;
                break;
            case SlaMarkKind.Pause when State == SlaState.Running:
                State = SlaState.Paused;
                break;
            case SlaMarkKind.Resume when State == SlaState.Paused:
                State = SlaState.Running;
                break;
            case SlaMarkKind.Stop when inCycle:
                State = SlaState.Stopped;
                break;
            case SlaMarkKind.ChangeCalendar:
                _nextCalendar = mark.Calendar!;
                _calendar = inCycle ? mark.Calendar! : _calendar;
                break;
            case SlaMarkKind.Retarget:
                (_nextTarget, _nextCalendar) = (mark.Target, mark.Calendar ?? _nextCalendar);
                if (inCycle)
                {
                    Retarget(mark);
                }

                break;
        }
    }

    private void Retarget(NaiveMark mark)
    {
        (_target, _calendar) = (mark.Target, mark.Calendar ?? _calendar);
        _notReachedBefore = mark.Basis == RetargetBasis.CarryElapsed ? mark.Minute : null;
        if (mark.Basis == RetargetBasis.Restart)
        {
            _ran.Clear();
        }
        else if (mark.Basis == RetargetBasis.FromCreation && mark.Calendar is { } from)
        {
            var counted = _ran.Select(ran => (ran.Minute, from)).ToList();
            _ran.Clear();
            _ran.AddRange(counted);
        }
    }
}
