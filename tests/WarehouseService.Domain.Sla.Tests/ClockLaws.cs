using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

[Properties(Arbitrary = [typeof(ClockScenarios), typeof(Scenarios)], MaxTest = 300)]
public sealed class ClockLaws
{
    [Property]
    public bool A_reading_equals_a_fold_minute_by_minute(ClockScenario scenario)
    {
        var (reading, naive) = (scenario.Clock.Read(scenario.Calendars, scenario.Now), scenario.Naive());
        var began = naive.State != SlaState.NotStarted;
        return reading.State == naive.State
            && reading.Target == ClockScenario.Minutes(naive.Target)
            && reading.Elapsed == Duration.FromMinutes(naive.Elapsed)
            && reading.BreachedAt == InstantAt(scenario, naive.BreachedAt)
            && reading.Cycle == naive.Ended.Count + (began ? 1 : 0)
            && reading.BreachedCycles == naive.Ended.Count(cycle => cycle.Breached) + (naive.BreachedAt is null ? 0 : 1)
            && reading.TotalElapsed == Duration.FromMinutes(naive.Elapsed + naive.Ended.Sum(cycle => cycle.Elapsed))
            && reading.UsedBasisPoints == naive.Elapsed * 10_000L / naive.Target
            && scenario.Clock.StateAt(scenario.Now) == naive.State;
    }

    [Property]
    public bool Cycles_are_what_the_readings_add_up(ClockScenario scenario)
    {
        var (reading, cycles, naive) = (scenario.Clock.Read(scenario.Calendars, scenario.Now), scenario.Clock.CyclesAt(scenario.Calendars, scenario.Now), scenario.Naive());
        return cycles.SkipLast(reading.Cycle == 0 ? 0 : 1).Select(cycle => (cycle.Elapsed, cycle.Breached))
                .SequenceEqual(naive.Ended.Select(cycle => (Duration.FromMinutes(cycle.Elapsed), cycle.Breached)))
            && cycles.Count(cycle => cycle.Breached) == reading.BreachedCycles
            && cycles.Length == reading.Cycle
            && cycles.All(cycle => cycle.Stop is not { } stop || stop >= cycle.Start)
            && (reading.State == SlaState.Stopped) == (cycles is [.., { Stop: not null }]);
    }

    [Property]
    public bool What_elapsed_and_remains_less_the_overrun_is_the_target(ClockScenario scenario)
    {
        var reading = scenario.Clock.Read(scenario.Calendars, scenario.Now);
        return reading.Target is null
            ? reading.Remaining is null && reading.Overrun == Duration.Zero
            : reading.Elapsed + reading.Remaining - reading.Overrun == reading.Target
                && (reading.Remaining == Duration.Zero || reading.Overrun == Duration.Zero)
                && reading.Remaining >= Duration.Zero && reading.Overrun >= Duration.Zero
                && (reading.Overrun == Duration.Zero || reading.Breached);
    }

    [Property]
    public bool Due_is_when_the_target_will_have_elapsed_if_nothing_happens(ClockScenario scenario)
    {
        var clock = scenario.Clock with { Marks = [.. scenario.Clock.Marks.Where(mark => mark.At <= scenario.Now)] };
        var reading = clock.Read(scenario.Calendars, scenario.Now);
        return reading switch
        {
            { Breached: true } => reading.Due == Moment.At(reading.BreachedAt!.Value) && reading.DueIfResumed is null,
            { Target: null } => reading.Due is null && reading.DueIfResumed is null,
            { State: SlaState.Running, Due: { Exists: true } due } => reading.DueIfResumed is null && IsFirstWithTheTarget(scenario, clock, due.Instant),
            { State: SlaState.Running } => reading.Due is { Exists: false },
            { State: SlaState.Paused } => reading.Due is null && reading.DueIfResumed == clock.Resume(scenario.Now).Read(scenario.Calendars, scenario.Now).Due,
            _ => reading.Due is null && reading.DueIfResumed is null,
        };
    }

