using System.Collections.Immutable;
using NodaTime;

namespace WarehouseService.Domain.Sla.Openings;

/// <summary>What a calendar was made from. The week starts on Monday.</summary>
internal sealed record CalendarRules(
    DateTimeZone Zone,
    ImmutableArray<ImmutableArray<DayWindow>> Weekly,
    ImmutableSortedDictionary<LocalDate, string> Closed,
    ImmutableSortedDictionary<LocalDate, SpecialHours> Special)
{
    public static CalendarRules NeverOpen(DateTimeZone zone) => new(
        zone,
        [.. Enumerable.Repeat(ImmutableArray<DayWindow>.Empty, 7)],
        ImmutableSortedDictionary<LocalDate, string>.Empty,
        ImmutableSortedDictionary<LocalDate, SpecialHours>.Empty);

    public ImmutableArray<DayWindow> On(IsoDayOfWeek day) => Weekly[(int)day - 1];

    public ImmutableArray<DayWindow> On(LocalDate date) =>
        Special.TryGetValue(date, out var hours) ? hours.Windows
        : Closed.ContainsKey(date) ? []
        : On(date.DayOfWeek);

    public bool Equals(CalendarRules? other) =>
        other is not null
        && Zone.Equals(other.Zone)
        && Weekly.Zip(other.Weekly).All(days => days.First.AsSpan().SequenceEqual(days.Second.AsSpan()))
        && Closed.SequenceEqual(other.Closed)
        && Special.SequenceEqual(other.Special);

    public override int GetHashCode() =>
        HashCode.Combine(Zone, Closed.Count, Special.Count, Weekly.Sum(day => day.Length));
}
