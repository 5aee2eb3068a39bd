using System.Collections.Immutable;

namespace WarehouseService.Domain.Kpi;

/// <summary>Agents who are looked at together (部门). Immutable and safe for use by many threads.</summary>
public sealed record KpiDepartment
{
    /// <summary>The name for people.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public required string Name { get; init => field = Check.Text(value, nameof(Name)); }

    /// <summary>The ids of its agents, in the order of their characters, however they are given; at least one.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is none.</exception>
    public required ImmutableSortedSet<string> Agents
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.IsEmpty
                ? throw new ArgumentException($"The department has no agents; name at least one.", nameof(Agents))
                : value.WithComparer(StringComparer.Ordinal);
        }
    }

    /// <summary>Whether both have the same name and agents.</summary>
    /// <param name="other">The other department.</param>
    /// <returns><see langword="true"/> if they have.</returns>
    public bool Equals(KpiDepartment? other) => other is not null && Name == other.Name && Agents.SequenceEqual(other.Agents);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Agents.Count);
}
