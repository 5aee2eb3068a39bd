using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Sla.Tests.Timers;

[Properties(Arbitrary = [typeof(CaseLives)], MaxTest = 200)]
public sealed class TimerLaws
{
    private static bool IsRetarget((int Minute, CaseStep Step) step) => step.Step is CaseStep.Hurry or CaseStep.Relax;

    [Property]
    public bool Every_moment_of_every_cycle_is_raised_once_whenever_somebody_looks(CaseLife life)
    {
        var calm = life with { Steps = [.. life.Steps.Where(step => !IsRetarget(step))] };
        var expected = NaiveMoments(calm).OrderBy(moment => moment).ToList();
        var (timers, watched) = calm.Live(Enumerable.Range(0, life.End + 1).ToHashSet());
        var (_, seldom) = calm.Live(life.Looks.ToHashSet());
        return Told(calm, watched).SequenceEqual(expected)
            && Told(calm, seldom).SequenceEqual(expected)
            && (timers.Of(CaseLife.Measure)?.Breaches ?? 0) == expected.Count(moment => moment.Alert == "");
    }

    [Property]
    public bool Nothing_is_raised_early_or_twice_whatever_the_target_becomes(CaseLife life)
    {
        var (_, raised) = life.Live(life.Looks.ToHashSet());
        return raised.TrueForAll(one => one.Raised.Due <= life.Site.After(one.Minute))
            && raised.Select(one => (one.Raised.Cycle, one.Raised.Alert)).Distinct().Count() == raised.Count;
    }

    [Property]
    public bool Late_is_what_was_raised_more_than_a_while_after_it_fell_due(CaseLife life)
    {
        var (_, raised) = life.Live(life.Looks.ToHashSet());
        return raised.Where(one => one.Raised.Alert is not null)
            .All(one => one.Raised.Late == life.Site.After(one.Minute) - one.Raised.Due > CaseLife.LateAfter);
    }

    [Property]
    public bool The_next_moment_is_the_first_at_which_something_is_raised(CaseLife life)
    {
        var (timers, _) = life.Live(life.Looks.ToHashSet());
        return timers.Of(CaseLife.Measure)?.Next is not { } next
            || (next > life.Site.After(life.End)
                && timers.Raise(CaseLife.Measure, life.Calendars, next - Duration.Epsilon) is null
                && timers.Raise(CaseLife.Measure, life.Calendars, next) is { Raised.IsEmpty: false });
    }

    [Property]
    public bool Due_is_what_the_clock_says(CaseLife life)
    {
        var (timers, _) = life.Live(life.Looks.ToHashSet());
        return timers.Of(CaseLife.Measure) is not { } timer
            || timer.Due == timer.Clock.Read(life.Calendars, life.Site.After(life.End)).Due?.OrNull;
    }

    private static IEnumerable<(int Cycle, string Alert, int Minute)> Told(CaseLife life, List<(RaisedAlert Raised, int Minute)> raised) => raised
        .Select(one => (one.Raised.Cycle, one.Raised.Alert ?? "", (int)(one.Raised.Due - life.Site.Anchor).TotalMinutes))
        .OrderBy(moment => moment);

    // Minute by minute: who counts how much in which cycle, and what that reaches.
    private static List<(int Cycle, string Alert, int Minute)> NaiveMoments(CaseLife life)
    {
        var calendar = new NaiveCalendar(life.Site.Hours, Duration.FromMinutes(1));
        var (state, cycle, elapsed, reachedAt) = (SlaState.NotStarted, 0, 0, 0);
        var moments = new List<(int, string, int)>();
        for (var minute = 0; minute <= life.End; minute++)
        {
            foreach (var (_, step) in life.Steps.Where(step => step.Minute == minute))
            {
                var goesOn = step == CaseStep.Reopen && life.WhenReopened == ReopenedClock.Continue && state == SlaState.Stopped;
                if (!goesOn && step is CaseStep.Start or CaseStep.Reopen && state is SlaState.NotStarted or SlaState.Stopped)
                {
                    (state, cycle, elapsed) = (SlaState.Running, cycle + 1, 0);
                    continue;
                }

                state = (step, state) switch
                {
                    (CaseStep.Reopen, SlaState.Stopped) when goesOn => SlaState.Running,
                    (CaseStep.Pause, SlaState.Running) => SlaState.Paused,
                    (CaseStep.Resume, SlaState.Paused) => SlaState.Running,
                    (CaseStep.Stop, SlaState.Running or SlaState.Paused) => SlaState.Stopped,
                    _ => state,
                };
            }

            if (minute == life.End || state != SlaState.Running || !calendar.IsOpen(life.Site.After(minute)))
            {
                continue;
            }

            elapsed++;
            reachedAt = elapsed == life.Target ? minute + 1 : reachedAt;
            moments.AddRange(life.AlertsAt.Index().Where(alert => life.Target * alert.Item / 100 == elapsed).Select(alert => (cycle, $"alert {alert.Index}", minute + 1)));
            if (elapsed == life.Target + 1)
            {
                moments.Add((cycle, "", reachedAt));
            }
        }

        return moments;
    }
}