    [Property]
    public Property Any_amount_of_the_cycle_elapsed_when_the_fold_says(ClockScenario scenario) =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 3_000)), minutes =>
        {
            var (when, naive) = (scenario.Clock.WhenElapsed(scenario.Calendars, Duration.FromMinutes(minutes), scenario.Now), scenario.Naive());
            return naive.ReachedAt(minutes) is { } reached ? when == Moment.At(scenario.Site.After(reached))
                : naive.State == SlaState.Running ? when is { } moment && (!moment.Exists || moment.Instant > scenario.Now)
                : when is null;
        });

    [Property]
    public bool Marks_at_one_instant_may_come_in_any_order(ClockScenario scenario)
    {
        var shuffled = scenario.ClockOf(scenario.Marks.OrderBy(mark => mark.Minute).ThenByDescending(mark => mark.Kind));
        return scenario.Clock.Read(scenario.Calendars, scenario.Now) == shuffled.Read(scenario.Calendars, scenario.Now);
    }

    [Property]
    public bool What_happens_later_changes_no_earlier_reading(ClockScenario scenario)
    {
        var past = scenario.ClockOf(scenario.Marks.Where(mark => mark.Minute <= scenario.At));
        return scenario.Clock.Read(scenario.Calendars, scenario.Now) == past.Read(scenario.Calendars, scenario.Now);
    }

    [Property]
    public Property A_breach_once_read_is_read_for_ever(ClockScenario scenario) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 9_000)), later =>
        {
            var (now, then) = (scenario.Clock.Read(scenario.Calendars, scenario.Now), scenario.Clock.Read(scenario.Calendars, scenario.Site.After(scenario.At + later)));
            return now.BreachedCycles <= then.BreachedCycles && now.Cycle <= then.Cycle
                && (now.BreachedAt is null || now.Cycle != then.Cycle || now.BreachedAt == then.BreachedAt);
        });

    [Property]
    public bool The_explanation_sums_to_what_elapsed(ClockScenario scenario)
    {
        var explanation = scenario.Clock.Explain(scenario.Calendars, scenario.Now);
        var ends = explanation.Segments.Select(segment => segment.End);
        return explanation.Total == scenario.Clock.Read(scenario.Calendars, scenario.Now).Elapsed
            && explanation.Segments.Skip(1).Select(segment => segment.Start).SequenceEqual(ends.SkipLast(1));
    }

    [Property]
    public bool What_did_not_count_is_explained_by_the_state_of_then(ClockScenario scenario) =>
        scenario.Clock.Explain(scenario.Calendars, scenario.Now).Segments.Where(segment => segment.Start < segment.End).All(segment =>
        {
            SlaState[] states = [scenario.Clock.StateAt(segment.Start), scenario.Clock.StateAt(segment.End - Duration.Epsilon)];
            return Array.TrueForAll(states, state => state == segment.Reason.Kind switch
            {
                SegmentReasonKind.Pause => SlaState.Paused,
                SegmentReasonKind.Stopped => SlaState.Stopped,
                _ => SlaState.Running,
            });
        });

    [Property]
    public bool From_creation_is_as_if_the_new_terms_had_been_there_all_along(ClockScenario scenario)
    {
        var retargeted = scenario.Clock.Marks.LastOrDefault() is { } last && last.At > scenario.Now ? scenario.Now : scenario.Clock.Marks.LastOrDefault()?.At ?? scenario.Now;
        NaiveMark[] plain = [.. scenario.Marks.Where(mark => mark.Kind is not (SlaMarkKind.Retarget or SlaMarkKind.ChangeCalendar) && scenario.Site.After(mark.Minute) <= retargeted)];
        if (plain.Length == 0 || scenario.ClockOf(plain).Read(scenario.Calendars, retargeted) is not ({ State: SlaState.Running or SlaState.Paused, Breached: false, Cycle: 1 }))
        {
            return true;
        }

        var (target, at) = (Duration.FromMinutes(700), retargeted + Duration.FromDays(2));
        var changed = scenario.ClockOf(plain).Retarget(retargeted, target, RetargetBasis.FromCreation, ClockScenario.Second).Read(scenario.Calendars, at);
        var allAlong = (scenario.ClockOf(plain) with { Target = target, Calendar = ClockScenario.Second }).Read(scenario.Calendars, at);
        return changed == allAlong;
    }

    private static bool IsFirstWithTheTarget(ClockScenario scenario, SlaClock clock, Instant due) =>
        clock.Read(scenario.Calendars, due) is var at && at.Elapsed >= at.Target && at.Due == Moment.At(due)
        && (due <= scenario.Now || (at.Elapsed == at.Target && clock.Read(scenario.Calendars, due - Duration.Epsilon).Elapsed < at.Target));

    private static Instant? InstantAt(ClockScenario scenario, int? minute) => minute is { } some ? scenario.Site.After(some) : null;
}
