using NodaTime;
using WarehouseService.Domain.Sla.Openings;

namespace WarehouseService.Domain.Sla;

/// <summary>
/// When time counts: what a clock is read against. A <see cref="BusinessCalendar"/> of one site, several combined, or one after another in
/// a <see cref="CalendarTimeline"/>; all answer the same questions.
/// </summary>
/// <remarks>
/// Immutable and thread-safe; equal if made of the same. Every question costs the same however much time lies between, and allocates
/// nothing once the openings around it have been used: they are kept in a table that grows with what is asked. Keep an instance rather
/// than making it anew for every question. Hours are taken to repeat every 400 years, as the calendar does, from the year 2500 on and
/// before the year 1500 where no date has hours of its own.
/// </remarks>
public abstract partial class BusinessHours : IEquatable<BusinessHours>
{
    private readonly OpeningSource _source;
    private readonly GrowingTable _table;

    private protected BusinessHours(OpeningSource source)
    {
        _source = source;
        _table = new GrowingTable(source);
    }

    /// <summary>The hours that are always open: elapsed time.</summary>
    public static BusinessHours AroundTheClock { get; } = BusinessCalendar.EveryDay(DateTimeZone.Utc, DayWindow.WholeDay);

    /// <summary>The time zone in which explanations are printed.</summary>
    public DateTimeZone Zone => _source.Zone;

    internal OpeningSource Source => _source;

    /// <inheritdoc/>
    public abstract bool Equals(BusinessHours? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as BusinessHours);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
