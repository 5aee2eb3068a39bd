using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Complaints;
using WarehouseService.Domain.Customers;
using WarehouseService.Domain.Returns;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Tickets;

namespace WarehouseService.Domain;

/// <summary>What a desk is held to: its policies, and the calendars that they name.</summary>
/// <threadsafety>Change it while registering alone.</threadsafety>
public sealed class WarehouseServiceOptions
{
    private readonly Dictionary<string, BusinessHours> _calendars = [];

    /// <summary>The versions of the ticket policy; <see cref="TicketPolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<TicketPolicy> TicketPolicies { get; set => field = AtLeastOne(value, nameof(TicketPolicies)); } = [TicketPolicy.Default];

    /// <summary>The versions of the SLA policy; <see cref="SlaPolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<SlaPolicy> SlaPolicies { get; set => field = AtLeastOne(value, nameof(SlaPolicies)); } = [SlaPolicy.Default];

    /// <summary>The versions of the complaint policy; <see cref="ComplaintPolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<ComplaintPolicy> ComplaintPolicies { get; set => field = AtLeastOne(value, nameof(ComplaintPolicies)); } = [ComplaintPolicy.Default];

    /// <summary>The regimes under which complaints can be filed beside the house's own; those of <see cref="KnownRegimes"/> that need no calendar unless said otherwise.</summary>
    public ImmutableArray<HandlingRegime> HandlingRegimes { get; set => field = value.IsDefault ? [] : value; } = [KnownRegimes.ChinaExpress, KnownRegimes.CfpbPortal];

    /// <summary>The versions of the limits of approval; <see cref="ApprovalLimits.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<ApprovalLimits> ApprovalLimits { get; set => field = AtLeastOne(value, nameof(ApprovalLimits)); } = [Domain.ApprovalLimits.Default];

    /// <summary>The versions of the policy of returns; <see cref="ReturnPolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<ReturnPolicy> ReturnPolicies { get; set => field = AtLeastOne(value, nameof(ReturnPolicies)); } = [ReturnPolicy.Default];

    /// <summary>The versions of how cases of return go: appeals, how long an authorisation holds, when a refund is due; <see cref="ReturnProcess.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<ReturnProcess> ReturnProcesses { get; set => field = AtLeastOne(value, nameof(ReturnProcesses)); } = [ReturnProcess.Default];

    /// <summary>How long finance has to answer a refund before its outcome counts as unknown; 1 hour unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public Duration RefundAnswerWithin
    {
        get;
        set => field = value > Duration.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Finance needs some time to answer.");
    }
    = Duration.FromHours(1);

    /// <summary>The versions of the policy of surveys and follow-ups; <see cref="CarePolicy.Default"/> alone unless said otherwise.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<CarePolicy> CarePolicies { get; set => field = AtLeastOne(value, nameof(CarePolicies)); } = [CarePolicy.Default];

    internal ImmutableArray<MasterKey> MasterKeys { get; private set; } = [];

    /// <summary>
    /// Keeps customers' files here, with surveys and follow-ups: then only who has an active file has tickets opened. Without it the host keeps its
    /// customers elsewhere and answers for them (<see cref="ICustomers"/>). What people write on tickets, tasks, complaints and the like is then sealed
    /// under the key of its customer, and forgotten with them (<see cref="SealedTextStore"/>).
    /// </summary>
    /// <param name="masterKeys">
    /// What wraps the keys of persons: the first wraps new ones, the others open what they once wrapped. Keep them outside the store.
    /// </param>
    /// <exception cref="ArgumentException">There is none, or two have one id.</exception>
    public WarehouseServiceOptions KeepCustomerFiles(params ImmutableArray<MasterKey> masterKeys)
    {
        MasterKeys = AtLeastOne(masterKeys, nameof(masterKeys));
        return this;
    }

    /// <summary>
    /// Whether every commit, and every line of the access log, goes into its tenant's audit chain, which <see cref="AuditDesk"/> verifies; false unless said otherwise. It takes whoever
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

    private static ImmutableArray<T> AtLeastOne<T>(ImmutableArray<T> values, string name) => values.IsDefaultOrEmpty
        ? throw new ArgumentException($"{name}: at least one is needed.", name)
        : values;

    private IEnumerable<(string Policy, string Id)> CalendarsNamed() =>
    [
        .. from policy in TicketPolicies select ($"The ticket policy '{policy.Id}'", policy.Calendar),
        .. from policy in ComplaintPolicies select ($"The complaint policy '{policy.Id}'", policy.Calendar),
        .. from regime in HandlingRegimes
           from id in new[] { regime.AcknowledgeBy, regime.AnswerBy, regime.ExtendedAnswerBy }.OfType<SlaTarget>().Select(target => target.Calendar).Prepend(regime.Calendar)
           select ($"The regime '{regime.Id}'", id),
        .. from policy in SlaPolicies
           from rule in policy.Rules
           from target in rule.Targets.Values
           from id in target.Alerts.Select(alert => alert.OnlyInHoursOf).OfType<string>().Prepend(target.Calendar)
           select ($"The SLA policy '{policy.Id}'", id),
    ];
}
