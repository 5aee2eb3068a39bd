using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>Clocks with up to a dozen marks, several of them at one instant, over the calendars <c>office</c> and <c>warehouse</c>.</summary>
public static class ClockGenerators
{
    private static readonly Gen<Duration?> Targets = Gen.Frequency(
        (9, Gen.Choose(1, 2_000).Select(Duration? (minutes) => Duration.FromMinutes(minutes))), (1, Gen.Constant((Duration?)null)));

    private static readonly Gen<string> Ids = Gen.Elements("office", "warehouse");

    /// <summary>Clocks whose first mark is within a day after an instant, in whole minutes.</summary>
    public static Gen<SlaClock> ClockFrom(Instant instant) =>
        from target in Targets
        from calendar in Ids
        from gaps in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 1_200))).ListOf().Resize(12)
        from marks in Mark.ArrayOf(gaps.Count)
        select gaps.Zip(marks).Aggregate(
            (Clock: SlaClock.Of(target, calendar), At: instant),
            (made, next) => made.At + Duration.FromMinutes(next.First) is var at ? (next.Second(made.Clock, at), at) : made).Clock;

    /// <summary>Clocks that begin in January 2026; shrunk by taking out marks.</summary>
    public static Arbitrary<SlaClock> Clock() => Arb.From(
        Gen.Choose(0, 31 * 1440).SelectMany(minutes => ClockFrom(Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minutes))),
        Fewer);

    /// <summary>The clocks with one mark less.</summary>
    internal static IEnumerable<SlaClock> Fewer(SlaClock clock) => clock.Marks.Select((_, place) => clock with { Marks = clock.Marks.RemoveAt(place) });

    private static Gen<Func<SlaClock, Instant, SlaClock>> Mark =>
        from kind in Gen.Frequency(
            (5, Gen.Constant(SlaMarkKind.Start)), (2, Gen.Constant(SlaMarkKind.Pause)), (3, Gen.Constant(SlaMarkKind.Resume)),
            (1, Gen.Constant(SlaMarkKind.Stop)), (1, Gen.Constant(SlaMarkKind.Continue)), (1, Gen.Constant(SlaMarkKind.ChangeCalendar)),
            (2, Gen.Constant(SlaMarkKind.Retarget)))
        from target in Targets
        from basis in Gen.Elements(Enum.GetValues<RetargetBasis>())
        from calendar in Ids
        from keeps in Gen.Elements(true, false)
        select new Func<SlaClock, Instant, SlaClock>((clock, at) => kind switch
        {
            SlaMarkKind.Start => clock.Start(at),
            SlaMarkKind.Continue => clock.Continue(at),
            SlaMarkKind.Pause => clock.Pause(at, "customer"),
            SlaMarkKind.Resume => clock.Resume(at),
            SlaMarkKind.Stop => clock.Stop(at),
            SlaMarkKind.ChangeCalendar => clock.ChangeCalendar(at, calendar),
            _ => clock.Retarget(at, target, basis, keeps ? null : calendar),
        });
}
