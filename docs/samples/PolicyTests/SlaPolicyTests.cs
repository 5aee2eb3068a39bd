using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Laws;

namespace PolicyTests;

public sealed class SlaPolicyTests
{
    [Fact]
    public void Our_policy_obeys_every_law() => SlaLaws.Check(OurSlaPolicy.Live, OurSlaPolicy.Calendars).ThrowIfBroken();

    /// <summary>
    /// A colleague meant well: the urgent are answered within an hour of the office's time, the others within two hours, around the clock, and whoever is
    /// on duty is warned in the office's hours. Nobody thought of P3 to P5.
    /// </summary>
    [Fact]
    public void A_policy_with_three_mistakes_is_caught_three_times()
    {
        var bad = new SlaPolicy
        {
            Id = "well meant",
            Rules =
            [
                Rule("urgent", "P1", new() { Within = Duration.FromHours(1), Calendar = "office" }),
                Rule("important", "P2", new()
                {
                    Within = Duration.FromHours(2),
                    Alerts = [new() { Name = "warning", At = SlaPoint.AtPercent(75), Concerns = "owner", OnlyInHoursOf = "office" }],
                }),
            ],
        };

        var report = SlaLaws.Check(bad, OurSlaPolicy.Calendars);

        Assert.Equal(["sla.every_case_comes_under_a_rule", "sla.urgent_is_never_later", "sla.warnings_come_before_due"], report.Broken.Select(law => law.Id));
        Assert.StartsWith("No rule accepts a case with [priority: P3]: it is promised nothing.", Told(report, "sla.every_case_comes_under_a_rule"), StringComparison.Ordinal);
        Assert.Matches("^first_response, begun at .*: P1 is due at .* \\(1:00:00 of 'office'\\), and P2, which is less urgent, at ", Told(report, "sla.urgent_is_never_later"));
        Assert.Contains("the warning 'warning' at 75% falls due at ", Told(report, "sla.warnings_come_before_due"), StringComparison.Ordinal);
        Assert.StartsWith("没有规则接受 [priority: P3] 的案件", report.Of("sla.every_case_comes_under_a_rule").Counterexample(Languages.Chinese), StringComparison.Ordinal);
    }

    private static string Told(LawReport report, string law) => report.Of(law).Counterexample(Languages.English)!;

    private static SlaRule Rule(string name, string priority, SlaTarget target) => new()
    {
        Name = name,
        When = new() { Priority = [priority] },
        Targets = ImmutableDictionary<SlaMeasure, SlaTarget>.Empty.Add(SlaMeasure.FirstResponse, target),
    };
}
