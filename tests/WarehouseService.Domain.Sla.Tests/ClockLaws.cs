using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests;

[Properties(Arbitrary = [typeof(Scenarios)], MaxTest = 200)]
public sealed class ClockLaws
{
    private static readonly Gen<(int Minute, SlaMarkKind Kind)[]> Marks =
        from gaps in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 1_500))).ListOf().Resize(10)
        from kinds in Gen.Elements(SlaMarkKind.Start, SlaMarkKind.Start, SlaMarkKind.Pause, SlaMarkKind.Resume, SlaMarkKind.Stop).ArrayOf(gaps.Count)
        select Running(gaps).Zip(kinds).ToArray();

    [Property]
    public Property A_reading_equals_a_fold_minute_by_minute(Scenario scenario) =>
        Prop.ForAll(Arb.From(Marks), Arb.From(Gen.Choose(1, 3_000)), Arb.From(Gen.Choose(0, 15_000)), (marks, target, at) =>
        {
            var reading = ClockOf(scenario, marks).Read(scenario.Hours, Duration.FromMinutes(target), scenario.After(at));
            var naive = NaiveClock.Run(new NaiveCalendar(scenario.Hours, Duration.FromMinutes(1)), scenario.Anchor, marks, target, at);
            return reading.State == naive.State
                && reading.Elapsed == Duration.FromMinutes(naive.Elapsed)
                && reading.Breached == naive.Elapsed > target
                && reading.BreachedAt == (naive.Elapsed > target ? scenario.After(naive.ReachedAt!.Value) : null)
                && reading.Cycles.Select(cycle => cycle.Elapsed).SequenceEqual(naive.Cycles.Select(minutes => Duration.FromMinutes(minutes)))
                && reading.UsedBasisPoints == naive.Elapsed * 10_000L / target;
        });

    [Property]
    public Property Due_is_when_the_target_will_have_elapsed_if_nothing_happens(Scenario scenario) =>
        Prop.ForAll(Arb.From(Marks), Arb.From(Gen.Choose(1, 3_000)), Arb.From(Gen.Choose(0, 15_000)), (marks, target, at) =>
        {
            var (calendar, allowed, now) = (scenario.Hours, Duration.FromMinutes(target), scenario.After(at));
            var clock = new SlaClock { Marks = [.. ClockOf(scenario, marks).Marks.Where(mark => mark.At <= now)] };
            var reading = clock.Read(calendar, allowed, now);
            return reading switch
            {
                { Breached: true } => reading.Due == Moment.At(reading.BreachedAt!.Value) && reading.DueIfResumed is null,
                { State: SlaState.Running, Due: { Exists: true } due } => reading.DueIfResumed is null && IsFirstWith(clock, calendar, allowed, due.Instant),
                { State: SlaState.Running } => reading.Due is { Exists: false },
                { State: SlaState.Paused } => reading.Due is null && reading.DueIfResumed == clock.Resume(now).Read(calendar, allowed, now).Due,
                _ => reading.Due is null && reading.DueIfResumed is null,
            };
        });

    [Property]
    public Property Marks_at_one_instant_may_come_in_any_order(Scenario scenario) =>
        Prop.ForAll(Arb.From(Marks), Arb.From(Gen.Choose(0, 15_000)), (marks, at) =>
        {
            var shuffled = marks.OrderBy(mark => mark.Minute).ThenByDescending(mark => mark.Kind).ToArray();
            return ClockOf(scenario, marks).StateAt(scenario.After(at)) == ClockOf(scenario, shuffled).StateAt(scenario.After(at));
        });

    [Property]
    public Property What_happens_later_changes_no_earlier_reading(Scenario scenario) =>
        Prop.ForAll(Arb.From(Marks), Arb.From(Gen.Choose(0, 15_000)), (marks, at) =>
        {
            var (whole, target) = (ClockOf(scenario, marks), Duration.FromHours(10));
            var past = ClockOf(scenario, [.. marks.Where(mark => mark.Minute <= at)]);
            return whole.Read(scenario.Hours, target, scenario.After(at)).Equals(past.Read(scenario.Hours, target, scenario.After(at)));
        });

    [Property]
    public Property A_breach_never_disappears(Scenario scenario) =>
        Prop.ForAll(Arb.From(Marks), Arb.From(Gen.Choose(0, 15_000)), Arb.From(Gen.Choose(0, 15_000)), (marks, at, later) =>
        {
            var (clock, target) = (ClockOf(scenario, marks), Duration.FromHours(5));
            return clock.Read(scenario.Hours, target, scenario.After(at)).BreachedCycles
                <= clock.Read(scenario.Hours, target, scenario.After(at + later)).BreachedCycles;
        });

    [Property]
    public Property The_explanation_sums_to_what_elapsed(Scenario scenario) =>
        Prop.ForAll(Arb.From(Marks), Arb.From(Gen.Choose(0, 15_000)), (marks, at) =>
        {
            var clock = ClockOf(scenario, marks);
            return clock.Explain(scenario.Hours, scenario.After(at)).Total
                == clock.Read(scenario.Hours, Duration.FromHours(5), scenario.After(at)).Elapsed;
        });

    private static bool IsFirstWith(SlaClock clock, BusinessHours calendar, Duration target, Instant due) =>
        clock.Read(calendar, target, due).Elapsed == target
        && clock.Read(calendar, target, due - Duration.Epsilon).Elapsed < target
        && clock.Read(calendar, target, due).Due == Moment.At(due);

    private static SlaClock ClockOf(Scenario scenario, IEnumerable<(int Minute, SlaMarkKind Kind)> marks) =>
        marks.Aggregate(SlaClock.NotStarted, (clock, mark) => mark.Kind switch
        {
            SlaMarkKind.Start => clock.Start(scenario.After(mark.Minute)),
            SlaMarkKind.Pause => clock.Pause(scenario.After(mark.Minute), "customer"),
            SlaMarkKind.Resume => clock.Resume(scenario.After(mark.Minute)),
            _ => clock.Stop(scenario.After(mark.Minute)),
        });

    private static IEnumerable<int> Running(IEnumerable<int> gaps)
    {
        var minute = 0;
        foreach (var gap in gaps)
        {
            yield return minute += gap;
        }
    }
}
