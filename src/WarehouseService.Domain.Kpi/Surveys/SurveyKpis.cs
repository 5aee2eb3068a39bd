using static WarehouseService.Domain.Kpi.Occurrence;
using Row = WarehouseService.Domain.Kpi.KpiRow<WarehouseService.Domain.Kpi.SurveyHistory>;

namespace WarehouseService.Domain.Kpi;

/// <summary>The KPIs of surveys, one row each.</summary>
internal static class SurveyKpis
{
    internal static KpiTable<SurveyHistory> Table { get; } = new(
        Row.Rate("csat_top2", 1, survey => Scores(survey, SurveyKind.Satisfaction, score => score >= 4 ? 1 : 0)),

        Row.Score("csat_mean", 1, survey => Scores(survey, SurveyKind.Satisfaction, score => score)),

        Row.NetScore("nps", 1, survey => Scores(survey, SurveyKind.Recommendation, score => score >= 9 ? 1 : score <= 6 ? -1 : 0)),

        Row.Score("ces_mean", 1, survey => Scores(survey, SurveyKind.Effort, score => score)),

        Row.Rate("survey_response_rate", 1, survey => survey.Sending is { } sending
            ? YesOrNo(sending, sending.Agent, survey.Scored is not null)
            : null));

    private static Occurrence? Scores(SurveyHistory survey, SurveyKind kind, Func<int, long> value) =>
        survey.Scored is { Score: { } score } answer && answer.Kind == kind ? Scored(answer, answer.Agent, value(score)) : null;
}
