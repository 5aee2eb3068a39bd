using System.Collections.Immutable;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain;

/// <summary>What a desk is held to: its policies, and the calendars that they name.</summary>
/// <threadsafety>Change it while registering alone.</threadsafety>
public sealed class WarehouseServiceOptions
{
    private readonly Dictionary<string, BusinessHours> _calendars = [];
    private ImmutableArray<TicketPolicy> _ticketPolicies = [TicketPolicy.Default];
    private ImmutableArray<SlaPolicy> _slaPolicies = [SlaPolicy.Default];
    private ImmutableArray<ApprovalLimits> _approvalLimits = [Domain.ApprovalLimits.Default];

    /// <summary>The versions of the ticket policy; <see cref="TicketPolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<TicketPolicy> TicketPolicies
    {
        get => _ticketPolicies;
        set => _ticketPolicies = value.IsDefaultOrEmpty
            ? throw new ArgumentException("At least one ticket policy is needed.", nameof(TicketPolicies))
            : value;
    }

    /// <summary>The versions of the SLA policy; <see cref="SlaPolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<SlaPolicy> SlaPolicies
    {
        get => _slaPolicies;
        set => _slaPolicies = value.IsDefaultOrEmpty
            ? throw new ArgumentException("At least one SLA policy is needed.", nameof(SlaPolicies))
            : value;
    }

    /// <summary>The versions of the limits of approval; <see cref="ApprovalLimits.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<ApprovalLimits> ApprovalLimits
    {
        get => _approvalLimits;
        set => _approvalLimits = value.IsDefaultOrEmpty
            ? throw new ArgumentException("At least one version of the limits is needed.", nameof(ApprovalLimits))
            : value;
    }

    /// <summary>
    /// Whether every commit goes into its tenant's audit chain, which <see cref="AuditDesk"/> verifies; false unless said otherwise. It takes whoever
    /// fires timers (<c>WarehouseService.Hosting</c>) to carry commits over, and one more commit for each.
    /// </summary>
    public bool KeepsAuditTrail { get; set; }

    /// <summary>Adds a calendar under the id by which policies name it; the same id again replaces it.</summary>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not an <see cref="Identifier"/>.</exception>
    public WarehouseServiceOptions AddCalendar(string id, BusinessHours calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        _calendars[Identifier.Require(id, nameof(id))] = calendar;
        return this;
    }

    /// <summary>The calendars, checked: every policy's is there.</summary>
    /// <exception cref="ArgumentException">A policy names a calendar that was not added.</exception>
    internal Calendars ToCalendars()
    {
        var calendars = new Calendars(_calendars);
        foreach (var (policy, id) in CalendarsNamed())
        {
            if (!calendars.Contains(id))
            {
                throw new ArgumentException($"{policy} names the calendar '{id}', which was not added; call AddCalendar(\"{id}\", …).");
            }
        }

        return calendars;
    }

    private IEnumerable<(string Policy, string Id)> CalendarsNamed() =>
    [
        .. from policy in _ticketPolicies select ($"The ticket policy '{policy.Id}'", policy.Calendar),
        .. from policy in _slaPolicies
           from rule in policy.Rules
           from target in rule.Targets.Values
           from id in target.Alerts.Select(alert => alert.OnlyInHoursOf).OfType<string>().Prepend(target.Calendar)
           select ($"The SLA policy '{policy.Id}'", id),
    ];
}
