using System.Collections.Immutable;
using NodaTime;
using WarehouseService.Domain.Sla.Policy;

namespace WarehouseService.Domain.Sla;

/// <summary>The working time allowed for a measure, and who is told on the way. Equal if all members are, alerts in their order.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SlaTarget
{
    /// <summary>The working time allowed, longer than zero and at most 876,600 hours; exactly this much is met.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more.</exception>
    public required Duration Within { get; init => field = WorkingTime.RequirePositive(value, nameof(Within)); }

    /// <summary>The id of the business calendar in which time counts; <c>24x7</c> by default: all time does.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public string Calendar { get; init => field = Identifier.Require(value, nameof(Calendar)); } = Calendars.AroundTheClock;

    /// <summary>Warnings and escalation levels; none by default.</summary>
    /// <exception cref="ArgumentException">One is null, or two have the same name.</exception>
    public ImmutableArray<SlaAlert> Alerts { get; init => field = Checked(value, nameof(Alerts)); } = [];

    /// <inheritdoc/>
    public bool Equals(SlaTarget? other) => other is not null
        && Within == other.Within && Calendar == other.Calendar && Alerts.AsSpan().SequenceEqual(other.Alerts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Within, Calendar, Alerts.Length);

    private static ImmutableArray<SlaAlert> Checked(ImmutableArray<SlaAlert> alerts, string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alert in alerts.IsDefault ? [] : alerts)
        {
            if (alert is null)
            {
                throw new ArgumentException("Alerts holds null; expected alerts.", name);
            }

            if (!names.Add(alert.Name))
            {
                throw new ArgumentException($"Alerts names '{alert.Name}' twice; expected names that differ.", name);
            }
        }

        return alerts.IsDefault ? [] : alerts;
    }
}
