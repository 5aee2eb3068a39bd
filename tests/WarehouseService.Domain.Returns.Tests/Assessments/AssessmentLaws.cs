using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Windows;
using WarehouseService.Domain.Testing.Generators;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Returns.Tests.Assessments;

[Properties(Arbitrary = [typeof(ReturnGenerators), typeof(ReturnPolicyGenerators), typeof(WindowArbitraries)], MaxTest = 1000)]
public sealed class AssessmentLaws
{
    [Property]
    public Property The_answer_is_what_the_rules_say_one_by_one(ReturnQuestion asked)
    {
        var (decision, reasons, lastDay) = NaiveAssessment.Assess(asked.Facts, asked.Policy, asked.At);
        var assessment = asked.Assess();
        return (assessment.Eligibility.Name == decision
                && assessment.Reasons().Select(rule => rule.Name).SequenceEqual(reasons)
                && assessment.Window?.Deadline.LastDay == lastDay)
            .Label($"{assessment.Eligibility} {string.Join(' ', assessment.Reasons())} {assessment.Window}; naive: {decision} {string.Join(' ', reasons)} {lastDay}")
            .Collect(decision);
    }

    [Property]
    public bool The_same_facts_give_the_same_bytes(ReturnQuestion asked)
    {
        var again = ReturnRules.Assess(asked.Facts with { }, ReturnPolicyJson.Read(ReturnPolicyJson.Write(asked.Policy)), asked.At);
        return AssessmentJson.Write(asked.Assess()) == AssessmentJson.Write(again) && asked.Assess() == again;
    }

    [Property]
    public bool An_assessment_that_was_written_reads_back_equal(ReturnQuestion asked) => AssessmentJson.Read(AssessmentJson.Write(asked.Assess())) == asked.Assess();

    [Property]
    public bool A_denial_names_at_least_one_rule_and_an_approval_none(ReturnQuestion asked)
    {
        var assessment = asked.Assess();
        return assessment.Findings.Select(finding => finding.Rule).SequenceEqual(ReturnRule.All)
            && assessment.Reasons().IsEmpty == (assessment.Eligibility == Returns.Eligibility.Eligible)
            && assessment.Reasons().All(rule => rule.IsReview == (assessment.Eligibility == Returns.Eligibility.ManualReview));
    }

    [Property(MaxTest = 3000)]
    public bool Changing_what_a_denial_names_flips_it(ReturnQuestion asked)
    {
        var denied = asked.Assess();
        return denied.Eligibility != Returns.Eligibility.Ineligible
            || !denied.Reasons().All(rule => Mending.ChangesNothingElse(rule, asked.Policy))
            || denied.Reasons().Aggregate(asked, (changed, rule) => Mending.Mend(changed, denied.Of(rule))).Assess().Eligibility != Returns.Eligibility.Ineligible;
    }

    [Property]
    public bool A_rule_answers_for_itself_whatever_else_fails(ReturnQuestion asked)
    {
        var denied = asked.Assess();
        return denied.Reasons().Where(rule => !rule.IsReview && rule != ReturnRule.NoReturnWindow).All(rule =>
            Mending.Mend(asked, denied.Of(rule)).Assess().Of(rule).Result != FindingResult.Failed);
    }

    [Property]
    public bool More_time_never_makes_an_ineligible_return_eligible(ReturnQuestion asked, PositiveInt quarterDays) =>
        asked.Assess().Eligibility != Returns.Eligibility.Ineligible
        || (asked with { At = asked.At + Duration.FromHours(6 * quarterDays.Get) }).Assess().Eligibility == Returns.Eligibility.Ineligible;

    [Property]
    public bool A_longer_window_never_denies_what_a_shorter_one_allowed(ReturnQuestion asked, PositiveInt more)
    {
        var longer = asked.Policy with
        {
            Windows = [.. asked.Policy.Windows.Select(window => window with { Within = window.Within with { Count = window.Within.Count + more.Get } })],
        };
        return asked.Assess().Eligibility == Returns.Eligibility.Ineligible || (asked with { Policy = longer }).Assess().Eligibility == asked.Assess().Eligibility;
    }

    [Property]
    public bool A_law_never_shortens(ReturnQuestion asked)
    {
        var lawless = (asked with { Policy = asked.Policy with { Law = [] } }).Assess();
        var lawful = asked.Assess();
        return (lawless.Window is null || lawful.Window!.Deadline.LastDay >= lawless.Window.Deadline.LastDay)
            && (lawless.Eligibility == Returns.Eligibility.Ineligible || lawful.Eligibility == lawless.Eligibility);
    }

    [Property]
    public bool Every_assessment_explains_itself_in_both_languages(ReturnQuestion asked)
    {
        var assessment = asked.Assess();
        return new[] { Languages.English, Languages.Chinese }.All(language =>
            assessment.Explain(language) is var text
            && assessment.Reasons().All(rule => text.Contains($"[{rule}]", StringComparison.Ordinal))
            && (assessment.Window is null || text.Contains(LocalDatePattern.Iso.Format(assessment.Window.Deadline.LastDay), StringComparison.Ordinal))
            && !text.Contains('{', StringComparison.Ordinal));
    }
}
