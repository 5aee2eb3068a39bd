using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>Finds the dates that events take up inside a range, in a bounded number of steps.</summary>
internal sealed class Expansion
{
    private readonly LocalDate _from;
    private readonly LocalDate _to;
    private readonly SortedDictionary<LocalDate, SortedSet<string>> _names = [];
    private int _stepsLeft = IcalDates.MostSteps;

    public Expansion(DateInterval range)
    {
        _from = range.Start.WithCalendar(CalendarSystem.Iso);
        _to = range.End.WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>The dates with their names.</summary>
    /// <exception cref="MalformedDocumentException">They take too many steps.</exception>
    public ImmutableArray<IcalDate> Dates(IEnumerable<AllDayEvent> events)
    {
        foreach (var one in Revisions.InForce(events))
        {
            foreach (var start in StartsOf(one))
            {
                TakeUp(one, start);
            }
        }

        return [.. _names.Select(date => new IcalDate { Date = date.Key, Names = [.. date.Value] })];
    }

    private IEnumerable<LocalDate> StartsOf(AllDayEvent one) =>
        (one.Rule is { } rule ? StartsBy(rule, one) : [one.Start]).Concat(one.AlsoOn).Distinct().Where(start => !one.NotOn.Contains(start));

    private IEnumerable<LocalDate> StartsBy(Recurrence rule, AllDayEvent one)
    {
        var last = one.Start;
        foreach (var start in rule.Dates(one.Start, _to))
        {
            Step(Math.Max(1, rule.Periods(last, start)), one);
            yield return last = start;
        }
    }

    private void TakeUp(AllDayEvent one, LocalDate start)
    {
        if (start > _to)
        {
            return;
        }

        var days = Math.Min(one.Days, Period.DaysBetween(start, _to) + 1);
        for (var day = Math.Max(0, Period.DaysBetween(start, _from)); day < days; day++)
        {
            Step(1, one);
            NamesOn(start.PlusDays(day)).Add(one.Name);
        }
    }

    private SortedSet<string> NamesOn(LocalDate date) =>
        _names.TryGetValue(date, out var names) ? names : _names[date] = new SortedSet<string>(StringComparer.Ordinal);

    private void Step(int steps, AllDayEvent one)
    {
        _stepsLeft -= steps;
        if (_stepsLeft < 0)
        {
            throw Faults.Only(one.Field, DateText.Write(one.Start), string.Create(CultureInfo.InvariantCulture,
                $"events that up to {_to:R} take at most {IcalDates.MostSteps} steps together; a range that ends earlier needs fewer"));
        }
    }
}
