using NodaTime;

namespace WarehouseService.Domain.Sla;

/// <summary>A warning or an escalation level: when it is due, and whom it concerns. It fires once a cycle.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SlaAlert
{
    /// <summary>The name, unique in its target.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Name { get; init => field = Identifier.Require(value, nameof(Name)); }

    /// <summary>When it is due, in the working time of its target.</summary>
    public required SlaPoint At { get; init; }

    /// <summary>Whom it concerns, by the host's own names: <c>owner</c>, <c>team-lead</c>.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Concerns { get; init => field = Identifier.Require(value, nameof(Concerns)); }

    /// <summary>
    /// The id of a calendar; what falls due outside its hours is delivered at its next opening. Null, the default: delivered at once.
    /// </summary>
    /// <exception cref="ArgumentException">It is neither null nor an <see cref="Identifier"/>.</exception>
    public string? OnlyInHoursOf { get; init => field = value is null ? null : Identifier.Require(value, nameof(OnlyInHoursOf)); }

    /// <summary>The working time that has elapsed when it is due; see <see cref="SlaPoint.ElapsedAt"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above zero, above 876,600 hours, or begins after <see cref="At"/>.</exception>
    public Duration ElapsedAt(Duration target) => At.ElapsedAt(target);
}
