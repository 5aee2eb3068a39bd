using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>SLA policies over two values for each fact, so that rules meet, and the facts of cases that they are asked about.</summary>
public static class SlaPolicyGenerators
{
    private static readonly Gen<ImmutableArray<string>?>[] Asked =
        [.. new[] { ("P1", "P2"), ("phone", "web"), ("complaint", "投诉"), ("gold", "Gold"), ("C1", "C2"), ("loss", "delay") }.Select(Values)];

    /// <summary>Working times that a target may have, from a nanosecond to a century.</summary>
    public static Gen<Duration> WorkingTime { get; } = Gen.Frequency(
        (6, Gen.Choose(1, 10_000).Select(minutes => Duration.FromMinutes(minutes))),
        (2, Gen.Choose(1, 1_000_000_000).Select(nanoseconds => Duration.FromNanoseconds(nanoseconds))),
        (1, Gen.Constant(Duration.FromHours(876_600))));

    /// <summary>Targets in the calendars <c>24x7</c>, <c>office</c> and <c>warehouse</c>, with up to three alerts.</summary>
    public static Gen<SlaTarget> Target { get; } =
        from within in WorkingTime
        from calendar in Gen.Elements(Sla.Calendars.AroundTheClock, "office", "warehouse")
        from points in PointIn(within).ListOf().Resize(3)
        from concerns in Gen.Elements("owner", "team-lead", "仓库经理")
        from hours in Gen.Elements(null, "office")
        select new SlaTarget
        {
            Within = within,
            Calendar = calendar,
            Alerts = [.. points.Select((point, place) => new SlaAlert { Name = $"level {place}", At = point, Concerns = concerns, OnlyInHoursOf = hours })],
        };

    /// <summary>Rules of the name <c>rule</c> that ask for none, one or both values of each fact, and promise at least one measure.</summary>
    public static Gen<SlaRule> Rule { get; } =
        from priority in Asked[0]
        from channel in Asked[1]
        from kind in Asked[2]
        from tier in Asked[3]
        from contract in Asked[4]
        from category in Asked[5]
        from measures in Gen.SubListOf<SlaMeasure>([.. SlaMeasure.All, SlaMeasure.Own("acme.quality_check")]).Where(measures => measures.Count > 0)
        from targets in Target.ArrayOf(measures.Count)
        select new SlaRule
        {
            Name = "rule",
            When = new() { Priority = priority, Channel = channel, CaseKind = kind, CustomerTier = tier, Contract = contract, Category = category },
            Targets = measures.Zip(targets).ToDictionary(pair => pair.First, pair => pair.Second),
        };

    /// <summary>Facts of a case, known and unknown ones, and texts that no rule names: empty ones, another case, half a character.</summary>
    public static Arbitrary<SlaFacts> Facts() => Arb.From(
        from priority in Fact("P1", "P2", "P9")
        from channel in Fact("phone", "web", "")
        from kind in Fact("complaint", "投诉", "Complaint")
        from tier in Fact("gold", "Gold", HostileTexts.HalfACharacter)
        from contract in Fact("C1", "C2", HostileTexts.Endless)
        from category in Fact("loss", "delay", "loss ")
        select new SlaFacts { Priority = priority, Channel = channel, CaseKind = kind, CustomerTier = tier, Contract = contract, Category = category },
        facts => new[]
        {
            facts with { Priority = null }, facts with { Channel = null }, facts with { CaseKind = null },
            facts with { CustomerTier = null }, facts with { Contract = null }, facts with { Category = null },
        }.Where(fewer => fewer != facts));

    /// <summary>Policies of one to eight rules, each of which has its turn; shrunk by taking out rules, measures and alerts.</summary>
    public static Arbitrary<SlaPolicy> Policy() => Arb.From(
        from count in Gen.Choose(1, 8)
        from rules in Rule.ArrayOf(count)
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
        },
        Smaller);

    // Whatever would never get its turn is left out.
    private static ImmutableArray<SlaRule> InTurn(IEnumerable<SlaRule> rules)
    {
        var kept = new List<SlaRule>();
        foreach (var rule in rules)
        {
            if (!kept.Exists(earlier => AcceptsAllOf(earlier.When, rule.When)))
            {
                kept.Add(rule with { Name = $"rule {kept.Count}" });
            }
        }

        return [.. kept];
    }

    private static bool AcceptsAllOf(SlaConditions one, SlaConditions other) => Lists(one).Zip(Lists(other)).All(fact =>
        fact.First is not { } accepted || (fact.Second is { } asked && asked.All(accepted.Contains)));

    private static ImmutableArray<string>?[] Lists(SlaConditions when) =>
        [when.Priority, when.Channel, when.CaseKind, when.CustomerTier, when.Contract, when.Category];

    private static IEnumerable<SlaPolicy> Smaller(SlaPolicy policy)
    {
        foreach (var (place, rule) in policy.Rules.Index())
        {
            if (policy.Rules.Length > 1)
            {
                yield return policy with { Rules = policy.Rules.RemoveAt(place) };
            }

            foreach (var (measure, target) in rule.Targets)
            {
                if (rule.Targets.Count > 1)
                {
                    yield return With(rule.Targets.Where(other => other.Key != measure));
                }

                foreach (var alert in target.Alerts)
                {
                    yield return With(rule.Targets.Select(other => other.Key != measure ? other
                        : KeyValuePair.Create(measure, target with { Alerts = target.Alerts.Remove(alert) })));
                }
            }

            SlaPolicy With(IEnumerable<KeyValuePair<SlaMeasure, SlaTarget>> targets) =>
                policy with { Rules = policy.Rules.SetItem(place, rule with { Targets = targets.ToDictionary() }) };
        }
    }

    private static Gen<ImmutableArray<string>?> Values((string First, string Second) known) =>
        from pick in Gen.Choose(0, 5)
        select pick switch
        {
            0 => (ImmutableArray<string>?)[known.First],
            1 => [known.Second],
            2 => [known.First, known.Second],
            _ => null,
        };

    private static Gen<string?> Fact(string first, string second, string stranger) => Gen.Frequency(
        (4, Gen.Constant<string?>(null)), (4, Gen.Constant<string?>(first)), (3, Gen.Constant<string?>(second)), (1, Gen.Constant<string?>(stranger)));

    private static Gen<SlaPoint> PointIn(Duration within) => Gen.OneOf(
        Gen.Choose(1, 300).Select(SlaPoint.AtPercent),
        Gen.Constant(SlaPoint.Due),
        WorkingTime.Select(SlaPoint.AfterDue),
        WorkingTime.Select(offset => offset < within ? SlaPoint.BeforeDue(offset) : SlaPoint.Due));
}
