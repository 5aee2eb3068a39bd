using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Sla.Tests.Policy;

/// <summary>Rules as they come: some of them may never get their turn.</summary>
public sealed record AnyRules(ImmutableArray<SlaRule> Rules)
{
    public override string ToString() => string.Join('\n', Rules.Select(rule => $"{rule.Name}: {rule.When}"));
}

/// <summary>Generators of rules and policies.</summary>
public static class Policies
{
    public static Arbitrary<AnyRules> AnyRules() => Arb.From(
        from rules in SlaPolicyGenerators.Rule.ArrayOf().Resize(6)
        from names in Gen.Choose(0, 30).ArrayOf(rules.Length)
        select new AnyRules([.. rules.Select((rule, place) => rule with { Name = $"rule {names[place]}" })]),
        any => any.Rules.Select((_, place) => new AnyRules(any.Rules.RemoveAt(place))));

    public static Arbitrary<SlaPolicy> SlaPolicy() => SlaPolicyGenerators.Policy();

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

    public static Arbitrary<Duration> WorkingTime() => Arb.From(SlaPolicyGenerators.WorkingTime);

    private static SlaConditions Exactly(SlaFacts facts)
    {
        static ImmutableArray<string>? Only(string? value) => value is null ? null : [value];
        return new()
        {
            Priority = Only(facts.Priority), Channel = Only(facts.Channel), CaseKind = Only(facts.CaseKind),
            CustomerTier = Only(facts.CustomerTier), Contract = Only(facts.Contract), Category = Only(facts.Category),
        };
    }
}
