using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Calendars.Ical.Tests;

/// <summary>An event that recurs, and a range to look at.</summary>
public sealed record RuleCase(NaiveRule Rule, LocalDate Start, int Days, LocalDate[] ExDates, LocalDate[] RDates, DateInterval Range)
{
    public string Ics => Calendars.Of(
        "UID:case",
        "SUMMARY:a",
        $"DTSTART;VALUE=DATE:{Start:uuuuMMdd}",
        $"DTEND;VALUE=DATE:{Start.PlusDays(Days):uuuuMMdd}",
        $"RRULE:{Rule}",
        ExDates.Length == 0 ? "X-NO:" : $"EXDATE;VALUE=DATE:{string.Join(',', ExDates.Select(date => $"{date:uuuuMMdd}"))}",
        RDates.Length == 0 ? "X-NO:" : $"RDATE;VALUE=DATE:{string.Join(',', RDates.Select(date => $"{date:uuuuMMdd}"))}");

    public IEnumerable<LocalDate> Expected =>
        from start in Rule.Dates(Start, Range.End).Union(RDates).Except(ExDates)
        from day in Enumerable.Range(0, Days)
        where Range.Contains(start.PlusDays(day))
        select start.PlusDays(day);

    public override string ToString() => $"{Ics}in {Range}";
}

/// <summary>Generators of rules: the plain ones that people write, and any that the grammar allows.</summary>
public static class RuleCases
{
    private static readonly LocalDate Epoch = new(1999, 1, 1);

    public static Arbitrary<RuleCase> Case() => Arb.From(
        from rule in Rule
        from seed in Gen.Choose(0, 3000)
        from days in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(1, 12)))
        from start in Gen.Frequency((8, Gen.Constant(FirstFit(rule, Epoch.PlusDays(seed)))), (1, Gen.Constant(Epoch.PlusDays(seed))))
        from end in Gen.Choose(0, 3000)
        from until in Gen.Choose(-20, 3000)
        from offset in Gen.Choose(-400, 1000)
        from picks in Gen.Choose(0, 30).ListOf().Resize(4)
        from extra in Gen.Choose(-100, 900).ListOf().Resize(3)
        let bounded = rule.Until is null ? rule : rule with { Until = start.PlusDays(until) }
        let dates = bounded.Dates(start, start.PlusDays(1500)).Take(31).ToArray()
        select new RuleCase(
            bounded,
            start,
            days,
            [.. picks.Where(pick => pick < dates.Length).Select(pick => dates[pick])],
            [.. extra.Select(day => start.PlusDays(day))],
            new DateInterval(start.PlusDays(offset), start.PlusDays(offset + end))));

    private static Gen<NaiveRule> Rule =>
        from frequency in Gen.Elements("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
        from interval in Gen.Frequency((3, Gen.Constant(1)), (2, Gen.Choose(2, 5)), (1, Gen.Choose(1, 40)))
        from end in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Constant(-1)), (2, Gen.Choose(1, 25)))
        from weekStart in Gen.Frequency((2, Gen.Constant(IsoDayOfWeek.Monday)), (1, Gen.Choose(1, 7).Select(day => (IsoDayOfWeek)day)))
        from months in Some(Gen.Choose(1, 12))
        from monthDays in Some(Place(31))
        from yearDays in Some(Place(366))
        from weekdays in Some(Weekday(frequency))
        from positions in Some(Gen.Frequency((5, Place(4)), (1, Place(366))))
        let named = new NaiveRule
        {
            Frequency = frequency,
            Interval = interval,
            Count = end > 0 ? end : null,
            Until = end < 0 ? Epoch : null,
            WeekStart = weekStart,
            Months = months,
            MonthDays = frequency == "WEEKLY" || (frequency == "YEARLY" && months.Length == 0) ? [] : monthDays,
            YearDays = frequency == "YEARLY" && months.Length == 0 ? yearDays : [],
            Weekdays = weekdays,
        }
        select named with { Positions = named.Months.Length + named.MonthDays.Length + named.YearDays.Length + named.Weekdays.Length == 0 ? [] : positions };

    private static Gen<int> Place(int highest) =>
        Gen.Choose(-highest, highest).Where(place => place != 0);

    private static Gen<(int?, IsoDayOfWeek)> Weekday(string frequency) =>
        from day in Gen.Choose(1, 7)
        from nth in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Place(frequency == "YEARLY" ? 53 : 5).Select(place => (int?)place)))
        select (frequency is "YEARLY" or "MONTHLY" ? nth : null, (IsoDayOfWeek)day);

    // Mostly none, so that parts meet in pairs rather than all at once; some say the same twice.
    private static Gen<T[]> Some<T>(Gen<T> element) => Gen.Frequency(
        (5, Gen.Constant(Array.Empty<T>())),
        (2, element.Select(one => new[] { one })),
        (2, element.ListOf().Resize(4).Select(list => list.ToArray())));

    private static LocalDate FirstFit(NaiveRule rule, LocalDate from) =>
        (rule with { Interval = 1, Count = 1, Until = null }).Dates(from, from.PlusYears(2)).FirstOrDefault(from);
}
