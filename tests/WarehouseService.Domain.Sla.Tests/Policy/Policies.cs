using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Domain.Sla.Tests.Policy;

/// <summary>Rules as they come: some of them may never get their turn.</summary>
public sealed record AnyRules(ImmutableArray<SlaRule> Rules)
{
    public override string ToString() => string.Join('\n', Rules.Select(rule => $"{rule.Name}: {rule.When}"));
}

/// <summary>Generators of rules and policies.</summary>
public static class Policies
{
    private static readonly Gen<Duration> Times = Gen.Frequency(
        (6, Gen.Choose(1, 10_000).Select(minutes => Duration.FromMinutes(minutes))),
        (2, Gen.Choose(1, 1_000_000_000).Select(nanoseconds => Duration.FromNanoseconds(nanoseconds))),
        (1, Gen.Constant(Duration.FromHours(876_600))));

    private static readonly Gen<SlaTarget> Targets =
        from within in Times
        from calendar in Gen.Elements("24x7", "warehouse", "仓库")
        from points in PointIn(within).ListOf().Resize(3)
        from concerns in Gen.Elements("owner", "team-lead", "仓库经理")
        from hours in Gen.Elements(null, "warehouse")
        select new SlaTarget
        {
            Within = within,
            Calendar = calendar,
            Alerts = [.. points.Select((point, place) => new SlaAlert { Name = $"level {place}", At = point, Concerns = concerns, OnlyInHoursOf = hours })],
        };

    private static readonly Gen<Dictionary<SlaMeasure, SlaTarget>> Promises =
        from measures in Gen.SubListOf<SlaMeasure>([.. SlaMeasure.All, SlaMeasure.Own("acme.quality_check")]).Where(measures => measures.Count > 0)
        from targets in Targets.ArrayOf(measures.Count)
        select measures.Zip(targets).ToDictionary(pair => pair.First, pair => pair.Second);

    public static Arbitrary<AnyRules> AnyRules() => Arb.From(
        from rules in AnyRule.ArrayOf().Resize(6)
        from names in Gen.Choose(0, 30).ArrayOf(rules.Length)
        select new AnyRules([.. rules.Select((rule, place) => rule with { Name = $"rule {names[place]}" })]),
        any => any.Rules.Select((_, place) => new AnyRules(any.Rules.RemoveAt(place))));

    public static Arbitrary<SlaPolicy> SlaPolicy() => Arb.From(PolicyOf(Gen.Choose(1, 6)), Fewer);

    /// <summary>Of 200 rules, each for one of the cases that there are; those that ask for more come first, so that all get their turn.</summary>
    public static Gen<SlaPolicy> Large =>
        from cases in Gen.Shuffle(SomeFacts.All)
        select Sla.SlaPolicy.Default with
        {
            Rules =
            [
                .. cases.Take(200).Select(Exactly).OrderByDescending(when => when.ToString().Count(letter => letter == ':'))
                    .Select((when, place) => Sla.SlaPolicy.Default.Rules[0] with { Name = $"rule {place}", When = when }),
            ],
        };

    public static Arbitrary<SlaFacts> SlaFacts() => Arb.From(SomeFacts.Any);

    public static Arbitrary<Duration> WorkingTime() => Arb.From(Times);

    private static Gen<SlaRule> AnyRule =>
        from priority in Values(SomeFacts.Priorities)
        from channel in Values(SomeFacts.Channels)
        from kind in Values(SomeFacts.CaseKinds)
        from tier in Values(SomeFacts.CustomerTiers)
        from contract in Values(SomeFacts.Contracts)
        from category in Values(SomeFacts.Categories)
        from targets in Promises
        select new SlaRule
        {
            Name = "rule",
            When = new()
            {
                Priority = priority, Channel = channel, CaseKind = kind, CustomerTier = tier, Contract = contract, Category = category,
            },
            Targets = targets,
        };

    private static Gen<SlaPolicy> PolicyOf(Gen<int> counts) =>
        from count in counts
        from rules in AnyRule.ArrayOf(count)
        from version in Gen.Choose(1, 5)
        from days in Gen.Choose(-1_000_000, 1_000_000)
        from late in Gen.Choose(0, 300)
        from retargeted in Gen.Elements(Enum.GetValues<RetargetBasis>())
        from reopened in Gen.Elements(Enum.GetValues<ReopenedClock>())
        select new SlaPolicy
        {
            Id = "house",
            Version = version,
            EffectiveFrom = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(days),
            LateAfter = Duration.FromSeconds(late),
            WhenRetargeted = retargeted,
            WhenReopened = reopened,
            Rules = InTurn(rules),
        };

    // Whatever would never get its turn is left out.
    private static ImmutableArray<SlaRule> InTurn(IEnumerable<SlaRule> rules)
    {
        var kept = new List<SlaRule>();
        foreach (var rule in rules)
        {
            if (!kept.Exists(earlier => NaivePolicy.AcceptsAllOf(earlier.When, rule.When)))
            {
                kept.Add(rule with { Name = $"rule {kept.Count}" });
            }
        }

        return [.. kept];
    }

    private static IEnumerable<SlaPolicy> Fewer(SlaPolicy policy) => policy.Rules.Length < 2
        ? []
        : policy.Rules.Select((_, place) => policy with { Rules = policy.Rules.RemoveAt(place) });

    private static Gen<ImmutableArray<string>?> Values(string?[] known) =>
        from pick in Gen.Choose(0, 5)
        select pick switch
        {
            0 => (ImmutableArray<string>?)[known[1]!],
            1 => [known[2]!],
            2 => [known[1]!, known[2]!],
            _ => null,
        };

    private static SlaConditions Exactly(SlaFacts facts)
    {
        static ImmutableArray<string>? Only(string? value) => value is null ? null : [value];
        return new()
        {
            Priority = Only(facts.Priority), Channel = Only(facts.Channel), CaseKind = Only(facts.CaseKind),
            CustomerTier = Only(facts.CustomerTier), Contract = Only(facts.Contract), Category = Only(facts.Category),
        };
    }

    private static Gen<SlaPoint> PointIn(Duration within) => Gen.OneOf(
        Gen.Choose(1, 300).Select(SlaPoint.AtPercent),
        Gen.Constant(SlaPoint.Due),
        Times.Select(SlaPoint.AfterDue),
        Times.Select(offset => offset < within ? SlaPoint.BeforeDue(offset) : SlaPoint.Due));
}
