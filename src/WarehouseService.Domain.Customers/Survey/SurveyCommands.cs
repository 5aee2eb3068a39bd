namespace WarehouseService.Domain.Customers;

/// <summary>What can be asked of a <see cref="Survey"/>: by an actor, or by what happens to another record.</summary>
public abstract record SurveyAct : ICommand<Survey>
{
    private protected SurveyAct()
    {
    }

    /// <summary>The survey's id.</summary>
    public required string Survey { get; init; }

    /// <inheritdoc cref="ICommand.Expected" />
    public long? Expected { get; init; }

    string ICommand.Target => Survey;
}

/// <summary>What an actor may ask of a <see cref="Survey"/>.</summary>
public abstract record SurveyCommand : SurveyAct
{
    private protected SurveyCommand()
    {
    }
}

/// <summary>What another record's command does to a <see cref="Survey"/>; no desk accepts it.</summary>
public abstract record SurveyReaction : SurveyAct
{
    private protected SurveyReaction()
    {
    }
}

/// <summary>Schedules a survey about the ticket's latest resolution (安排调查). If its customer is not to be asked, it is suppressed at once.</summary>
public sealed record ScheduleSurvey : SurveyCommand
{
    /// <summary>The ticket's id; it must be resolved or closed.</summary>
    public required string Ticket { get; init; }

    /// <summary>What is asked; <see cref="SurveyMetric.Csat"/> unless said.</summary>
    public SurveyMetric Metric { get; init; } = SurveyMetric.Csat;
}

/// <summary>Says that the survey goes out (发送调查). If its customer is by now not to be asked, it is suppressed.</summary>
public sealed record SendSurvey : SurveyCommand;

/// <summary>The customer answers (答复调查).</summary>
public sealed record AnswerSurvey : SurveyCommand
{
    /// <summary>The score, on the scale of the survey's metric.</summary>
    public required int? Score { get; init; }

    /// <summary>The id of the follow-up that a low score creates; the survey's id unless said.</summary>
    public string? FollowUp { get; init; }
}

/// <summary>Ends a survey that was not answered in time (调查过期).</summary>
public sealed record ExpireSurvey : SurveyCommand;

/// <summary>Withdraws a survey that is not answered, because its ticket was reopened (撤回调查).</summary>
public sealed record SuppressSurvey : SurveyReaction;
