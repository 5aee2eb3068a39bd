namespace WarehouseService.Domain.Kpi;

/// <summary>
/// The target never happened (<c>event.retracted</c>), whichever of the two arrived first. A retraction cannot itself be retracted.
/// Immutable and safe for use by many threads.
/// </summary>
public sealed record EventRetractedEntry : LogEntry
{
    /// <summary>The id of the event that is void.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public required string Target { get; init => field = Check.Text(value, nameof(Target)); }

    internal override EntityKey? Entity => null;
}
