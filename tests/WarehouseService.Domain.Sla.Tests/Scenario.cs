using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Sla.Tests;

/// <summary>Random hours in zones with odd rules, and an instant near one of their odd hours.</summary>
public sealed record Scenario(BusinessHours Hours, Instant Anchor)
{
    public Instant After(int minutes) => Anchor + Duration.FromMinutes(minutes);

    public override string ToString() => $"around {Anchor}\n{Text(Hours)}";

    private static string Text(BusinessHours hours) => hours switch
    {
        CombinedCalendar combined => $"{combined.Combination} of\n{Text(combined.First)}\nand\n{Text(combined.Second)}",
        CalendarTimeline timeline => string.Join('\n', timeline.Eras.Select(era => $"from {era.From}:\n{Text(era.Hours)}")),
        BusinessCalendar calendar => string.Join('\n',
        [
            calendar.Zone.Id,
            .. Enumerable.Range(1, 7).Select(day => $"{(IsoDayOfWeek)day}: {string.Join(' ', calendar.HoursOn((IsoDayOfWeek)day))}"),
            .. calendar.ClosedDates.Select(closed => $"{closed.Key:R} closed"),
            .. calendar.SpecialDates.Select(special => $"{special.Key:R}: {string.Join(' ', special.Value.Windows)}"),
        ]),
        _ => $"{hours}",
    };
}

/// <summary>Generators of scenarios.</summary>
public static class Scenarios
{
    public static Arbitrary<Scenario> Scenario() => Arb.From(
        from zone in CalendarGenerators.Zone
        from anchor in CalendarGenerators.InstantIn(zone)
        from hours in CalendarGenerators.HoursNear(zone, anchor)
        select new Scenario(hours, anchor));

    public static Arbitrary<BusinessCalendar> Calendar() => CalendarGenerators.Calendar();
}
