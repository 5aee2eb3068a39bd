using System.Globalization;
using NodaTime;
using WarehouseService.Calendars.Ical.Text;

namespace WarehouseService.Calendars.Ical.Events;

/// <summary>Turns the lines of an event into the event, or tells all that is wrong with them.</summary>
internal sealed class AllDayEventReader(EventText text, Faults faults)
{
    private static readonly string[] ToldOnce =
        ["UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE", "RECURRENCE-ID", "SEQUENCE", "STATUS"];

    private bool _isSound = true;

    /// <summary>The event; null if it has faults.</summary>
    public AllDayEvent? Read()
    {
        RefuseWhatIsTooMuch();
        var (name, start) = (Name(), Start());
        var (days, rule) = (Days(start), Rule(start));
        var (sequence, replaces, alsoOn, notOn) = (Sequence(), Replaces(), Dates("RDATE"), Dates("EXDATE"));
        return !_isSound ? null : new AllDayEvent
        {
            Field = text.Field("DTSTART", First("DTSTART")),
            Uid = text.Uid,
            Sequence = sequence,
            Replaces = replaces,
            Name = name,
            IsCancelled = "CANCELLED".Equals(First("STATUS")?.Value, StringComparison.OrdinalIgnoreCase),
            Start = start!.Value,
            Days = days,
            Rule = rule,
            AlsoOn = [.. alsoOn],
            NotOn = [.. notOn],
        };
    }

    private string Name()
    {
        var line = First("SUMMARY");
        var name = line is { } summary ? EscapedText.Unescape(summary.Value) : null;
        if (string.IsNullOrWhiteSpace(name))
        {
            Fault("SUMMARY", line, "the name that people use, such as National Day");
        }

        return name ?? "";
    }

    private LocalDate? Start()
    {
        if (First("DTSTART") is { } line)
        {
            return Date(line, line.Value);
        }

        Fault("DTSTART", null, DateText.Expected);
        return null;
    }

    private int Days(LocalDate? start)
    {
        var (end, duration) = (First("DTEND"), First("DURATION"));
        if (end is not null && duration is not null)
        {
            Fault("DURATION", duration, "no DURATION beside a DTEND");
        }

        return end is { } last ? DaysTo(last, start)
            : duration is { } length ? DaysOf(length)
            : 1;
    }

    private int DaysTo(ContentLine line, LocalDate? start)
    {
        var days = Date(line, line.Value) is { } end && start is { } from ? Period.DaysBetween(from, end) : 1;
        if (days <= 0)
        {
            Fault("DTEND", line, $"a date after DTSTART ({DateText.Write(start!.Value)}): DTEND is the first date on which the event is over");
        }

        return days;
    }

    private int DaysOf(ContentLine line)
    {
        var days = DurationText.Days(line.Value);
        if (days is null)
        {
            Fault("DURATION", line, DurationText.Expected);
        }

        return days ?? 1;
    }

    private Recurrence? Rule(LocalDate? start)
    {
        if (First("RRULE") is not { } line)
        {
            return null;
        }

        var wrong = RecurrenceText.Faults(line.Value).ToList();
        foreach (var fault in wrong)
        {
            Fault($"{fault.Part} in RRULE", line, fault.Value, fault.Expected);
        }

        var rule = wrong.Count == 0 ? Recurrence.Parse(line.Value) : null;
        if (rule is not null && start is { } first)
        {
            RefuseOtherStart(rule, first, line);
        }

        return rule;
    }

    private void RefuseOtherStart(Recurrence rule, LocalDate start, ContentLine line)
    {
        if (rule.Until < start)
        {
            Fault("UNTIL in RRULE", line, DateText.Write(rule.Until.Value), $"a date that is not before DTSTART ({DateText.Write(start)})");
        }
        else if (!rule.Gives(start))
        {
            Fault("DTSTART", First("DTSTART"), $"a date that RRULE:{Faults.Shown(line.Value)} gives, for it is the first of the rule's dates");
        }
    }

    private LocalDate? Replaces()
    {
        if (First("RECURRENCE-ID") is not { } line)
        {
            return null;
        }

        if (line.Parameters.Contains("RANGE=", StringComparison.OrdinalIgnoreCase))
        {
            Fault("RANGE in RECURRENCE-ID", line, line.Parameters, "one instance, without a RANGE");
        }

        if (text.Uid is null)
        {
            Fault("UID", null, "the UID of the event of which an instance is replaced");
        }

        return Date(line, line.Value);
    }

    private int Sequence()
    {
        if (First("SEQUENCE") is not { } line)
        {
            return 0;
        }

        if (int.TryParse(line.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return sequence;
        }

        Fault("SEQUENCE", line, "the number of the event's revision, from 0");
        return 0;
    }

    private List<LocalDate> Dates(string name)
    {
        var dates = new List<LocalDate>();
        foreach (var line in text.All(name))
        {
            foreach (var part in line.Value.Split(','))
            {
                if (Date(line, part) is { } date)
                {
                    dates.Add(date);
                }
            }
        }

        return dates;
    }

    private LocalDate? Date(ContentLine line, string value)
    {
        var date = DateText.Parse(value);
        if (date is null)
        {
            Fault(line.Name, line, value, DateText.Expected);
        }

        return date;
    }

    private void RefuseWhatIsTooMuch()
    {
        foreach (var line in text.All("EXRULE"))
        {
            Fault("EXRULE", line, "no EXRULE, which RFC 5545 has taken out, but the dates in EXDATE");
        }

        foreach (var again in ToldOnce.SelectMany(name => text.All(name).Skip(1)))
        {
            Fault(again.Name, again, $"one {again.Name} in an event");
        }
    }

    private ContentLine? First(string name) => text.All(name).Select(line => (ContentLine?)line).FirstOrDefault();

    private void Fault(string field, ContentLine? line, string expected) => Fault(field, line, line?.Value, expected);

    private void Fault(string field, ContentLine? line, string? value, string expected)
    {
        _isSound = false;
        faults.Add(text.Field(field, line), value, expected);
    }
}
