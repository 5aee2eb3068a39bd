using System.Collections.Immutable;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain;

/// <summary>What a desk is held to: its policies, and the calendars that they name.</summary>
/// <threadsafety>Change it while registering alone.</threadsafety>
public sealed class WarehouseServiceOptions
{
    private readonly Dictionary<string, BusinessCalendar> _calendars = [];
    private ImmutableArray<TicketPolicy> _ticketPolicies = [TicketPolicy.Default];

    /// <summary>The versions of the ticket policy; <see cref="TicketPolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<TicketPolicy> TicketPolicies
    {
        get => _ticketPolicies;
        set => _ticketPolicies = value.IsDefaultOrEmpty
            ? throw new ArgumentException("At least one ticket policy is needed.", nameof(TicketPolicies))
            : value;
    }

    /// <summary>Adds a calendar under the id by which policies name it; the same id again replaces it.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/>.</exception>
    public WarehouseServiceOptions AddCalendar(string id, BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _calendars[Identifier.Require(id, nameof(id))] = calendar;
        return this;
    }

    /// <summary>The calendars, checked: every policy's is there.</summary>
    /// <exception cref="ArgumentException">A policy names a calendar that was not added.</exception>
    internal Calendars ToCalendars()
    {
        foreach (var policy in _ticketPolicies)
        {
            foreach (var id in new[] { policy.TargetCalendar, policy.WindowCalendar })
            {
                if (id is not null && !_calendars.ContainsKey(id))
                {
                    throw new ArgumentException($"The ticket policy '{policy.Id}' names the calendar '{id}', which was not added; call AddCalendar(\"{id}\", …).");
                }
            }
        }

        return new(_calendars);
    }
}
