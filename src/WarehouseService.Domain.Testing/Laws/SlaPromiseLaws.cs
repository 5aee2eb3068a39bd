using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WarehouseService.Domain.Sla;

namespace WarehouseService.Domain.Testing.Laws;

/// <summary>What must hold of a policy's targets as time passes in their calendars.</summary>
internal static class SlaPromiseLaws
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    internal static IEnumerable<Law> Of(ImmutableArray<SlaPromise> promises, Calendars calendars, SlaArithmetic time)
    {
        var any = SlaPromise.Among(promises);
        yield return Law.ForAll("sla.every_target_can_be_met", any, promise =>
            time.Add(promise.Hours, promise.Start, promise.Target.Within) is { Exists: false } due
                ? LawTexts.Of("sla.every_target_can_be_met.broken", promise.Tell(), due)
                : null);

        yield return Law.ForAll("sla.warnings_come_before_due", any, promise => promise.Target.Alerts
            .Select(alert => LateWarning(promise, alert, calendars, time)).FirstOrDefault(late => late is not null));

        yield return Law.ForAll("sla.due_is_not_before_start", any, promise =>
            DueOf(promise, promise.Target.Within, time) is { } due && due < promise.Start
                ? LawTexts.Of("sla.due_is_not_before_start.broken", promise.Tell(), due)
                : null);

        yield return Law.ForAll("sla.due_has_elapsed_exactly", any, promise =>
            DueOf(promise, promise.Target.Within, time) is { } due && time.Between(promise.Hours, promise.Start, due) is var elapsed && elapsed != promise.Target.Within
                ? LawTexts.Of("sla.due_has_elapsed_exactly.broken", promise.Tell(), due, elapsed)
                : null);

        yield return Law.ForAll("sla.more_time_is_never_earlier", With(any, Minutes(1, 100_000)), it =>
            DueOf(it.Promise, it.Promise.Target.Within, time) is { } due
            && DueOf(it.Promise, it.Promise.Target.Within + it.Minutes[0], time) is { } later && later < due
                ? LawTexts.Of("sla.more_time_is_never_earlier.broken", it.Promise.Tell(), due, it.Minutes[0], later)
                : null);

        yield return Law.ForAll("sla.elapsed_adds_up", With(any, Minutes(0, 20_000), Minutes(0, 20_000)), it => BrokenSum(it, time));

        yield return Law.ForAll("sla.pauses_only_delay", With(any, Minutes(0, 5_000), Minutes(1, 5_000)), it => BrokenPause(it, calendars, time));

        yield return Law.ForAll("sla.a_wall_clock_counts_the_same", With(any, Minutes(0, 2 * 1440)), it => BrokenCount(it, time));

        yield return Law.ForEach("sla.closed_dates_count_nothing", Closed(calendars), closed => BrokenClosing(closed, time));
    }

    private static Telling? LateWarning(SlaPromise promise, SlaAlert alert, Calendars calendars, SlaArithmetic time)
    {
        var elapsed = alert.ElapsedAt(promise.Target.Within);
        if (elapsed >= promise.Target.Within
            || DueOf(promise, promise.Target.Within, time) is not { } due
            || DueOf(promise, elapsed, time) is not { } at
            || alert.OnlyInHoursOf is not { } id || !calendars.Contains(id) || calendars[id].IsOpen(at))
        {
            return null;
        }

        var delivered = calendars[id].NextOpening(at);
        return delivered.OrNull <= due
            ? null
            : LawTexts.Of("sla.warnings_come_before_due.broken", promise.Tell(), alert.Name, alert.At, at, id, delivered, due);
    }

    private static Telling? BrokenSum(Timed it, SlaArithmetic time)
    {
        var (start, middle) = (it.Promise.Start, it.Promise.Start + it.Minutes[0]);
        var end = middle + it.Minutes[1];
        var (first, second, both) = (time.Between(it.Promise.Hours, start, middle), time.Between(it.Promise.Hours, middle, end), time.Between(it.Promise.Hours, start, end));
        return first + second == both
            ? null
            : LawTexts.Of("sla.elapsed_adds_up.broken", it.Promise.Target.Calendar, start, middle, first, middle, end, second, both);
    }

    private static Telling? BrokenPause(Timed it, Calendars calendars, SlaArithmetic time)
    {
        var clock = SlaClock.Of(it.Promise.Target.Within, it.Promise.Target.Calendar).Start(it.Promise.Start);
        var (paused, resumed) = (it.Promise.Start + it.Minutes[0], it.Promise.Start + it.Minutes[0] + it.Minutes[1]);
        var delayed = time.Due(clock.Pause(paused, "customer").Resume(resumed), calendars, resumed);
        return clock.Read(calendars, it.Promise.Start).Due?.OrNull is { } due && delayed?.OrNull is { } later && later < due
            ? LawTexts.Of("sla.pauses_only_delay.broken", it.Promise.Tell(), due, paused, resumed, later)
            : null;
    }

    private static Telling? BrokenCount(Timed it, SlaArithmetic time)
    {
        var naive = new NaiveCalendar(it.Promise.Hours, NaiveCalendar.StepOf(it.Promise.Hours));
        var end = it.Promise.Start + (naive.Step == Minute ? it.Minutes[0] : it.Minutes[0] / 60);
        var (counted, answered) = (naive.Between(it.Promise.Start, end), time.Between(it.Promise.Hours, it.Promise.Start, end));
        return counted == answered
            ? null
            : LawTexts.Of("sla.a_wall_clock_counts_the_same.broken", it.Promise.Target.Calendar, it.Promise.Start, end, counted, answered);
    }

    private static IEnumerable<(string Id, BusinessCalendar Calendar, LocalDate Date, string Name)> Closed(Calendars calendars) =>
        from id in calendars.Ids
        let calendar = calendars[id] as BusinessCalendar
        where calendar is not null
        from closed in calendar.ClosedDates
        where !calendar.SpecialDates.ContainsKey(closed.Key) && !calendar.HoursOn(closed.Key.PlusDays(-1)).Any(window => window.IsOvernight)
        select (id, calendar, closed.Key, closed.Value);

    private static Telling? BrokenClosing((string Id, BusinessCalendar Calendar, LocalDate Date, string Name) closed, SlaArithmetic time)
    {
        Instant StartOf(LocalDate date) => date.AtStartOfDayInZone(closed.Calendar.Zone).ToInstant();
        var counted = time.Between(closed.Calendar, StartOf(closed.Date), StartOf(closed.Date.PlusDays(1)));
        return counted == Duration.Zero ? null : LawTexts.Of("sla.closed_dates_count_nothing.broken", closed.Id, closed.Date, closed.Name, counted);
    }

    private static Instant? DueOf(SlaPromise promise, Duration amount, SlaArithmetic time) => time.Add(promise.Hours, promise.Start, amount).OrNull;

    private static Gen<Duration> Minutes(int least, int most) => Gen.Choose(least, most).Select(minutes => Duration.FromMinutes(minutes));

    private static Arbitrary<Timed> With(Arbitrary<SlaPromise> promises, params Gen<Duration>[] times) => Arb.From(
        from promise in promises.Generator
        from minutes in Gen.CollectToArray(times)
        select new Timed(promise, minutes),
        it => promises.Shrinker(it.Promise).Select(promise => it with { Promise = promise }).Concat(Shorter(it)));

    private static IEnumerable<Timed> Shorter(Timed it) =>
        from place in Enumerable.Range(0, it.Minutes.Length)
        from minutes in new[] { 1L, (long)it.Minutes[place].TotalMinutes / 2, (long)it.Minutes[place].TotalMinutes - 1 }.Distinct()
        where minutes >= 1 && minutes < it.Minutes[place].TotalMinutes
        select it with { Minutes = [.. it.Minutes[..place], Duration.FromMinutes(minutes), .. it.Minutes[(place + 1)..]] };

    private sealed record Timed(SlaPromise Promise, Duration[] Minutes) : ITold
    {
        public Telling Tell() => Promise.Tell();
    }
}
