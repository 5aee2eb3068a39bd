namespace WarehouseService.Domain.Kpi;

/// <summary>An event of one complaint (投诉). Immutable and safe for use by many threads.</summary>
public abstract record ComplaintEntry : LogEntry
{
    private protected ComplaintEntry()
    {
    }

    /// <summary>The id of the complaint.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Complaint { get; init => field = Check.Text(value, nameof(Complaint)); }

    internal override EntityKey? Entity => new(EntityFamily.Complaints, Complaint);

    internal abstract void Apply(ComplaintHistory history);
}
