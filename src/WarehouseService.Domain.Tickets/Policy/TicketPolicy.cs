using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Tickets;

/// <summary>
/// The rules of time that a ticket is held to. A ticket keeps the policy that it was opened under: later edits never rewrite history.
/// </summary>
/// <remarks>Every duration is elapsed time, or working time where the policy names a calendar: one for targets, one for windows.</remarks>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TicketPolicy : IPolicy
{
    /// <summary>The house default: reopen 7 days, close after 3 days, first response 60 minutes, elapsed time.</summary>
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

    /// <summary>Until when a person must have answered; 60 minutes by default.</summary>
    public TargetsByPriority FirstResponse { get; init; } = TargetsByPriority.Same(Duration.FromMinutes(60));

    /// <summary>Until when it must be resolved, the customer's waits not counted; null, the default, sets no target.</summary>
    public TargetsByPriority? Resolution { get; init; }

    /// <summary>The id of the business calendar in which first response and resolution count; null, the default, counts elapsed time.</summary>
    public string? TargetCalendar { get; init; }

    /// <summary>The id of the business calendar in which reopening and closing count; null, the default, counts elapsed time.</summary>
    public string? WindowCalendar { get; init; }

    /// <summary>The host's own sub-statuses; none by default.</summary>
    public ImmutableArray<SubStatus> SubStatuses { get; init; } = [];

    private static Duration NotNegative(Duration value, string name) => value >= Duration.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.");
}
