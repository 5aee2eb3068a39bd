using System.Collections.Frozen;
using System.Collections.Immutable;

namespace WarehouseService.Domain.Sla;

/// <summary>Business hours by the ids under which policies and clocks name them. Immutable and thread-safe.</summary>
public sealed class Calendars
{
    /// <summary>The id of the hours that are always open, elapsed time; every set has it.</summary>
    public const string AroundTheClock = "24x7";

    private readonly FrozenDictionary<string, BusinessHours> _byId;

    /// <summary>The hours by id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="byId"/> is null.</exception>
    /// <exception cref="ArgumentException">An id is not an <see cref="Identifier"/>, or is <see cref="AroundTheClock"/> and names other hours.</exception>
    public Calendars(IEnumerable<KeyValuePair<string, BusinessHours>> byId)
    {
        ArgumentNullException.ThrowIfNull(byId);
        var all = new Dictionary<string, BusinessHours>(StringComparer.Ordinal) { [AroundTheClock] = BusinessHours.AroundTheClock };
        foreach (var (id, hours) in byId)
        {
            all[Identifier.Require(id, nameof(byId))] = hours ?? throw new ArgumentException($"The calendar '{id}' is null.", nameof(byId));
        }

        _byId = all[AroundTheClock].Equals(BusinessHours.AroundTheClock)
            ? all.ToFrozenDictionary(StringComparer.Ordinal)
            : throw new ArgumentException($"'{AroundTheClock}' names elapsed time; other hours need another id.", nameof(byId));
    }

    /// <summary>No hours but <see cref="AroundTheClock"/>.</summary>
    public static Calendars None { get; } = new([]);

    /// <summary>The ids in order.</summary>
    public ImmutableArray<string> Ids => [.. _byId.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The hours of an id.</summary>
    /// <exception cref="KeyNotFoundException">There are none: a policy names a calendar that the host did not register.</exception>
    public BusinessHours this[string id] => _byId.TryGetValue(id, out var hours) ? hours : throw NotFound(id);

    /// <summary>Whether there are hours of an id.</summary>
    public bool Contains(string id) => _byId.ContainsKey(id);

    private KeyNotFoundException NotFound(string id) =>
        new($"A policy names the calendar '{id}', which is not registered; registered are: {string.Join(", ", Ids)}.");
}
