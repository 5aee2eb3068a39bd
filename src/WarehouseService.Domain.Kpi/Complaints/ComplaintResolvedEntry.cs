namespace WarehouseService.Domain.Kpi;

/// <summary>The agent resolved the complaint; the first counts (<c>complaint.resolved</c>). Immutable and safe for use by many threads.</summary>
public sealed record ComplaintResolvedEntry : ComplaintEntry
{
    /// <summary>
    /// How it came out: <c>upheld</c> and <c>partly</c> count as upheld, everything else in the words of the exporting system as not.
    /// <see langword="null"/> if unknown.
    /// </summary>
    public string? Outcome { get; init; }

    internal override void Apply(ComplaintHistory history) => history.Resolve(this);
}
