using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Sla;
using WarehouseService.Domain.Testing.Generators;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>One target of a policy, and a case that it begins to run for.</summary>
internal sealed record SlaPromise(string Rule, SlaMeasure Measure, SlaTarget Target, BusinessHours Hours, Instant Start) : ITold
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 0, 0);

    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly Duration Week = Duration.FromDays(7);

    private static readonly Duration Day = Duration.FromDays(1);

    public Telling Tell() => LawTexts.Of("sla.promise", Rule, Measure.Name, Target.Within, Target.Calendar, Start);

    /// <summary>The targets of a policy whose calendars there are.</summary>
    internal static ImmutableArray<SlaPromise> Of(SlaPolicy policy, Calendars calendars) =>
    [
        .. from rule in policy.Rules
           from target in rule.Targets
           where calendars.Contains(target.Value.Calendar)
           select new SlaPromise(rule.Name, target.Key, target.Value, calendars[target.Value.Calendar], Monday),
    ];

    /// <summary>Any of them, begun at any time: near clock changes, and near dates that the calendar names.</summary>
    internal static Arbitrary<SlaPromise> Among(ImmutableArray<SlaPromise> promises) => Arb.From(
        from promise in Gen.Elements(promises.ToArray())
        from start in StartIn(promise.Hours)
        select promise with { Start = start },
        promise => Simpler(promise.Start).Select(start => promise with { Start = start }));

    internal static Gen<Instant> StartIn(BusinessHours hours)
    {
        Instant[] dates = [.. Dates(hours)];
        var changes = CalendarGenerators.InstantIn(hours.Zone);
        return dates.Length == 0 ? changes : Gen.OneOf(
            changes,
            from date in Gen.Elements(dates)
            from minutes in Gen.Choose(-2 * 1440, 2 * 1440)
            select date + Duration.FromMinutes(minutes));
    }

    /// <summary>Plainer instants: a Monday, the same in its week, the day, the hour.</summary>
    internal static IEnumerable<Instant> Simpler(Instant start) => start == Monday
        ? []
        : new[] { Monday, InItsWeek(start), RoundedDown(start, Day), RoundedDown(start, Hour) }.Where(simpler => simpler != start).Distinct();

    private static Instant InItsWeek(Instant instant) =>
        instant + (Week * (long)Math.Ceiling((Monday - instant) / Week));

    private static Instant RoundedDown(Instant instant, Duration unit) =>
        NodaConstants.UnixEpoch + (unit * (long)Math.Floor((instant - NodaConstants.UnixEpoch) / unit));

    private static IEnumerable<Instant> Dates(BusinessHours hours) => hours switch
    {
        BusinessCalendar calendar => calendar.ClosedDates.Keys.Concat(calendar.SpecialDates.Keys).Select(date => date.AtStartOfDayInZone(calendar.Zone).ToInstant()),
        CombinedCalendar combined => Dates(combined.First).Concat(Dates(combined.Second)),
        CalendarTimeline timeline => timeline.Eras.SelectMany(era => Dates(era.Hours)).Concat(timeline.Eras.Select(era => era.From).OfType<Instant>()),
        _ => [],
    };
}
