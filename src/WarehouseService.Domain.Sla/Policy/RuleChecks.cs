namespace WarehouseService.Domain.Sla.Policy;

/// <summary>What is wrong with a rule beside the others of its policy.</summary>
/// <param name="Place">The rule's place in the list.</param>
/// <param name="Field">Which of its fields: <c>name</c> or <c>when</c>.</param>
/// <param name="Expected">What would be right.</param>
internal readonly record struct RuleFault(int Place, string Field, string Expected);

/// <summary>Rules seen together: a policy has no two of one name, and none that never gets its turn.</summary>
internal static class RuleChecks
{
    /// <summary>What is wrong, in the order of the rules.</summary>
    /// <param name="rules">The rules; null stands for one that could not be read.</param>
    public static IEnumerable<RuleFault> Faults(IReadOnlyList<SlaRule?> rules)
    {
        for (var place = 0; place < rules.Count; place++)
        {
            if (rules[place] is not { } rule)
            {
                continue;
            }

            if (FirstBefore(place, rules, other => other.Name == rule.Name) is { } namesake)
            {
                yield return new(place, "name", $"a name of its own; rules[{namesake}] has this one");
            }

            if (FirstBefore(place, rules, other => other.When.AcceptsAllOf(rule.When)) is { } greedy)
            {
                yield return new(place, "when", rules[greedy]!.When == rule.When
                    ? $"conditions other than those of rules[{greedy}], '{rules[greedy]!.Name}': the two can never be told apart"
                    : $"conditions that leave the rule a turn: rules[{greedy}], '{rules[greedy]!.Name}', accepts every case that it accepts");
            }
        }
    }

    private static int? FirstBefore(int end, IReadOnlyList<SlaRule?> rules, Func<SlaRule, bool> matches)
    {
        for (var place = 0; place < end; place++)
        {
            if (rules[place] is { } rule && matches(rule))
            {
                return place;
            }
        }

        return null;
    }
}
