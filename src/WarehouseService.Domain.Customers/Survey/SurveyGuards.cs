namespace WarehouseService.Domain.Customers;

public sealed partial class SurveyLifecycle
{
    // Who.
    private static readonly Who<SurveyAct> ThatCustomer = new("that customer", (survey, _, actor) =>
        actor.Role == Role.Customer && actor.Id == survey.Customer);

    // What a command must bring.
    private static readonly Guard<ScheduleSurvey> TicketIsNamed = new(SurveyCodes.MalformedReference, (_, schedule, _) =>
        Identifier.IsValid(schedule.Ticket))
    { Grounds = (_, schedule, _) => [("member", nameof(ScheduleSurvey.Ticket)), ("id", schedule.Ticket)] };

    private static readonly Guard<ScheduleSurvey> MetricIsKnown = new(SurveyCodes.UnknownMetric, (_, schedule, _) => schedule.Metric is not null);

    // Where there is no survey there is no scale either, and that is what is told.
    private static readonly Guard<AnswerSurvey> ScoreIsOnTheScale = new(SurveyCodes.ScoreOffScale, (survey, answer, _) =>
        answer.Score is { } score && (survey is null || (score >= survey.Metric.Lowest && score <= survey.Metric.Highest)))
    { Grounds = (survey, answer, _) => [("score", answer.Score), ("lowest", survey?.Metric.Lowest), ("highest", survey?.Metric.Highest)] };

    // What must be true.
    private static readonly Guard<ScheduleSurvey> TicketExists = new(SurveyCodes.NoSuchTicket, (_, _, _, known) => known.Ticket is not null)
    { Grounds = (_, schedule, _) => [("ticket", schedule.Ticket)] };

    private static readonly Guard<ScheduleSurvey> TicketIsSettled = new(SurveyCodes.TicketUnsettled, (_, _, _, known) => known.Ticket!.IsSettled)
    { Grounds = (_, schedule, _) => [("ticket", schedule.Ticket)] };

    private static readonly Guard<AnswerSurvey> InTime = new(SurveyCodes.TooLate, (survey, _, context) => context.At <= survey.ValidUntil)
    { Grounds = (survey, _, _) => [("valid_until", survey.ValidUntil)] };

    private static readonly Guard<ExpireSurvey> TimeIsOver = new(SurveyCodes.StillValid, (survey, _, context) => context.At > survey.ValidUntil)
    { Grounds = (survey, _, _) => [("valid_until", survey.ValidUntil)] };

    private static readonly Guard<ScheduleSurvey> OnePerCycle = new(SurveyCodes.OnePerCycle, (_, schedule, _, known) =>
        known.Ledger?.SurveyOf(schedule.Ticket, known.Ticket!.Reopens) is null)
    {
        Grounds = (_, schedule, known) => [("ticket", schedule.Ticket), ("survey", known!.Ledger!.SurveyOf(schedule.Ticket, known.Ticket!.Reopens))],
    };
}
