using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Returns;

namespace WarehouseService.Domain.Testing.Generators;

/// <summary>What deadlines of returns are counted from: dates around leap days and summer time, rules of every kind, days of rest.</summary>
public static class DeadlineGenerators
{
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"];

    internal static readonly Gen<bool> Maybe = Gen.Elements(true, false);

    /// <summary>Dates of the years 2016 to 2020.</summary>
    public static Gen<LocalDate> Date { get; } = Gen.Choose(0, 1500).Select(days => new LocalDate(2016, 1, 1).PlusDays(days));

    /// <summary>Instants of the years 2016 to 2020, in whole minutes.</summary>
    public static Gen<Instant> Moment { get; } =
        from minutes in Gen.Choose(0, 1500 * 24 * 60)
        select Instant.FromUtc(2016, 1, 1, 0, 0) + Duration.FromMinutes(minutes);

    /// <summary>Time zones of consumers.</summary>
    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id]);

    /// <summary>Days of rest: up to six days of the week, holidays, and days that are worked instead.</summary>
    public static Gen<Returns.RestDays> RestDays { get; } =
        from weekend in Gen.SubListOf(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None))
        from dates in Date.ListOf()
        from worked in Date.ListOf()
        select new Returns.RestDays
        {
            Weekend = [.. weekend.Take(6)],
            Dates = [.. dates.Distinct()],
            WorkingDates = [.. worked.Distinct()],
        };

    /// <summary>Counting rules in all units, from no day to more than a year.</summary>
    public static Gen<Returns.CountingRule> Rule { get; } =
        from count in Gen.Frequency((9, Gen.Choose(0, 40)), (1, Gen.Choose(0, 400)))
        from unit in Gen.Elements(DeadlineUnit.All.ToArray())
        from first in Maybe
        from counts in Maybe
        from rolls in Maybe
        select new Returns.CountingRule { Count = unit == DeadlineUnit.Months ? count % 30 : count, Unit = unit, StartsAtFirst = first, CountsStartDay = counts, RollsOverRestDays = rolls };

    /// <summary>Counting rules; shrunk by counting less, and by leaving out what departs from the default.</summary>
    public static Arbitrary<Returns.CountingRule> CountingRule() => Arb.From(Rule, rule => new[]
    {
        rule with { Count = 0 }, rule with { Count = rule.Count / 2 }, rule with { StartsAtFirst = false }, rule with { CountsStartDay = false },
        rule with { RollsOverRestDays = false },
    }.Where(simpler => simpler != rule));
}
