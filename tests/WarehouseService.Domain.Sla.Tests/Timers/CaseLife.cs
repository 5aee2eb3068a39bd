using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Timers;

/// <summary>What happens to a case in some minute.</summary>
public enum CaseStep
{
    Start,
    Pause,
    Resume,
    Stop,
    Reopen,
    Hurry,
    Relax,
}

/// <summary>A random life of a case with one measure, whose clock counts in random hours, and the minutes at which a dispatcher looks.</summary>
public sealed record CaseLife(Scenario Site, int Target, int[] AlertsAt, ReopenedClock WhenReopened, (int Minute, CaseStep Step)[] Steps, int[] Looks, int End)
{
    public static readonly SlaMeasure Measure = SlaMeasure.Own("test.measure");

    public static readonly Duration LateAfter = Duration.FromMinutes(10);

    public Calendars Calendars { get; } = new([new("site", Site.Hours)]);

    public SlaPolicy Policy => new()
    {
        Id = "test",
        LateAfter = LateAfter,
        WhenReopened = WhenReopened,
        Rules =
        [
            Rule("fast", (Target / 2) + 1) with { When = new() { Priority = ["fast"] } },
            Rule("all", Target),
        ],
    };

    /// <summary>Lives the case, and tells what was raised, with the minute in which it was.</summary>
    public (CaseTimers Timers, List<(RaisedAlert Raised, int Minute)> Raised) Live(IReadOnlySet<int> looks)
    {
        var timers = CaseTimers.Under(Policy, new());
        var raised = new List<(RaisedAlert, int)>();
        for (var minute = 0; minute <= End; minute++)
        {
            foreach (var (_, step) in Steps.Where(step => step.Minute == minute))
            {
                var after = Do(timers, step, Site.After(minute));
                var changes = after.Settle(timers, Calendars, Site.After(minute));
                raised.AddRange(changes.SelectMany(change => change.Raised).Select(one => (one, minute)));
                timers = after.With(changes);
            }

            if ((looks.Contains(minute) || minute == End) && timers.Of(Measure)?.Next <= Site.After(minute))
            {
                var change = timers.Raise(Measure, Calendars, Site.After(minute))!;
                raised.AddRange(change.Raised.Select(one => (one, minute)));
                timers = timers.With([change]);
            }
        }

        return (timers, raised);
    }

    private static CaseTimers Do(CaseTimers timers, CaseStep step, Instant at) => step switch
    {
        CaseStep.Start => timers.Started(Measure, at),
        CaseStep.Pause => timers.Paused(Measure, at, "customer"),
        CaseStep.Resume => timers.Resumed(Measure, at),
        CaseStep.Stop => timers.Stopped(Measure, at),
        CaseStep.Reopen => timers.Reopened(Measure, at),
        CaseStep.Hurry => timers.Became(new() { Priority = "fast" }, at),
        _ => timers.Became(new() { Priority = "calm" }, at),
    };

    private SlaRule Rule(string name, int minutes) => new()
    {
        Name = name,
        Targets = new Dictionary<SlaMeasure, SlaTarget>
        {
            [Measure] = new()
            {
                Within = Duration.FromMinutes(minutes),
                Calendar = "site",
                Alerts = [.. AlertsAt.Select((percent, i) => new SlaAlert { Name = $"alert {i}", At = SlaPoint.AtPercent(percent), Concerns = "owner" })],
            },
        },
    };

    public override string ToString() =>
        $"target {Target}, alerts at {string.Join('%', AlertsAt)}%, {WhenReopened}, until {End}, looks {string.Join(' ', Looks)}\n{string.Join('\n', Steps)}\n{Site}";
}

/// <summary>Generators of the lives of cases, in whole minutes. Targets are multiples of 100 minutes, so that every percent is a whole minute.</summary>
public static class CaseLives
{
    public static Arbitrary<CaseLife> CaseLife() => Arb.From(
        from site in Scenarios.Scenario().Generator
        from target in Gen.Choose(1, 8).Select(hundreds => hundreds * 100)
        from alerts in Gen.Choose(1, 200).ListOf().Resize(3)
        from reopened in Gen.Elements(ReopenedClock.NewCycle, ReopenedClock.Continue)
        from gaps in Gen.Choose(1, 900).ListOf().Resize(9)
        from steps in Gen.Frequency(
            (4, Gen.Constant(CaseStep.Start)), (2, Gen.Constant(CaseStep.Pause)), (3, Gen.Constant(CaseStep.Resume)), (1, Gen.Constant(CaseStep.Stop)),
            (2, Gen.Constant(CaseStep.Reopen)), (1, Gen.Constant(CaseStep.Hurry)), (1, Gen.Constant(CaseStep.Relax))).ArrayOf(gaps.Count)
        from looks in Gen.Choose(0, 5_000).ListOf().Resize(6)
        select new CaseLife(site, target, [.. alerts], reopened, Running(gaps).Zip(steps).ToArray(), [.. looks], 5_000));

    private static IEnumerable<int> Running(IEnumerable<int> gaps)
    {
        var minute = 0;
        foreach (var gap in gaps)
        {
            yield return minute += gap;
        }
    }
}
