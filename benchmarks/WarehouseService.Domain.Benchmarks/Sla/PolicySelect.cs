using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Benchmarks.Sla;

/// <summary>
/// Choosing the rule of a case among 200, all six facts known and asked for, for 4,096 cases: by the policy, and by the plainest code that
/// could do it, a loop over the rules with one comparison after the other. A third of the cases come under the last rule, which accepts all.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 3, iterationCount: 10)]
public class PolicySelect
{
    private const int Rules = 200;
    private const int Cases = 4_096;

    private static readonly string[] Priorities = ["P1", "P2", "P3", "P4", "P5"];
    private static readonly string[] Channels = ["phone", "e-mail", "letter", "chat", "walk-in", "web", "sales team", "system"];
    private static readonly string[] CaseKinds = ["order query", "delivery query", "address change", "expedite", "stock query", "storage fee", "return", "complaint"];
    private static readonly string[] CustomerTiers = ["bronze", "silver", "gold", "platinum"];
    private static readonly string[] Contracts = [.. Enumerable.Range(1, 20).Select(number => $"contract {number}")];
    private static readonly string[] Categories = [.. Enumerable.Range(1, 12).Select(number => $"category {number}")];

    private readonly SlaFacts[] _cases = new SlaFacts[Cases];
    private SlaPolicy _policy = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(20_260_101);
        _policy = SlaPolicy.Default with { Rules = [.. SomeRules(random)] };
        for (var i = 0; i < Cases; i++)
        {
            _cases[i] = i % 3 == 0 ? AnyCase(random) : CaseOf(_policy.Rules[random.Next(Rules - 1)].When, random);
            if (_policy.Select(_cases[i]) != FirstMatch(_cases[i]))
            {
                throw new InvalidOperationException($"The two disagree on {_cases[i]}.");
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public int Policy()
    {
        var found = 0;
        foreach (ref readonly var facts in _cases.AsSpan())
        {
            found += _policy.Select(facts) is null ? 0 : 1;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Cases, Baseline = true)]
    public int LoopOverRules()
    {
        var found = 0;
        foreach (ref readonly var facts in _cases.AsSpan())
        {
            found += FirstMatch(facts) is null ? 0 : 1;
        }

        return found;
    }

    private static IEnumerable<SlaRule> SomeRules(Random random)
    {
        var rule = SlaPolicy.Default.Rules[0] with
        {
            Targets = new Dictionary<SlaMeasure, SlaTarget> { [SlaMeasure.Resolution] = new() { Within = Duration.FromHours(4) } },
        };
        var pairs = Contracts.SelectMany(contract => Categories.Select(category => (contract, category))).ToArray();
        random.Shuffle(pairs);
        return pairs.Take(Rules - 1)
            .Select((pair, place) => rule with
            {
                Name = $"rule {place}",
                When = new()
                {
                    Priority = Some(Priorities, random),
                    Channel = Some(Channels, random),
                    CaseKind = Some(CaseKinds, random),
                    CustomerTier = Some(CustomerTiers, random),
                    Contract = [pair.contract],
                    Category = [pair.category],
                },
            })
            .Append(rule with { Name = "everything else" });
    }

    private static ImmutableArray<string> Some(string[] values, Random random) => [.. random.GetItems(values, 3).Distinct()];

    private static SlaFacts AnyCase(Random random) => new()
    {
        Priority = One(Priorities, random),
        Channel = One(Channels, random),
        CaseKind = One(CaseKinds, random),
        CustomerTier = One(CustomerTiers, random),
        Contract = One(Contracts, random),
        Category = One(Categories, random),
    };

    private static SlaFacts CaseOf(SlaConditions when, Random random) => new()
    {
        Priority = One([.. when.Priority!.Value], random),
        Channel = One([.. when.Channel!.Value], random),
        CaseKind = One([.. when.CaseKind!.Value], random),
        CustomerTier = One([.. when.CustomerTier!.Value], random),
        Contract = when.Contract!.Value[0],
        Category = when.Category!.Value[0],
    };

    // Copied, as values that come out of a store are: no comparison ends at the same object.
    private static string One(string[] values, Random random) => new(values[random.Next(values.Length)].AsSpan());

    private SlaRule? FirstMatch(in SlaFacts facts)
    {
        foreach (var rule in _policy.Rules)
        {
            if (Has(rule.When.Contract, facts.Contract) && Has(rule.When.Category, facts.Category) && Has(rule.When.Priority, facts.Priority)
                && Has(rule.When.Channel, facts.Channel) && Has(rule.When.CaseKind, facts.CaseKind) && Has(rule.When.CustomerTier, facts.CustomerTier))
            {
                return rule;
            }
        }

        return null;
    }

    private static bool Has(ImmutableArray<string>? asked, string? fact)
    {
        if (asked is not { } values)
        {
            return true;
        }

        foreach (var value in values)
        {
            if (value == fact)
            {
                return true;
            }
        }

        return false;
    }
}
