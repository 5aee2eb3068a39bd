using NodaTime;

namespace WarehouseService.Domain.Returns;

/// <summary>Of all windows and law floors that hold for a return, the one with the latest last day; between equals the policy's first.</summary>
internal static class LongestWindow
{
    public static AppliedWindow? For(ReturnFacts facts, ReturnPolicy policy, DateTimeZone zone)
    {
        var (first, last) = DeliveryDates(facts, zone);
        ReturnWindow? longest = null;
        LocalDate lastDay = default;
        foreach (var window in policy.Windows)
        {
            if (window.When.Accepts(facts) && Later(window.Within.LastDay(StartOf(window.Within), policy.RestDays), longest is null, ref lastDay))
            {
                longest = window;
            }
        }

        LawFloor? floor = null;
        LocalDate floorDay = default;
        foreach (var pack in policy.Law)
        {
            if (pack.FloorFor(facts, last) is { } given && Later(given.LastDay(StartOf(given.Within), policy.RestDays), floor is null, ref floorDay))
            {
                floor = given;
            }
        }

        return longest is not null && (floor is null || lastDay >= floorDay)
            ? Applied(longest.Name, isLaw: false, longest.Within, lastDay)
            : floor is null ? null : Applied(floor.Pack, isLaw: true, floor.Within, floorDay);

        LocalDate StartOf(CountingRule rule) => rule.StartsAtFirst ? first : last;

        AppliedWindow Applied(string name, bool isLaw, CountingRule within, LocalDate day) => new()
        {
            Name = name,
            IsLaw = isLaw,
            Deadline = Deadline.Until(within.FirstDay(StartOf(within), policy.RestDays), day, zone),
            Floor = floor?.Citation,
        };
    }

    private static bool Later(LocalDate day, bool isFirst, ref LocalDate latest)
    {
        if (!isFirst && day <= latest)
        {
            return false;
        }

        latest = day;
        return true;
    }

    private static (LocalDate First, LocalDate Last) DeliveryDates(ReturnFacts facts, DateTimeZone zone)
    {
        var (first, last) = (facts.Deliveries[0], facts.Deliveries[0]);
        foreach (var delivery in facts.Deliveries)
        {
            (first, last) = (Instant.Min(first, delivery), Instant.Max(last, delivery));
        }

        var lastDate = last.InZone(zone).Date;
        return (first == last ? lastDate : first.InZone(zone).Date, lastDate);
    }
}
