using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What a policy may get wrong.</summary>
internal static class SlaPolicyLaws
{
    private const int MostCombinations = 100_000;

    internal static IEnumerable<Law> Of(SlaPolicy policy, Calendars calendars, ImmutableArray<string> priorities)
    {
        var combinations = Combinations(policy, priorities);
        yield return Law.ForEach("sla.every_case_comes_under_a_rule", combinations.Take(MostCombinations), facts =>
            policy.Select(facts) is null ? LawTexts.Of("sla.every_case_comes_under_a_rule.broken", Text(facts)) : null);

        yield return Law.ForEach("sla.every_calendar_is_there", Named(policy), named =>
            calendars.Contains(named.Calendar)
                ? null
                : LawTexts.Of("sla.every_calendar_is_there.broken", named.Rule, named.Measure, named.Calendar, string.Join(", ", calendars.Ids)));

        yield return Law.ForEach("sla.levels_are_in_order", Neighbours(policy), pair =>
            pair.First.ElapsedAt(pair.Target.Within) <= pair.Second.ElapsedAt(pair.Target.Within)
                ? null
                : LawTexts.Of("sla.levels_are_in_order.broken", pair.Rule, pair.Measure, pair.First.Name, pair.First.At, pair.Second.Name, pair.Second.At));

        if (priorities.Length > 1)
        {
            yield return Law.ForAll("sla.urgent_is_never_later", Pairs(policy, calendars, priorities, [.. combinations.Take(MostCombinations)]), pair => pair.Broken());
        }
    }

    private static Arbitrary<UrgentPair> Pairs(SlaPolicy policy, Calendars calendars, ImmutableArray<string> priorities, SlaFacts[] combinations)
    {
        string Next(string priority) => priorities[priorities.IndexOf(priority) + 1];
        return Arb.From(
            from less in Gen.Choose(1, priorities.Length - 1)
            from more in Gen.Choose(0, less - 1)
            from facts in Gen.Elements(combinations)
            from start in Gen.Elements([.. calendars.Ids]).SelectMany(id => SlaPromise.StartIn(calendars[id]))
            select new UrgentPair(policy, calendars, facts, priorities[more], priorities[less], start),
            pair => SlaPromise.Simpler(pair.Start).Select(start => pair with { Start = start })
                .Concat(pair.Less != Next(pair.More) ? [pair with { Less = Next(pair.More) }] : [])
                .Concat(Fewer(pair.Facts).Select(facts => pair with { Facts = facts })));
    }

    private static IEnumerable<SlaFacts> Fewer(SlaFacts facts) => new[]
    {
        facts with { Channel = null }, facts with { CaseKind = null }, facts with { CustomerTier = null }, facts with { Contract = null }, facts with { Category = null },
    }.Where(fewer => fewer != facts);

    private static IEnumerable<(string Rule, string Measure, string Calendar)> Named(SlaPolicy policy) =>
        from rule in policy.Rules
        from target in rule.Targets
        from calendar in new[] { target.Value.Calendar }.Concat(target.Value.Alerts.Select(alert => alert.OnlyInHoursOf).OfType<string>())
        select (rule.Name, target.Key.Name, calendar);

    private static IEnumerable<(string Rule, string Measure, SlaTarget Target, SlaAlert First, SlaAlert Second)> Neighbours(SlaPolicy policy) =>
        from rule in policy.Rules
        from target in rule.Targets
        from pair in target.Value.Alerts.Zip(target.Value.Alerts.Skip(1))
        select (rule.Name, target.Key.Name, target.Value, pair.First, pair.Second);

    // Of each fact what rules name, and what none names; of closed sets all that there is.
    private static IEnumerable<SlaFacts> Combinations(SlaPolicy policy, ImmutableArray<string> priorities)
    {
        IEnumerable<string> Named(Func<SlaConditions, ImmutableArray<string>?> fact) => policy.Rules.SelectMany(rule => fact(rule.When) ?? []).Distinct();
        string?[] Open(Func<SlaConditions, ImmutableArray<string>?> fact) => [null, .. Named(fact)];
        string?[] Closed(Func<SlaConditions, ImmutableArray<string>?> fact, IEnumerable<string> all) => [.. all.Union(Named(fact)).DefaultIfEmpty()!];

        return
            from category in Open(when => when.Category)
            from contract in Open(when => when.Contract)
            from tier in Open(when => when.CustomerTier)
            from kind in Open(when => when.CaseKind)
            from channel in Closed(when => when.Channel, Named(when => when.Channel).Any() ? Channel.All.Select(channel => channel.Name) : [])
            from priority in Closed(when => when.Priority, priorities)
            select new SlaFacts { Priority = priority, Channel = channel, CaseKind = kind, CustomerTier = tier, Contract = contract, Category = category };
    }

    private static string Text(SlaFacts facts)
    {
        (string Name, string? Value)[] all =
        [
            ("priority", facts.Priority), ("channel", facts.Channel), ("caseKind", facts.CaseKind),
            ("customerTier", facts.CustomerTier), ("contract", facts.Contract), ("category", facts.Category),
        ];
        return string.Join("; ", all.Where(fact => fact.Value is not null).Select(fact => $"{fact.Name}: {fact.Value}"));
    }

    private sealed record UrgentPair(SlaPolicy Policy, Calendars Calendars, SlaFacts Facts, string More, string Less, Instant Start)
    {
        internal Telling? Broken()
        {
            var urgent = Policy.Select(Facts with { Priority = More })?.Targets;
            foreach (var (measure, target) in Policy.Select(Facts with { Priority = Less })?.Targets ?? ImmutableDictionary<SlaMeasure, SlaTarget>.Empty)
            {
                if (urgent is null || !urgent.TryGetValue(measure, out var promised))
                {
                    return LawTexts.Of("sla.urgent_is_never_later.missing", More, measure.Name, Less, target.Within, Text(Facts));
                }

                if (Due(target) is { } later && Due(promised) is { } due && due > later)
                {
                    return LawTexts.Of(
                        "sla.urgent_is_never_later.broken", measure.Name, Start, More, due, promised.Within, promised.Calendar, Less, later, target.Within, target.Calendar);
                }
            }

            return null;
        }

        private Instant? Due(SlaTarget target) =>
            Calendars.Contains(target.Calendar) ? Calendars[target.Calendar].Add(Start, target.Within).OrNull : null;
    }
}
