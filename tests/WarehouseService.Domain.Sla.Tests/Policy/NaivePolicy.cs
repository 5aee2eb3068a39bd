namespace WarehouseService.Domain.Sla.Tests.Policy;

/// <summary>Policies by their definition, to be checked by eye.</summary>
public static class NaivePolicy
{
    public static bool Accepts(SlaConditions when, SlaFacts facts)
    {
        if (when.Priority is { } priorities && (facts.Priority is null || !priorities.Contains(facts.Priority)))
        {
            return false;
        }

        if (when.Channel is { } channels && (facts.Channel is null || !channels.Contains(facts.Channel)))
        {
            return false;
        }

        if (when.CaseKind is { } kinds && (facts.CaseKind is null || !kinds.Contains(facts.CaseKind)))
        {
            return false;
        }

        if (when.CustomerTier is { } tiers && (facts.CustomerTier is null || !tiers.Contains(facts.CustomerTier)))
        {
            return false;
        }

        if (when.Contract is { } contracts && (facts.Contract is null || !contracts.Contains(facts.Contract)))
        {
            return false;
        }

        return when.Category is not { } categories || (facts.Category is not null && categories.Contains(facts.Category));
    }

    public static SlaRule? FirstMatch(IEnumerable<SlaRule> rules, SlaFacts facts)
    {
        foreach (var rule in rules)
        {
            if (Accepts(rule.When, facts))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Whether one accepts every case, of all that there are, that the other accepts.</summary>
    public static bool AcceptsAllOf(SlaConditions one, SlaConditions other) => SomeFacts.All.All(facts => !Accepts(other, facts) || Accepts(one, facts));
}
