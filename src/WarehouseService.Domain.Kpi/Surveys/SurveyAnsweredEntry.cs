namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The customer answered about an agent, the entry's (<c>survey.answered</c>); of several answers the latest with a score counts. Immutable and
/// safe for use by many threads.
/// </summary>
public sealed record SurveyAnsweredEntry : SurveyEntry
{
    /// <summary>The scale of the score.</summary>
    public required SurveyKind Kind { get; init; }

    /// <summary>
    /// The score, in the range of <see cref="Kind"/>: a calculator refuses any other. <see langword="null"/>, the default, for an answer without one.
    /// </summary>
    public int? Score { get; init; }

    internal override void Apply(SurveyHistory history) => history.Answer(this);
}
