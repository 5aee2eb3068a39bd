using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Sla.Policy;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Reads one rule of a policy.</summary>
/// <param name="calendars">The ids of all calendars; null if any may be named.</param>
internal sealed class SlaRuleReader(IReadOnlySet<string>? calendars)
{
    /// <summary>The rule, null if it is malformed, and its fields, null if it is no object.</summary>
    public (SlaRule? Rule, IReadOnlyDictionary<string, DocumentValue>? Fields) Read(DocumentValue item)
    {
        if (item.Fields("name", "when", "targets") is not { } fields)
        {
            return (null, null);
        }

        var name = fields["name"].Identifier("the rule's name");
        var when = fields["when"].IsGiven ? fields["when"].Faultless(() => When(fields["when"])) : new SlaConditions();
        var targets = fields["targets"].Faultless(() => Targets(fields["targets"]));
        return (name is null || when is null || targets is null ? null : new SlaRule { Name = name, When = when, Targets = targets }, fields);
    }

    private static SlaConditions? When(DocumentValue value) =>
        value.Fields("priority", "channel", "caseKind", "customerTier", "contract", "category") is { } fields
            ? new SlaConditions
            {
                Priority = Accepted(fields["priority"]),
                Channel = Accepted(fields["channel"]),
                CaseKind = Accepted(fields["caseKind"]),
                CustomerTier = Accepted(fields["customerTier"]),
                Contract = Accepted(fields["contract"]),
                Category = Accepted(fields["category"]),
            }
            : null;

    private static ImmutableArray<string>? Accepted(DocumentValue value)
    {
        if (!value.IsGiven || value.Items("a list of at least one value; any is accepted where there is no list", atLeast: 1) is not { } items)
        {
            return null;
        }

        var accepted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            item.Identifier("a value, each once", accepted.Add);
        }

        return accepted.Count > 0 ? [.. accepted] : null;
    }

    private Dictionary<SlaMeasure, SlaTarget>? Targets(DocumentValue value)
    {
        const string Expected = "an object with a target for at least one measure";
        if (value.Members(Expected) is not { } members)
        {
            return null;
        }

        if (members.Count == 0)
        {
            value.Fault(Expected);
        }

        var targets = new Dictionary<SlaMeasure, SlaTarget>();
        foreach (var (name, member) in members)
        {
            var target = Target(member);
            if (SlaMeasure.Find(name) is not { } measure)
            {
                member.Fault($"no such measure, but {string.Join(", ", SlaMeasure.All)}, or {SlaMeasure.OwnExpected}");
            }
            else if (target is not null)
            {
                targets.Add(measure, target);
            }
        }

        return targets;
    }

    private SlaTarget? Target(DocumentValue value)
    {
        if (value.Fields("within", "calendar", "alerts") is not { } fields)
        {
            return null;
        }

        var within = fields["within"].Parsed<Duration>(
            $"a working time such as 1:30:00, longer than zero and at most {WorkingTime.LongestText}", WorkingTime.ParsePositive);
        var calendar = fields["calendar"].IsGiven ? Calendar(fields["calendar"]) : Calendars.AroundTheClock;
        var alerts = fields["alerts"].IsGiven ? Alerts(fields["alerts"], within ?? WorkingTime.Longest) : [];
        return within is null || calendar is null ? null : new SlaTarget { Within = within.Value, Calendar = calendar, Alerts = [.. alerts] };
    }

    private List<SlaAlert> Alerts(DocumentValue value, Duration within)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var items = value.Items("a list of alerts, empty for none") ?? [];
        return [.. items.Select(item => Alert(item, within, names)).OfType<SlaAlert>()];
    }

    private SlaAlert? Alert(DocumentValue item, Duration within, HashSet<string> names)
    {
        if (item.Fields("name", "at", "concerns", "onlyInHoursOf") is not { } fields)
        {
            return null;
        }

        var name = fields["name"].Identifier("a name that no other alert of this target has", names.Add);
        var at = fields["at"].Parsed<SlaPoint>(
            $"{PointText.Expected}, and before due by less than the target", text => PointText.Parse(text) is { } point && point.LiesIn(within) ? point : null);
        var concerns = fields["concerns"].Identifier("whom it concerns, such as owner or team-lead");
        var hours = fields["onlyInHoursOf"].IsGiven ? Calendar(fields["onlyInHoursOf"]) : null;
        return name is null || at is null || concerns is null
            ? null
            : new SlaAlert { Name = name, At = at.Value, Concerns = concerns, OnlyInHoursOf = hours };
    }

    private string? Calendar(DocumentValue value) => value.Identifier(
        calendars is null ? "the id of a calendar" : $"the id of a calendar among {string.Join(", ", calendars.Order(StringComparer.Ordinal))}",
        id => calendars?.Contains(id) != false);
}
