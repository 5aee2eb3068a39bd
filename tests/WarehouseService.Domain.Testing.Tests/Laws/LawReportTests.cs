using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Testing.Tests.Laws;

public sealed class LawReportTests
{
    private static readonly SlaPolicy Bad = new()
    {
        Id = "house",
        Rules = [SlaPolicy.Default.Rules[0] with { When = new() { Priority = ["P2"] } }],
    };

    [Fact]
    public void The_same_seed_gives_the_same_report() =>
        Assert.Equal(SlaLaws.Check(Bad, options: new() { Seed = 7 }), SlaLaws.Check(Bad, options: new() { Seed = 7 }));

    [Fact]
    public void What_breaks_a_law_once_and_not_again_breaks_it_all_the_same()
    {
        var tries = 0;
        var result = Law.ForAll("sla.elapsed_adds_up", FsCheck.Fluent.ArbMap.Default.ArbFor<int>(), _ => ++tries == 7 ? LawTexts.Plain("no") : null).Try(LawOptions.Default);
        Assert.False(result.Holds);
        Assert.StartsWith("This broke it once, and not when it was tried again", result.Counterexample(Languages.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_tells_each_law_its_cases_its_counterexample_and_the_seed_in_both_languages()
    {
        var report = SlaLaws.Check(Bad, options: new() { Seed = 7, Cases = 50 });
        var (english, chinese) = (report.ToText(Languages.English), report.ToText(Languages.Chinese));
        Assert.Contains("holds   Nothing is due before it begins [sla.due_is_not_before_start; 50 cases]", english, StringComparison.Ordinal);
        Assert.Contains("BROKEN  Every case comes under a rule [sla.every_case_comes_under_a_rule; 1 cases]", english, StringComparison.Ordinal);
        Assert.Contains("Seed 7:", english, StringComparison.Ordinal);
        Assert.Contains("违反  每个案件都适用某条规则", chinese, StringComparison.Ordinal);
        Assert.Contains("种子 7：", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_report_throws_what_is_broken_and_a_sound_one_does_not()
    {
        var report = SlaLaws.Check(Bad);
        var thrown = Assert.Throws<LawBrokenException>(report.ThrowIfBroken);
        Assert.Same(report, thrown.Report);
        Assert.Contains("No rule accepts a case with [priority: P1]", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("holds", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_does_not_bind_is_left_out_and_one_that_there_is_not_is_refused()
    {
        var without = new LawOptions { Without = ["sla.every_case_comes_under_a_rule", "sla.urgent_is_never_later"] };
        var report = SlaLaws.Check(Bad, options: without);
        Assert.True(report.Holds);
        Assert.Contains("\nLeft out: sla.every_case_comes_under_a_rule, sla.urgent_is_never_later.\n", report.ToText(Languages.English), StringComparison.Ordinal);
        Assert.Contains("'sla.tea'", Assert.Throws<ArgumentException>(() => SlaLaws.Check(Bad, options: new() { Without = ["sla.tea"] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_is_there_in_both_languages_and_asks_for_the_same_values()
    {
        var resources = new System.Resources.ResourceManager(typeof(LawTexts));
        var english = resources.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, false)!.Cast<System.Collections.DictionaryEntry>().ToList();
        var chinese = resources.GetResourceSet(Languages.Chinese, true, false)!;
        Assert.All(english, text =>
        {
            var other = chinese.GetString((string)text.Key);
            Assert.NotNull(other);
            Assert.Equal(Places((string)text.Value!), Places(other));
        });

        static IEnumerable<string> Places(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\{\d+\}").Select(place => place.Value).Distinct().Order();
    }
}
