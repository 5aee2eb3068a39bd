using static WarehouseService.Domain.Customers.SurveyStatus;

namespace WarehouseService.Domain.Customers;

/// <summary>Who may do what with a survey, and when: the rows. Who and what the names mean stands in <c>SurveyGuards.cs</c>.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed partial class SurveyLifecycle : Lifecycle<Survey, SurveyStatus, SurveyKnowledge>
{
    /// <summary>The table.</summary>
    public SurveyLifecycle() : base("survey", SurveyStatus.All)
    {
        On<ScheduleSurvey>()
            .Opens(Scheduled, Suppressed)
            .By(Any(Role.System))
            .Requires(TicketIsNamed, MetricIsKnown, TicketExists, TicketIsSettled, OnePerCycle)
            .Emits((_, schedule, context, known) => new SurveyScheduled
            {
                Survey = schedule.Survey,
                Ticket = schedule.Ticket,
                Cycle = known.Ticket!.Reopens,
                Customer = known.Ticket.Customer,
                Rated = known.Ticket.Owner,
                Metric = schedule.Metric,
                Policy = known.Policy,
                SuppressedBecause = known.WhyNot(context.At),
            });

        On<SendSurvey>()
            .From(Scheduled).To(Sent, Suppressed)
            .By(Any(Role.System))
            .Emits((_, _, _, known) => known.WhyNeverMind() is { } because ? new SurveySuppressed { Because = because } : new SurveySent());

        On<AnswerSurvey>()
            .From(Sent).To(Answered)
            .By(ThatCustomer)
            .Requires(ScoreIsOnTheScale, InTime)
            .Emits((_, answer, _) => new SurveyAnswered { Score = answer.Score!.Value });

        On<ExpireSurvey>()
            .From(Sent).To(Expired)
            .By(Any(Role.System))
            .Requires(TimeIsOver)
            .Emits((_, _, _) => new SurveyExpired());

        On<SuppressSurvey>()
            .From(Scheduled, Sent).To(Suppressed)
            .By([.. Role.All.Select(Any)])
            .Emits((_, _, _) => new SurveySuppressed { Because = SuppressionReason.Reopened });

        Complete();
    }
}
