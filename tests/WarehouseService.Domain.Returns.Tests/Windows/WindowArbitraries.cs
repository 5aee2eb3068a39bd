using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Returns.Tests.Windows;

/// <summary>Dates around leap days and summer time, rules of every kind, calendars of rest.</summary>
public static class WindowArbitraries
{
    public static Arbitrary<LocalDate> Dates() => Arb.From(DeadlineGenerators.Date);

    public static Arbitrary<Instant> Moments() => Arb.From(DeadlineGenerators.Moment);

    public static Arbitrary<DateTimeZone> TimeZones() => Arb.From(DeadlineGenerators.Zone);

    public static Arbitrary<RestDays> Calendars() => Arb.From(DeadlineGenerators.RestDays);

    public static Arbitrary<CountingRule> Rules() => DeadlineGenerators.CountingRule();
}
