using FsCheck.Xunit;
using WarehouseService.Domain.Returns.Json;
using WarehouseService.Domain.Returns.Tests.Assessments;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Returns.Tests.Policies;

[Properties(Arbitrary = [typeof(ReturnGenerators), typeof(ReturnPolicyGenerators)], MaxTest = 1000)]
public sealed class PolicyLinterTests
{
    [Property]
    public bool A_window_that_never_applies_can_be_left_out_and_no_answer_changes(ReturnQuestion asked)
    {
        var idle = Fields(asked.Policy, PolicyWarningKind.RuleNeverApplies);
        var without = asked.Policy with { Windows = [.. asked.Policy.Windows.Where((_, place) => !idle.Contains($"windows[{place}]"))] };
        var (before, after) = (asked.Assess(), (asked with { Policy = without }).Assess());
        return before.Eligibility == after.Eligibility && before.Reasons().SequenceEqual(after.Reasons())
            && before.Window?.Deadline.LastDay == after.Window?.Deadline.LastDay;
    }

    [Property]
    public bool A_category_without_a_window_has_none_whatever_else_is_true(ReturnQuestion asked)
    {
        var lawless = asked.Policy with { Law = [] };
        return PolicyLinter.Lint(lawless, asked.Facts.Category ?? "nothing").Any(warning =>
                warning.Kind == PolicyWarningKind.CategoryWithoutWindow && warning.Value == asked.Facts.Category)
            ? (asked with { Policy = lawless }).Assess().Window is null
            : !lawless.Windows.IsEmpty || asked.Facts.Category is null;
    }

    [Property]
    public bool Only_where_a_window_gives_less_than_the_law_the_laws_time_holds(ReturnQuestion asked)
    {
        var assessment = asked.Assess();
        return assessment.Window is not { IsLaw: true } || !asked.Facts.WasInformedOfRight
            || asked.Policy.Windows.All(window => !window.When.Accepts(asked.Facts))
            || Fields(asked.Policy, PolicyWarningKind.FloorBelowLaw).Count > 0;
    }

    [Fact]
    public void What_an_author_will_not_have_meant_is_told()
    {
        var policy = ReturnPolicyJson.Read(
            """
            {
              "id": "odd",
              "windows": [
                { "name": "all shoes", "when": { "category": ["shoes"] }, "within": { "count": 10 } },
                { "name": "red shoes", "when": { "category": ["shoes"], "region": ["north"] }, "within": { "count": 5 } },
                { "name": "gold", "when": { "tier": ["gold"], "category": ["shoes", "books"] }, "within": { "count": 30, "rollsOverRestDays": true } },
                { "name": "fish", "when": { "reason": ["change_of_mind"], "category": ["fish"] }, "within": { "count": 1 } }
              ],
              "excludedCategories": ["fish", "toys"],
              "excludedIfConfirmed": ["fish"],
              "autoApproveLimit": "100.00 EUR",
              "law": ["EU"],
              "settlement": { "returnFreight": "5.00 GBP" }
            }
            """);

        Assert.Equal(
            [
                "windows[1]: 'red shoes' is never the longest time: 'all shoes' accepts every return that it accepts and lasts at least as long.",
                "windows[3]: 'fish' gives time to returns without fault that the policy never takes back.",
                "windows[0]: 'all shoes' and 'gold' both accept some returns, with different times; the longer one wins there.",
                "windows[1]: 'red shoes' and 'gold' both accept some returns, with different times; the longer one wins there.",
                "windows: 'cars' has no window: such goods cannot be given back, not even with a fault.",
                "windows: 'toys' has no window: such goods cannot be given back, not even with a fault.",
                "windows[0]: 'all shoes' gives less than the law pack EU/1; the law's time holds for online returns of consumers without fault.",
                "windows[1]: 'red shoes' gives less than the law pack EU/1; the law's time holds for online returns of consumers without fault.",
                "windows[3]: 'fish' gives less than the law pack EU/1; the law's time holds for online returns of consumers without fault.",
                "excludedCategories[0]: 'fish' is excluded, but the law pack EU/1 does not exclude it.",
                "excludedCategories[1]: 'toys' is excluded, but the law pack EU/1 does not exclude it.",
                "excludedIfConfirmed[0]: 'fish' is excluded, but the law pack EU/1 does not exclude it.",
                "excludedIfConfirmed[0]: 'fish' is excluded whether it is confirmed or not; confirming changes nothing.",
                "settlement.returnFreight: '5.00 GBP' is in another currency than 100.00 EUR.",
            ],
            PolicyLinter.Lint(policy, "cars", "books").Select(warning => warning.ToString()));
        Assert.Contains("永远不会是最长期限", PolicyLinter.Lint(policy)[0].Text(Languages.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_house_default_is_clean() => Assert.Empty(PolicyLinter.Lint(ReturnPolicy.Default, "shoes"));

    // Thirty days were called less than China's seven: a seventh day of rest moves on, and no end of rest was looked at. With the holidays of 2026 it moves
    // nine days at the most.
    [Theory]
    [InlineData(7, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    [InlineData(30, false)]
    public void Only_time_that_the_longest_holiday_takes_below_Chinas_seven_days_is_less_than_the_law(int days, bool isLess)
    {
        var policy = new ReturnPolicy
        {
            Id = "house",
            Windows = [new() { Name = "all", Within = CountingRule.OfDays(days) }],
            RestDays = RestDays.ChinaPublicHolidays,
            Law = [LawPacks.China],
        };

        Assert.Equal(isLess, Fields(policy, PolicyWarningKind.FloorBelowLaw).Count > 0);
    }

    private static HashSet<string> Fields(ReturnPolicy policy, PolicyWarningKind kind) =>
        [.. PolicyLinter.Lint(policy).Where(warning => warning.Kind == kind).Select(warning => warning.Field)];
}
