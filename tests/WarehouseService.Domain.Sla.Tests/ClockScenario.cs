using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Sla.Tests;

/// <summary>A random life of a clock over two random calendars, and a minute at which it is read.</summary>
public sealed record ClockScenario(Scenario Site, BusinessHours Other, int? Target, NaiveMark[] Marks, int At)
{
    public const string First = "first";

    public const string Second = "second";

    public Calendars Calendars { get; } = new([new(First, Site.Hours), new(Second, Other)]);

    public Instant Now => Site.After(At);

    public SlaClock Clock => ClockOf(Marks);

    public SlaClock ClockOf(IEnumerable<NaiveMark> marks) => marks.Aggregate(
        SlaClock.Of(Minutes(Target), First),
        (clock, mark) => mark.Kind switch
        {
            SlaMarkKind.Start => clock.Start(Site.After(mark.Minute)),
            SlaMarkKind.Continue => clock.Continue(Site.After(mark.Minute)),
            SlaMarkKind.Pause => clock.Pause(Site.After(mark.Minute), "customer"),
            SlaMarkKind.Resume => clock.Resume(Site.After(mark.Minute)),
            SlaMarkKind.Stop => clock.Stop(Site.After(mark.Minute)),
            SlaMarkKind.ChangeCalendar => clock.ChangeCalendar(Site.After(mark.Minute), mark.Calendar!),
            _ => clock.Retarget(Site.After(mark.Minute), Minutes(mark.Target), mark.Basis!.Value, mark.Calendar),
        });

    internal NaiveClock Naive()
    {
        var minute = Duration.FromMinutes(1);
        var (first, second) = (new NaiveCalendar(Site.Hours, minute), new NaiveCalendar(Other, minute));
        return NaiveClock.Run((calendar, at) => (calendar == First ? first : second).IsOpen(Site.After(at)), Target, First, Marks, At);
    }

    public static Duration? Minutes(int? minutes) => minutes is { } some ? Duration.FromMinutes(some) : null;

    public override string ToString() =>
        $"read at minute {At}, target {Target}\n{string.Join('\n', Marks.Select(mark => $"  {mark}"))}\nfirst: {Site}\nsecond: {new Scenario(Other, Site.Anchor)}";
}

/// <summary>Generators of the lives of clocks, in whole minutes.</summary>
public static class ClockScenarios
{
    private static readonly Gen<int?> Targets = Gen.Frequency((9, Gen.Choose(1, 2_000).Select(int? (minutes) => minutes)), (1, Gen.Constant((int?)null)));

    public static Arbitrary<ClockScenario> ClockScenario() => Arb.From(
        from site in Scenarios.Scenario().Generator
        from other in Scenarios.Scenario().Generator
        from target in Targets
        from marks in Marks
        from at in Gen.Choose(0, 9_000)
        select new ClockScenario(site, other.Hours, target, marks, at));

    private static Gen<NaiveMark[]> Marks =>
        from gaps in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 1_200))).ListOf().Resize(12)
        from kinds in Gen.Frequency(
            (5, Gen.Constant(SlaMarkKind.Start)),
            (2, Gen.Constant(SlaMarkKind.Pause)),
            (3, Gen.Constant(SlaMarkKind.Resume)),
            (1, Gen.Constant(SlaMarkKind.Stop)),
            (1, Gen.Constant(SlaMarkKind.Continue)),
            (1, Gen.Constant(SlaMarkKind.ChangeCalendar)),
            (2, Gen.Constant(SlaMarkKind.Retarget))).ArrayOf(gaps.Count)
        from targets in Targets.ArrayOf(gaps.Count)
        from bases in Gen.Elements(RetargetBasis.FromCreation, RetargetBasis.CarryElapsed, RetargetBasis.Restart).ArrayOf(gaps.Count)
        from calendars in Gen.Elements(Tests.ClockScenario.First, Tests.ClockScenario.Second).ArrayOf(gaps.Count)
        from keeps in Gen.Elements(true, false).ArrayOf(gaps.Count)
        select Running(gaps).Select((minute, i) => kinds[i] switch
        {
            SlaMarkKind.ChangeCalendar => new NaiveMark(minute, kinds[i], Calendar: calendars[i]),
            SlaMarkKind.Retarget => new NaiveMark(minute, kinds[i], targets[i], bases[i], keeps[i] ? null : calendars[i]),
            _ => new NaiveMark(minute, kinds[i]),
        }).ToArray();

    private static IEnumerable<int> Running(IEnumerable<int> gaps)
    {
        var minute = 0;
        foreach (var gap in gaps)
        {
            yield return minute += gap;
        }
    }
}
