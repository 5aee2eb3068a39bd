using System.Globalization;
using NodaTime.Text;
using WarehouseService.Domain.Returns.Texts;

namespace WarehouseService.Domain.Returns;

/// <summary>Writes an assessment for people: the answer first, then what speaks against it, what does not, and the law.</summary>
internal static class Explanation
{
    private static readonly FindingResult[] Order = [FindingResult.Failed, FindingResult.Passed, FindingResult.NotJudged];

    public static string Of(Assessment assessment, CultureInfo language) => string.Join('\n',
    [
        Asked(assessment, language),
        ReturnTexts.Of(language, $"explain.{assessment.Eligibility.Name}"),
        .. Until(assessment, language),
        .. Order.SelectMany(result => assessment.Findings.Where(finding => finding.Result == result)).SelectMany(finding => Lines(finding, language)),
        .. assessment.Findings.Select(finding => finding.Citation).OfType<LawCitation>().Distinct().Select(citation => Law(citation, language)),
        ReturnTexts.Of(language, "explain.policy", ("policy", assessment.Policy), ("version", assessment.PolicyVersion.ToString(CultureInfo.InvariantCulture))),
    ]);

    private static string Asked(Assessment assessment, CultureInfo language) => ReturnTexts.Of(
        language,
        "explain.asked",
        ("date", LocalDatePattern.Iso.Format(assessment.RequestedAt.InZone(assessment.Zone).Date)),
        ("zone", assessment.Zone.Id),
        ("quantity", assessment.Facts.Quantity.ToString(CultureInfo.InvariantCulture)),
        ("line", assessment.Facts.Line ?? ReturnTexts.Of(language, "explain.goods")),
        ("reason", ReturnTexts.Of(language, $"reason.{assessment.Facts.Reason.Name}")));

    private static IEnumerable<string> Until(Assessment assessment, CultureInfo language) => assessment.Window is { } window
        ?
        [
            ReturnTexts.Of(
                language,
                window.IsLaw ? "explain.until_law" : "explain.until",
                ("day", LocalDatePattern.Iso.Format(window.Deadline.LastDay)),
                ("zone", assessment.Zone.Id),
                ("name", window.Name)),
        ]
        : [];

    private static IEnumerable<string> Lines(RuleFinding finding, CultureInfo language)
    {
        var (rule, needed, found) = (finding.Rule.Name, ("needed", finding.Needed), ("found", finding.Found));
        return finding.Result == FindingResult.Failed
            ?
            [
                ReturnTexts.Of(language, "explain.failed", ("text", ReturnTexts.Of(language, rule, needed, found)), ("code", rule)),
                ReturnTexts.Of(language, "explain.change", ("text", ReturnTexts.Of(language, $"{rule}.change", needed, found))),
            ]
            : finding.Result == FindingResult.Passed
                ? [ReturnTexts.Of(language, "explain.passed", ("text", ReturnTexts.Of(language, $"{rule}.passed", needed, found)))]
                : [ReturnTexts.Of(language, "explain.not_judged", ("text", finding.Rule.Title(language)))];
    }

    private static string Law(LawCitation citation, CultureInfo language) =>
        ReturnTexts.Of(language, citation.IsVerified ? "explain.law" : "explain.law_secondary", ("provision", citation.Provision));
}
