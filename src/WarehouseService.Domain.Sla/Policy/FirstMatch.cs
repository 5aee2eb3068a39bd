using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace WarehouseService.Domain.Sla.Policy;

/// <summary>
/// Finds the first rule that accepts a case without asking one rule after the other: each fact names the set of rules that accept its
/// value, one bit a rule, and the answer is the first bit that all six sets have.
/// </summary>
internal sealed class FirstMatch(ImmutableArray<SlaRule> rules)
{
    private readonly RulesByValue _priority = new(rules, when => when.Priority);
    private readonly RulesByValue _channel = new(rules, when => when.Channel);
    private readonly RulesByValue _caseKind = new(rules, when => when.CaseKind);
    private readonly RulesByValue _customerTier = new(rules, when => when.CustomerTier);
    private readonly RulesByValue _contract = new(rules, when => when.Contract);
    private readonly RulesByValue _category = new(rules, when => when.Category);

    /// <summary>The place of the rule; null if none accepts the case.</summary>
    public int? Find(in SlaFacts facts)
    {
        var (priority, channel, caseKind) = (_priority.For(facts.Priority), _channel.For(facts.Channel), _caseKind.For(facts.CaseKind));
        var (tier, contract, category) = (_customerTier.For(facts.CustomerTier), _contract.For(facts.Contract), _category.For(facts.Category));
        for (var word = 0; word < priority.Length; word++)
        {
            var accepting = priority[word] & channel[word] & caseKind[word] & tier[word] & contract[word] & category[word];
            if (accepting != 0)
            {
                return (word * RulesByValue.BitsPerWord) + BitOperations.TrailingZeroCount(accepting);
            }
        }

        return null;
    }

    /// <summary>For one fact: the rules that accept each value.</summary>
    private sealed class RulesByValue
    {
        public const int BitsPerWord = 64;

        private readonly FrozenDictionary<string, ulong[]> _byValue;
        private readonly ulong[] _notAsking;

        public RulesByValue(ImmutableArray<SlaRule> rules, Func<SlaConditions, ImmutableArray<string>?> asked)
        {
            _notAsking = new ulong[(rules.Length + BitsPerWord - 1) / BitsPerWord];
            Mark(rules, when => asked(when) is null, _notAsking);
            _byValue = rules.SelectMany(rule => asked(rule.When) ?? []).Distinct().ToFrozenDictionary(
                value => value,
                value => Mark(rules, when => asked(when)?.Contains(value) == true, [.. _notAsking]),
                StringComparer.Ordinal);
        }

        public ulong[] For(string? value) => value is not null && _byValue.TryGetValue(value, out var rules) ? rules : _notAsking;

        private static ulong[] Mark(ImmutableArray<SlaRule> rules, Func<SlaConditions, bool> accepts, ulong[] bits)
        {
            for (var rule = 0; rule < rules.Length; rule++)
            {
                if (accepts(rules[rule].When))
                {
                    bits[rule / BitsPerWord] |= 1UL << (rule % BitsPerWord);
                }
            }

            return bits;
        }
    }
}
