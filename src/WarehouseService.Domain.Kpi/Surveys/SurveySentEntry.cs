namespace WarehouseService.Domain.Kpi;

/// <summary>A customer was asked about an agent, the entry's (<c>survey.sent</c>). Immutable and safe for use by many threads.</summary>
public sealed record SurveySentEntry : SurveyEntry
{
    /// <summary>The scale on which the customer is asked.</summary>
    public required SurveyKind Kind { get; init; }

    internal override void Apply(SurveyHistory history) => history.Send(this);
}
