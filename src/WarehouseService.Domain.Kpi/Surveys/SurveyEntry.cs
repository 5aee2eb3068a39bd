namespace WarehouseService.Domain.Kpi;

/// <summary>An event of one survey (满意度调查). Immutable and safe for use by many threads.</summary>
public abstract record SurveyEntry : LogEntry
{
    private protected SurveyEntry()
    {
    }

    /// <summary>The id of the survey.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Survey { get; init => field = Check.Text(value, nameof(Survey)); }

    internal override EntityKey? Entity => new(EntityFamily.Surveys, Survey);

    internal abstract void Apply(SurveyHistory history);
}
