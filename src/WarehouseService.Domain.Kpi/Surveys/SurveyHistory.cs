namespace WarehouseService.Domain.Kpi;

/// <summary>What became of one survey: sent, or answered though nothing is known of its sending.</summary>
internal sealed class SurveyHistory(SurveyEntry first) : History(first, first.Survey)
{
    internal SurveySentEntry? Sending { get; private set; }

    /// <summary>The latest answer with a score.</summary>
    internal SurveyAnsweredEntry? Scored { get; private set; }

    internal static SurveyHistory Of(List<LogEntry> ordered)
    {
        SurveyHistory? history = null;
        foreach (var entry in ordered)
        {
            var survey = (SurveyEntry)entry;
            survey.Apply(history ??= new(survey));
        }

        return history!;
    }

    internal void Send(SurveySentEntry sending) => Sending ??= sending;

    internal void Answer(SurveyAnsweredEntry answer)
    {
        if (answer.Score is not { } score)
        {
            return;
        }

        if (score < answer.Kind.Lowest || score > answer.Kind.Highest)
        {
            throw new ArgumentException(
                $"The score of event '{answer.EventId}' is {score}; of {answer.Kind.Name} it must be {answer.Kind.Lowest} to {answer.Kind.Highest}.");
        }

        Scored = answer;
    }

    internal void AddFacts(FactSink facts) => SurveyKpis.Table.AddFacts(this, facts);
}
