using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// The windows of a ticket: how long it can be reopened, when it closes; and how deep hierarchies are. A ticket keeps the policy that it was opened under: later edits
/// never rewrite history. What it is promised, and when who is alerted, is its <see cref="Sla.SlaPolicy"/>.
/// </summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketPolicy : IPolicy
{
    /// <summary>The house default: reopen 7 days, close after 3 days, elapsed time.</summary>
    public static TicketPolicy Default { get; } = new() { Id = "default" };

    /// <summary>The policy's id.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Id { get; init => field = Identifier.Require(value, nameof(Id)); }

    /// <summary>The first instant at which tickets are opened under it; the beginning of time by default.</summary>
    public Instant EffectiveFrom { get; init; } = Instant.FromUnixTimeTicks(NodaConstants.BclEpoch.ToUnixTimeTicks());

    /// <summary>How long after its latest resolution a ticket can be reopened, the last instant included; 7 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration ReopenWithin { get; init => field = NotNegative(value, nameof(ReopenWithin)); } = Duration.FromDays(7);

    /// <summary>How long a resolved ticket waits for an objection before it may be closed; 3 days by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Duration CloseAfter { get; init => field = NotNegative(value, nameof(CloseAfter)); } = Duration.FromDays(3);

    /// <summary>Whether the system closes what waited long enough; true by default.</summary>
    public bool ClosesByItself { get; init; } = true;

    /// <summary>The id of the calendar in which reopening and closing count; <see cref="Calendars.AroundTheClock"/> by default.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string Calendar { get; init => field = Identifier.Require(value, nameof(Calendar)); } = Calendars.AroundTheClock;

    /// <summary>How many levels a hierarchy of tickets may have, the topmost included: 1 or more; 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int HierarchyDepth
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(HierarchyDepth), value, "HierarchyDepth must be 1 or more.");
    } = 5;

    /// <summary>The host's own sub-statuses; none by default.</summary>
    public ImmutableArray<SubStatus> SubStatuses { get; init; } = [];

    private static Duration NotNegative(Duration value, string name) => value >= Duration.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.");
}
