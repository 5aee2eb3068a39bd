using NodaTime;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

public abstract partial class BusinessHours
{
    /// <summary>
    /// Why the working time between two instants is what it is: the ordered segments with their reasons. What <see cref="Add"/> answered
    /// is explained by the range from its start to its answer. As long as the range is, so long is the explanation.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public CalendarExplanation Explain(Instant from, Instant to)
    {
        RefuseReversed(from, to);
        return new CalendarExplanation { Zone = Zone, Segments = [.. Explainer.Segments(_source, from, to, Zone)] };
    }
}
