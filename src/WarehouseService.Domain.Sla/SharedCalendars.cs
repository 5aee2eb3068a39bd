namespace WarehouseService.Domain.Sla;

/// <summary>The same calendars for all tenants. Immutable and thread-safe.</summary>
/// <param name="calendars">The calendars.</param>
public sealed class SharedCalendars(Calendars calendars) : ICalendars
{
    /// <inheritdoc/>
    public Calendars Of(string tenant) => calendars;
}
