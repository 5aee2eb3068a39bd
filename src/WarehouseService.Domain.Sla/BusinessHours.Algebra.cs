using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

public abstract partial class BusinessHours
{
    /// <summary>The hours in which both are open, each on the wall clock of its own zone.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public CombinedCalendar Intersect(BusinessHours other) => new(Combination.Intersection, this, other);

    /// <summary>The hours in which at least one is open; time is open once.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public CombinedCalendar Union(BusinessHours other) => new(Combination.Union, this, other);

    /// <summary>The hours in which these are open and the others are not.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public CombinedCalendar Except(BusinessHours other) => new(Combination.Difference, this, other);
}
