namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The complaint was received (<c>complaint.received</c>); what happened to it before is ignored. Immutable and safe for use by many threads.
/// </summary>
public sealed record ComplaintReceivedEntry : ComplaintEntry
{
    /// <summary>What it is about, in the words of the exporting system; <see langword="null"/> if unknown.</summary>
    public string? Cause { get; init; }

    /// <summary>How grave it is, in the words of the exporting system; <see langword="null"/> if unknown.</summary>
    public string? Severity { get; init; }

    /// <summary>The id of the order it is about; <see langword="null"/> if none.</summary>
    public string? Order { get; init; }

    internal override void Apply(ComplaintHistory history)
    {
    }
}
