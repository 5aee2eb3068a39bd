using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla.Policy;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Turns a document into a policy, or tells all that is wrong with it.</summary>
/// <param name="calendars">The ids of all calendars; null if any may be named.</param>
internal sealed class SlaPolicyReader(IReadOnlySet<string>? calendars)
{
    private readonly SlaRuleReader _rules = new(calendars);

    public SlaPolicy? Read(DocumentValue document)
    {
        if (document.Fields("id", "version", "effectiveFrom", "lateAfter", "whenRetargeted", "whenReopened", "rules") is not { } fields)
        {
            return null;
        }

        var id = fields["id"].Identifier("the policy's id");
        var version = fields["version"].IsGiven ? fields["version"].WholeNumber(1, int.MaxValue) : SlaPolicy.Default.Version;
        var from = fields["effectiveFrom"].IsGiven ? EffectiveFrom(fields["effectiveFrom"]) : SlaPolicy.Default.EffectiveFrom;
        var lateAfter = fields["lateAfter"].IsGiven ? LateAfter(fields["lateAfter"]) : SlaPolicy.Default.LateAfter;
        var retargeted = fields["whenRetargeted"].IsGiven ? OneOf<RetargetBasis>(fields["whenRetargeted"]) : SlaPolicy.Default.WhenRetargeted;
        var reopened = fields["whenReopened"].IsGiven ? OneOf<ReopenedClock>(fields["whenReopened"]) : SlaPolicy.Default.WhenReopened;
        var rules = Rules(fields["rules"]);
        return id is null || version is null || from is null || lateAfter is null || retargeted is null || reopened is null || rules is null
            ? null
            : new SlaPolicy
            {
                Id = id,
                Version = version.Value,
                EffectiveFrom = from.Value,
                LateAfter = lateAfter.Value,
                WhenRetargeted = retargeted.Value,
                WhenReopened = reopened.Value,
                Rules = [.. rules],
            };
    }

    private static T? OneOf<T>(DocumentValue value)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(one => JsonNamingPolicy.SnakeCaseLower.ConvertName(one.ToString()));
        return value.Parsed<T>(string.Join(" or ", names.Keys), text => names.TryGetValue(text, out var one) ? one : null);
    }

    private static Instant? EffectiveFrom(DocumentValue value) => value.Parsed<Instant>(
        "an instant such as 2026-01-01T00:00:00Z", text => InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value : null);

    private static Duration? LateAfter(DocumentValue value) => value.Parsed<Duration>(
        $"a duration such as 0:01:00, zero or longer and at most {WorkingTime.LongestText}", WorkingTime.ParseNotNegative);

    private List<SlaRule>? Rules(DocumentValue value)
    {
        if (value.Items("a list of at least one rule", atLeast: 1) is not { } items)
        {
            return null;
        }

        var read = items.Select(_rules.Read).ToList();
        var faults = RuleChecks.Faults([.. read.Select(rule => rule.Rule)]).ToList();
        foreach (var fault in faults)
        {
            read[fault.Place].Fields![fault.Field].Fault(fault.Expected);
        }

        return faults.Count == 0 ? [.. read.Select(rule => rule.Rule).OfType<SlaRule>()] : null;
    }
}
