using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using WarehouseService.Domain.Testing.Laws;

namespace WarehouseService.Domain.Returns.Tests.Windows;

[Properties(Arbitrary = [typeof(WindowArbitraries)], MaxTest = 500)]
public sealed class CountingLaws
{
    [Property]
    public bool A_deadline_ends_where_counting_day_by_day_ends(CountingRule rule, LocalDate start, DateTimeZone zone, RestDays restDays)
    {
        var deadline = rule.From(start, zone, restDays);
        return (deadline.FirstDay, deadline.LastDay) == NaiveCounting.Count(rule, start, restDays);
    }

    [Property]
    public bool A_deadline_ends_with_the_local_last_day(CountingRule rule, LocalDate start, DateTimeZone zone, RestDays restDays)
    {
        var deadline = rule.From(start, zone, restDays);
        return deadline.IsMetAt(deadline.EndsBefore - Duration.Epsilon) && !deadline.IsMetAt(deadline.EndsBefore)
            && deadline.EndsBefore.InZone(zone).Date == deadline.LastDay.PlusDays(1)
            && (deadline.EndsBefore - Duration.Epsilon).InZone(zone).Date == deadline.LastDay;
    }

    [Property]
    public bool The_last_event_starts_it_unless_the_first_does(CountingRule rule, NonEmptyArray<Instant> events, DateTimeZone zone, RestDays restDays)
    {
        var start = rule.StartsAtFirst ? events.Get.Min() : events.Get.Max();
        return rule.From(events.Get, zone, restDays) == rule.From(start.InZone(zone).Date, zone, restDays);
    }

    [Property(MaxTest = 2000)]
    public bool What_is_said_to_last_at_least_as_long_never_ends_earlier(
        CountingRule rule, CountingRule other, NonEmptyArray<Instant> events, DateTimeZone zone, RestDays restDays) =>
        !rule.LastsAtLeastAsLongAs(other, restDays) || rule.From(events.Get, zone, restDays).LastDay >= other.From(events.Get, zone, restDays).LastDay;

    [Property]
    public bool One_unit_more_never_ends_earlier(CountingRule rule, LocalDate start, RestDays restDays) =>
        (rule with { Count = rule.Count + 1 }).LastDay(start, restDays) >= rule.LastDay(start, restDays);

    [Property]
    public bool A_calendar_is_equal_to_another_with_the_same_days(RestDays calendar) =>
        calendar == new RestDays { Weekend = calendar.Weekend, Dates = [.. calendar.Dates.Reverse()], WorkingDates = calendar.WorkingDates };
}
