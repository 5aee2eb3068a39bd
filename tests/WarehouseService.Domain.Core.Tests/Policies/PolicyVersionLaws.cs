using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace WarehouseService.Domain.Core.Tests.Policies;

public sealed class PolicyVersionLaws
{
    private static readonly Gen<int[]> Days = Gen.Choose(-20, 20).NonEmptyListOf().Resize(8).Select(days => days.ToArray());

    private sealed record House(string Id, Instant EffectiveFrom) : IPolicy;

    [Property(MaxTest = 300)]
    public Property In_force_is_the_last_that_took_effect_or_else_the_first() => Prop.ForAll(Arb.From(Days), Arb.From(Gen.Choose(-30, 30)), (days, at) =>
    {
        var distinct = days.Distinct().ToArray();
        var inForce = new PolicyVersions<House>(distinct.Select(Of)).InForce(Day(at));
        return distinct.Any(day => day <= at)
            ? inForce == Of(distinct.Where(day => day <= at).Max())
            : inForce == Of(distinct.Min());
    });

    [Property(MaxTest = 300)]
    public Property Versions_are_refused_exactly_if_two_take_effect_at_one_instant() => Prop.ForAll(Arb.From(Days), days =>
    {
        var twins = days.Distinct().Count() < days.Length;
        return (Record.Exception(() => new PolicyVersions<House>(days.Select(Of))) is ArgumentException == twins).Classify(twins, "twins");
    });

    [Fact]
    public void What_is_refused_is_named()
    {
        Assert.StartsWith("At least one policy is needed.", Refused([]), StringComparison.Ordinal);
        Assert.StartsWith("versions[0] is null; a policy is needed.", Refused([null!, Of(1)]), StringComparison.Ordinal);
        Assert.StartsWith("versions[1] is null; a policy is needed.", Refused([Of(1), null!]), StringComparison.Ordinal);
        Assert.StartsWith(
            "The policies 'of day 1' and 'twin' take effect at the same instant, 2026-01-02T00:00:00Z; each needs its own.",
            Refused([Of(1), Of(3), Of(1) with { Id = "twin" }]),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new PolicyVersions<House>(null!));
    }

    private static string Refused(IEnumerable<House> versions) => Assert.Throws<ArgumentException>(() => new PolicyVersions<House>(versions)).Message;

    private static House Of(int day) => new($"of day {day}", Day(day));

    private static Instant Day(int day) => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(day);
}
