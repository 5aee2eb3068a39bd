using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Policy;

[Properties(Arbitrary = [typeof(Policies)], MaxTest = 500)]
public sealed class PointLaws
{
    private static readonly Gen<int> Percents = Gen.Frequency((5, Gen.Choose(1, 200)), (1, Gen.Choose(1, SlaPoint.MaxPercent)));

    [Property]
    public Property A_share_is_reached_at_the_first_nanosecond_with_it(Duration target) => Prop.ForAll(Arb.From(Percents), percent =>
    {
        var elapsed = SlaPoint.AtPercent(percent).ElapsedAt(target);
        return Hundred(elapsed) >= target.ToBigIntegerNanoseconds() * percent
            && Hundred(elapsed - Duration.Epsilon) < target.ToBigIntegerNanoseconds() * percent;
    });

    [Property]
    public Property A_whole_number_of_percents_of_a_target_that_has_them_is_exact(Duration hundredth) => Prop.ForAll(Arb.From(Percents), percent =>
        hundredth > Duration.FromHours(8_766) || SlaPoint.AtPercent(percent).ElapsedAt(hundredth * 100) == hundredth * percent);

    [Property]
    public bool Due_is_when_the_target_has_elapsed_and_so_is_the_whole_of_it(Duration target) =>
        SlaPoint.Due.ElapsedAt(target) == target && SlaPoint.AtPercent(100).ElapsedAt(target) == target && default(SlaPoint) == SlaPoint.Due;

    [Property]
    public bool An_offset_is_added_to_the_target_or_taken_from_it(Duration target, Duration offset) =>
        SlaPoint.AfterDue(offset).ElapsedAt(target) == target + offset
        && (offset < target
            ? SlaPoint.BeforeDue(offset).ElapsedAt(target) == target - offset
            : Refuses(() => SlaPoint.BeforeDue(offset).ElapsedAt(target)));

    [Property]
    public Property A_larger_share_is_never_reached_earlier(Duration target) => Prop.ForAll(Arb.From(Percents.Two()), percents =>
        SlaPoint.AtPercent(Math.Min(percents.Item1, percents.Item2)).ElapsedAt(target)
        <= SlaPoint.AtPercent(Math.Max(percents.Item1, percents.Item2)).ElapsedAt(target));

    private static BigInteger Hundred(Duration elapsed) => elapsed.ToBigIntegerNanoseconds() * 100;

    private static bool Refuses(Func<Duration> elapsed)
    {
        try
        {
            elapsed();
            return false;
        }
        catch (ArgumentOutOfRangeException refused)
        {
            return refused.ParamName == "target";
        }
    }
}
