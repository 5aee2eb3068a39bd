using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>The business calendars that policies name.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ICalendars
{
    /// <summary>The calendar of this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none: the policy names a calendar that the host did not register.</exception>
    BusinessCalendar Find(string tenant, string id);
}
