using System.Collections.Frozen;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>Calendars by id, the same for all tenants.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed class Calendars : ICalendars
{
    private readonly FrozenDictionary<string, BusinessCalendar> _byId;

    /// <summary>The calendars by id.</summary>
    public Calendars(IReadOnlyDictionary<string, BusinessCalendar> byId) => _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc />
    public BusinessCalendar Find(string tenant, string id) => _byId.TryGetValue(id, out var calendar)
        ? calendar
        : throw new KeyNotFoundException(
            $"The policy names the calendar '{id}', which is not registered; registered are: {(_byId.Count == 0 ? "none" : string.Join(", ", _byId.Keys.Order(StringComparer.Ordinal)))}.");
}
