using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace WarehouseService.Domain.Sla.Tests.Policy;

[Properties(Arbitrary = [typeof(Policies)], MaxTest = 300)]
public sealed class SelectionLaws
{
    [Property]
    public bool A_case_gets_the_first_rule_that_accepts_it(SlaPolicy policy) =>
        SomeFacts.All.All(facts => ReferenceEquals(policy.Select(facts), NaivePolicy.FirstMatch(policy.Rules, facts)));

    [Property]
    public bool Unknown_values_are_accepted_by_rules_that_do_not_ask(SlaPolicy policy, SlaFacts facts) =>
        ReferenceEquals(policy.Select(facts), NaivePolicy.FirstMatch(policy.Rules, facts));

    [Property(MaxTest = 50)]
    public Property Among_many_rules_it_is_the_first_too() => Prop.ForAll(Arb.From(Policies.Large), policy =>
        SomeFacts.All.All(facts => ReferenceEquals(policy.Select(facts), NaivePolicy.FirstMatch(policy.Rules, facts))));

    [Property]
    public bool Conditions_accept_what_each_of_them_accepts(SlaPolicy policy, SlaFacts facts) =>
        policy.Rules.All(rule => rule.When.Accepts(facts) == NaivePolicy.Accepts(rule.When, facts));

    [Property]
    public bool What_a_case_keeps_promises_the_same_whatever_its_priority_becomes(SlaPolicy policy, SlaFacts facts)
    {
        var kept = policy.ForCase(facts);
        return new[] { null, "P1", "P2", "P9", facts.Priority }.All(priority =>
            ReferenceEquals(kept.Select(facts with { Priority = priority }), policy.Select(facts with { Priority = priority })));
    }

    [Property]
    public bool A_case_keeps_only_rules_that_it_can_come_under(SlaPolicy policy, SlaFacts facts)
    {
        var kept = policy.ForCase(facts);
        var reachable = SomeFacts.Priorities.Select(priority => NaivePolicy.FirstMatch(policy.Rules, facts with { Priority = priority }));
        return kept.Rules.ToHashSet().SetEquals(reachable.OfType<SlaRule>()) && kept == policy with { Rules = kept.Rules };
    }

    [Property]
    public bool Keeping_twice_changes_nothing(SlaPolicy policy, SlaFacts facts) => policy.ForCase(facts).ForCase(facts).Equals(policy.ForCase(facts));

    [Property]
    public Property Rules_are_refused_exactly_if_two_share_a_name_or_one_never_gets_its_turn(AnyRules any)
    {
        var twice = any.Rules.Select(rule => rule.Name).Distinct().Count() < any.Rules.Length;
        var shadowed = any.Rules.Index().Any(later => any.Rules.Take(later.Index).Any(
            earlier => NaivePolicy.AcceptsAllOf(earlier.When, later.Item.When)));
        return (IsRefused(any) == (twice || shadowed)).ToProperty().Classify(twice, "a name twice").Classify(shadowed, "no turn").Classify(!twice && !shadowed, "sound");
    }

    private static bool IsRefused(AnyRules any)
    {
        try
        {
            _ = SlaPolicy.Default with { Rules = any.Rules };
            return false;
        }
        catch (ArgumentException refused) when (refused.ParamName == nameof(SlaPolicy.Rules))
        {
            return true;
        }
    }
}
