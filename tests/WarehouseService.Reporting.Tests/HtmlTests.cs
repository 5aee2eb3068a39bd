using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using WarehouseService.Domain;
using WarehouseService.Domain.Kpi;

namespace WarehouseService.Reporting.Tests;

public sealed partial class HtmlTests
{
    public static TheoryData<string> Cultures() => ["en", "zh-CN"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_of_the_thread_changes_no_byte(string culture)
    {
        var expected = ReportCase.Html(ReportCase.Report, culture) + ReportCase.Csv(ReportCase.Report);
        var before = CultureInfo.CurrentCulture;
        foreach (var other in new[] { "de-DE", "ar-SA", "fa-IR", "th-TH", "tr-TR", "sv-SE" })
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(other), CultureInfo.GetCultureInfo(other));
            var actual = ReportCase.Html(PeriodReport.Of(ReportCase.Cube, ReportCase.Options), culture) + ReportCase.Csv(ReportCase.Report);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, before);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Chinese_readers_get_Chinese_and_all_others_English()
    {
        Assert.Equal(ReportCase.Html(ReportCase.Report, "zh-Hans"), ReportCase.Html(ReportCase.Report, "zh-TW"));
        Assert.Equal(ReportCase.Html(ReportCase.Report, "en"), ReportCase.Html(ReportCase.Report, "fr-FR"));
        Assert.Contains("<html lang=\"zh-Hans\">", ReportCase.Html(ReportCase.Report, "zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_figure_is_defined_in_both_languages_with_code_and_version(string culture)
    {
        var page = WebUtility.HtmlDecode(ReportCase.Html(ReportCase.Report, culture));
        Assert.All(ReportCase.Report.Definitions, kpi =>
        {
            Assert.Contains($"<code>{kpi.Id}</code> {(culture == "en" ? "version" : "版本")} {kpi.Version}</dt>", page, StringComparison.Ordinal);
            foreach (var language in new[] { Languages.English, Languages.Chinese })
            {
                Assert.Contains(kpi.Name(language), page, StringComparison.Ordinal);
                Assert.Contains(kpi.Meaning(language), page, StringComparison.Ordinal);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_scorecard_tells_value_interval_n_target_and_standing(string culture)
    {
        var texts = Texts(ReportCase.Html(ReportCase.Report, culture));
        var row = ReportCase.Report.Scorecard.Rows.Single(row => row.Result.Figure.Id == "resolution_efficiency");
        var (value, interval) = (row.Result.Value!.Value * 100, row.Result.Interval!.Value);
        var expected = FormattableString.Invariant($"{row.Result.Figure.Name(CultureInfo.GetCultureInfo(culture))} {value:0.0} % {interval.Low * 100:0.0} % – {interval.High * 100:0.0} %")
            + FormattableString.Invariant($" n = {row.Result.Denominator} {(culture == "en" ? "at least" : "至少")} 80.0 % {row.Standing.Text(CultureInfo.GetCultureInfo(culture))}");

        Assert.Contains(expected, texts, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Nothing_to_report_is_said_and_no_zero_is_shown(string culture)
    {
        var page = ReportCase.Html(ReportCase.Empty, culture);
        Assert.Contains(culture == "en" ? "There is nothing to report" : "没有可报告的内容", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_undefined_is_no_data_wherever_it_stands()
    {
        // A period with backlog alone: rates, durations and differences are of nothing.
        var report = PeriodReport.Of(ReportCase.Cube, ReportCase.Options with
        {
            Period = new(new(2024, 5, 10), new(2024, 5, 11)), Previous = new(new(2024, 5, 8), new(2024, 5, 9)), BacklogAges = null,
            Weeks = [IsoWeek.Of(new(2024, 6, 3))],
        });
        var texts = Texts(ReportCase.Html(report));

        Assert.Contains($"{Name("reopen_rate")} no data at most 10.0 % Not defined", texts, StringComparison.Ordinal);
        Assert.Contains($"{Name("reopen_rate")} no data n = 0 no data n = 0 no data", texts, StringComparison.Ordinal);
        Assert.Contains("Causes of complaints Complaints received in the period by cause, withdrawn ones too. The few that make at least 80 % of all stand out. no data", texts, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0.0 %", texts, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0:00:00", texts, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_whole_weeks_charts_say_so() =>
        Assert.Equal(2, Regex.Count(ReportCase.Html(PeriodReport.Of(ReportCase.Cube, ReportCase.Options with { Weeks = [] })), "No data: no ISO week"));

    [Fact]
    public void Weeks_that_stand_out_are_named()
    {
        var signals = ReportCase.Report.CountControls.Single(control => control.Figure.Id == "tickets_opened").Chart.Signals;
        Assert.Contains("2024-W10", signals.Select(week => week.ToString()));
        Assert.Contains($"Outside: {string.Join(", ", signals)}.", Texts(ReportCase.Html(ReportCase.Report)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_colour_of_a_chart_is_one_of_the_page()
    {
        var charts = Regex.Matches(ReportCase.Html(ReportCase.Report), "<svg.*?</svg>", RegexOptions.Singleline).Select(match => match.Value).ToList();
        Assert.True(charts.Count > 8);
        Assert.All(charts, chart => Assert.DoesNotMatch("rgb|#[0-9a-f]{3}|black|white|gray", Regex.Replace(chart, "<(text|title|desc).*?</\\1>", "")));
        Assert.All(charts, chart => Assert.Matches("<text[^>]*fill=\"var\\(--ink\\)\"", chart));
    }

    [Fact]
    public void Ids_are_of_one_element_each()
    {
        var ids = Regex.Matches(ReportCase.Html(ReportCase.Report), " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Property(MaxTest = 60)]
    public Property Whatever_a_name_is_it_adds_no_markup() => Prop.ForAll(
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>(),
            Gen.Elements("<", ">", "\"", "'", "&", "&lt;", "</svg>", "]]>", "-->", "_{", "^{", "\0", "\u0001", "\uFFFF", "\uD800", "\u2028", "\r\n", "王", "a").ListOf().Select(parts => string.Concat(parts)))
            .Where(name => !string.IsNullOrWhiteSpace(name)).ToArbitrary(),
        name => Markup(name) == Markup("plain"));

    private static string Markup(string name)
    {
        var options = ReportCase.Options with { Weeks = [] };
        var ofDepartment = PeriodReport.Of(ReportCase.CubeOf(ReportCase.Complaints(name, 3)), options with { Scope = new() { Department = new() { Name = name, Agents = ["li"] } } });
        var ofAgent = PeriodReport.Of(ReportCase.NoCube, options with { Scope = new() { Site = name, Agent = name } });
        return string.Concat(Regex.Matches(ReportCase.Html(ofDepartment) + ReportCase.Html(ofAgent), "[<>]|(?<=<[^>]*)\"").Select(match => match.Value));
    }

    private static string Name(string figure) => KpiCatalogue.Figure(figure).Name(Languages.English);

    private static string Texts(string page) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(page, " ")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
