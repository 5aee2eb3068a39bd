using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla.Policy;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// What cases are promised: the first rule that accepts a case gives its targets. A case keeps what <see cref="ForCase"/> answers when it
/// is opened: later edits never rewrite history. Equal if all members are.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SlaPolicy : IPolicy
{
    // So many are asked one after the other sooner than an index of them is made: what a case keeps is seldom more.
    private const int FewRules = 8;

    // Made when first asked for; rules and index never change, so two threads that both make it make the same.
    private FirstMatch? _firstMatch;

    /// <summary>The house default: every case is answered within 60 minutes, around the clock; nobody is alerted.</summary>
    public static SlaPolicy Default { get; } = new()
    {
        Id = "default",
        Rules =
        [
            new()
            {
                Name = "every case",
                Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.FirstResponse] = new() { Within = Duration.FromMinutes(60) } },
            },
        ],
    };

    /// <summary>The policy's id, the same for all its versions.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The version, 1 or more; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public int Version
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Version), value, "Version must be 1 or more.");
    } = 1;

    /// <summary>The first instant at which cases are opened under it; the beginning of time by default.</summary>
    public Instant EffectiveFrom { get; init; } = NodaConstants.BclEpoch;

    /// <summary>
    /// The rules; the first that accepts a case is its own. A policy in force has at least one (<see cref="SlaPolicies"/> and documents
    /// refuse one without); what a case keeps has none if none could ever accept it.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// One is null, two have the same name, or one never gets its turn: one rule before it accepts every case that it accepts.
    /// </exception>
    public required ImmutableArray<SlaRule> Rules
    {
        get;
        init
        {
            field = Checked(value.IsDefault ? [] : value, nameof(Rules));
            _firstMatch = null;
        }
    }

    /// <summary>How long after its moment an alert may be delivered without being marked late, zero or longer; 1 minute by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 876,600 hours.</exception>
    public Duration LateAfter { get; init => field = WorkingTime.RequireNotNegative(value, nameof(LateAfter)); } = Duration.FromMinutes(1);

    /// <summary>What a new target is held against when a case's priority or contract changes; its creation by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the bases.</exception>
    public RetargetBasis WhenRetargeted
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(WhenRetargeted), value, "WhenRetargeted must be one of the bases.");
    }

    /// <summary>What the clocks of a case do when it is taken up again; a new cycle by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither.</exception>
    public ReopenedClock WhenReopened
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(WhenReopened), value, "WhenReopened must be NewCycle or Continue.");
    }

    /// <summary>The first rule that accepts a case; null if none does: the case is promised nothing.</summary>
    public SlaRule? Select(in SlaFacts facts)
    {
        if (Rules.Length > FewRules)
        {
            return (_firstMatch ??= new FirstMatch(Rules)).Find(facts) is { } place ? Rules[place] : null;
        }

        foreach (var rule in Rules)
        {
            if (rule.When.Accepts(facts))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>
    /// What a case keeps of its policy: the same with only those rules that it can come under, whatever its priority becomes. For every
    /// priority, <see cref="Select"/> answers the same on both.
    /// </summary>
    public SlaPolicy ForCase(in SlaFacts facts)
    {
        var kept = ImmutableArray.CreateBuilder<SlaRule>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in Rules)
        {
            if (!(rule.When with { Priority = null }).Accepts(facts))
            {
                continue;
            }

            if (rule.When.Priority is not { } priorities)
            {
                kept.Add(rule);
                break;
            }

            var before = taken.Count;
            taken.UnionWith(priorities);
            if (taken.Count > before)
            {
                kept.Add(rule);
            }
        }

        return this with { Rules = kept.ToImmutable() };
    }

    /// <inheritdoc/>
    public bool Equals(SlaPolicy? other) => other is not null && Id == other.Id && Version == other.Version
        && (EffectiveFrom, LateAfter, WhenRetargeted, WhenReopened) == (other.EffectiveFrom, other.LateAfter, other.WhenRetargeted, other.WhenReopened)
        && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, EffectiveFrom, LateAfter, Rules.Length);

    private static ImmutableArray<SlaRule> Checked(ImmutableArray<SlaRule> rules, string name)
    {
        if (rules.IndexOf(null!) is >= 0 and var place)
        {
            throw new ArgumentException($"Rules[{place}] is null; expected a rule.", name);
        }

        foreach (var fault in RuleChecks.Faults(rules))
        {
            var rule = rules[fault.Place];
            var value = fault.Field == "name" ? rule.Name : rule.When.ToString();
            throw new ArgumentException(
                new DocumentFault { Field = $"rules[{fault.Place}].{fault.Field}", Value = value, Expected = fault.Expected }.ToString(), name);
        }

        return rules;
    }
}
