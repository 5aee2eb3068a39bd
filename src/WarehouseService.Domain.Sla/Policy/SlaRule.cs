using System.Collections.Immutable;
using WarehouseService.Domain.Sla.Policy;

namespace WarehouseService.Domain.Sla;

/// <summary>Which cases a rule is for, and what they are promised. Equal if all members are.</summary>
/// <threadsafety>Immutable and thread-safe.</threadsafety>
public sealed record SlaRule
{
    private static readonly Comparer<SlaMeasure> ByName = Comparer<SlaMeasure>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    /// <summary>The name, unique in its policy.</summary>
    /// <exception cref="ArgumentException">It is not an <see cref="Identifier"/>.</exception>
    public required string Name { get; init => field = Identifier.Require(value, nameof(Name)); }

    /// <summary>The cases accepted; every case by default.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public SlaConditions When { get; init => field = value ?? throw new ArgumentNullException(nameof(When)); } = new();

    /// <summary>The targets by measure, at least one; kept in the order of the measures' names.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">There is none, one is null, or an alert lies before the beginning of its target.</exception>
    public required IReadOnlyDictionary<SlaMeasure, SlaTarget> Targets { get; init => field = Checked(value, nameof(Targets)); }

    /// <inheritdoc/>
    public bool Equals(SlaRule? other) => other is not null && Name == other.Name && When.Equals(other.When) && Targets.SequenceEqual(other.Targets);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, When, Targets.Count);

    private static ImmutableSortedDictionary<SlaMeasure, SlaTarget> Checked(IReadOnlyDictionary<SlaMeasure, SlaTarget> targets, string name)
    {
        ArgumentNullException.ThrowIfNull(targets, name);
        if (targets.Count == 0)
        {
            throw new ArgumentException("Targets is empty; expected a target for at least one measure.", name);
        }

        foreach (var (measure, target) in targets)
        {
            RefuseUnfit(measure, target, name);
        }

        return targets.ToImmutableSortedDictionary(ByName);
    }

    private static void RefuseUnfit(SlaMeasure measure, SlaTarget target, string name)
    {
        if (target is null)
        {
            throw new ArgumentException($"Targets[{measure}] is null; expected a target.", name);
        }

        if (target.Alerts.FirstOrDefault(alert => !alert.At.LiesIn(target.Within)) is { } early)
        {
            throw new ArgumentException(
                $"Targets[{measure}] has the alert '{early.Name}' at {early.At}; expected a point after the beginning of its target, which is {WorkingTime.Text(target.Within)} long.",
                name);
        }
    }
}
