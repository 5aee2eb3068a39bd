using NodaTime;

namespace WarehouseService.Domain.Tickets;

/// <summary>A target for each priority, in working time if the policy names a calendar for targets, else in elapsed time. Each is positive.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record TargetsByPriority
{
    /// <summary>For <see cref="Priority.P1"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public required Duration P1 { get; init => field = Positive(value); }

    /// <summary>For <see cref="Priority.P2"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public required Duration P2 { get; init => field = Positive(value); }

    /// <summary>For <see cref="Priority.P3"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public required Duration P3 { get; init => field = Positive(value); }

    /// <summary>For <see cref="Priority.P4"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public required Duration P4 { get; init => field = Positive(value); }

    /// <summary>For <see cref="Priority.P5"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public required Duration P5 { get; init => field = Positive(value); }

    /// <summary>The same target for every priority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public static TargetsByPriority Same(Duration target) => new() { P1 = target, P2 = target, P3 = target, P4 = target, P5 = target };

    /// <summary>The target for a priority.</summary>
    public Duration For(Priority priority)
    {
        ArgumentNullException.ThrowIfNull(priority);
        return priority.Value switch { 1 => P1, 2 => P2, 3 => P3, 4 => P4, _ => P5 };
    }

    private static Duration Positive(Duration target) => target > Duration.Zero
        ? target
        : throw new ArgumentOutOfRangeException(nameof(target), target, "A target must be longer than zero.");
}
