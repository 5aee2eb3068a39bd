namespace WarehouseService.Domain.Sla;

/// <summary>The business hours that each tenant's policies name.</summary>
/// <remarks>Implementations are thread-safe. A decision sees the set as it was when it was asked for.</remarks>
public interface ICalendars
{
    /// <summary>The calendars of a tenant.</summary>
    Calendars Of(string tenant);
}
