using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace WarehouseService.Domain.Returns.Tests.Windows;

/// <summary>Dates around leap days and summer time, rules of every kind, calendars of rest.</summary>
public static class WindowArbitraries
{
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"];

    public static readonly Gen<bool> Maybe = Gen.Elements(true, false);

    public static readonly Gen<LocalDate> Date = Gen.Choose(0, 1500).Select(days => new LocalDate(2016, 1, 1).PlusDays(days));

    public static readonly Gen<Instant> Moment =
        from minutes in Gen.Choose(0, 1500 * 24 * 60)
        select Instant.FromUtc(2016, 1, 1, 0, 0) + Duration.FromMinutes(minutes);

    public static readonly Gen<DateTimeZone> Zone = Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id]);

    public static readonly Gen<RestDays> Calendar =
        from weekend in Gen.SubListOf(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None))
        from dates in Date.ListOf()
        from worked in Date.ListOf()
        select new RestDays
        {
            Weekend = [.. weekend.Take(6)],
            Dates = [.. dates.Distinct()],
            WorkingDates = [.. worked.Distinct()],
        };

    public static readonly Gen<CountingRule> Rule =
        from count in Gen.Frequency((9, Gen.Choose(0, 40)), (1, Gen.Choose(0, 400)))
        from unit in Gen.Elements(DeadlineUnit.All.ToArray())
        from first in Maybe
        from counts in Maybe
        from rolls in Maybe
        select new CountingRule { Count = unit == DeadlineUnit.Months ? count % 30 : count, Unit = unit, StartsAtFirst = first, CountsStartDay = counts, RollsOverRestDays = rolls };

    public static Arbitrary<LocalDate> Dates() => Arb.From(Date);

    public static Arbitrary<Instant> Moments() => Arb.From(Moment);

    public static Arbitrary<DateTimeZone> TimeZones() => Arb.From(Zone);

    public static Arbitrary<RestDays> Calendars() => Arb.From(Calendar);

    public static Arbitrary<CountingRule> Rules() => Arb.From(Rule);
}
