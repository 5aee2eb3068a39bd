using WarehouseService.Calendars.Ical.Events;

namespace WarehouseService.Calendars.Ical.Text;

/// <summary>
/// Takes a document apart into its events. Ical.Net's own reader is not used: it stops at the first fault, drops dates that it does not
/// understand, even the one that ends a rule, and invents a random UID for an event that has none.
/// </summary>
internal sealed class IcalReader
{
    private readonly Faults _faults;
    private readonly List<AllDayEvent> _events = [];
    private readonly Stack<(string Component, int Number)> _open = new();
    private EventText? _event;
    private int _eventsSeen;
    private bool _hasCalendar;

    private IcalReader(Faults faults) => _faults = faults;

    /// <summary>Reads the events that are in order; what is wrong with the others goes to the faults.</summary>
    public static List<AllDayEvent> Read(ReadOnlySpan<byte> document, Faults faults)
    {
        var reader = new IcalReader(faults);
        reader.ReadLines(document);
        return reader._events;
    }

    private void ReadLines(ReadOnlySpan<byte> document)
    {
        var lines = new LineReader(document);
        while (lines.TryRead(out var text, out var isText))
        {
            if (!isText)
            {
                _faults.Add($"line {lines.Number}", text, "UTF-8 text without control characters");
            }
            else if (ContentLine.Parse(text, lines.Number) is not { } line)
            {
                _faults.Add($"line {lines.Number}", text, "a content line such as SUMMARY:National Day");
            }
            else if (!TryTake(line))
            {
                return;
            }
        }

        RefuseWhatIsMissing();
    }

    // False if components no longer nest: then nothing after the line can be trusted.
    private bool TryTake(ContentLine line)
    {
        switch (line.Name)
        {
            case "BEGIN":
                Begin(line, ComponentOf(line));
                return true;
            case "END":
                return TryEnd(line, ComponentOf(line));
            default:
                TakeProperty(line);
                return true;
        }
    }

    private static string ComponentOf(ContentLine line) => line.Value.Trim().ToUpperInvariant();

    private void Begin(ContentLine line, string component)
    {
        var parent = _open.TryPeek(out var top) ? top.Component : null;
        if (component == "VCALENDAR" ? parent is not null : parent is null || (component == "VEVENT" && parent != "VCALENDAR"))
        {
            _faults.Add(
                $"line {line.Number}", $"BEGIN:{line.Value}",
                "components inside a VCALENDAR, events directly inside it, and no VCALENDAR inside another");
        }

        _hasCalendar |= component == "VCALENDAR";
        if (component == "VEVENT")
        {
            _event = new EventText(++_eventsSeen, line.Number);
        }

        _open.Push((component, line.Number));
    }

    private bool TryEnd(ContentLine line, string component)
    {
        if (!_open.TryPop(out var top) || top.Component != component)
        {
            _faults.Add(
                $"line {line.Number}", $"END:{line.Value}",
                top.Component is null ? "a BEGIN before it" : $"END:{Faults.Shown(top.Component)}, for the BEGIN of line {top.Number}");
            return false;
        }

        if (component == "VEVENT" && new AllDayEventReader(_event!, _faults).Read() is { } read)
        {
            _events.Add(read);
        }

        return true;
    }

    private void TakeProperty(ContentLine line)
    {
        switch (_open.TryPeek(out var top) ? top.Component : null)
        {
            case null:
                _faults.Add($"line {line.Number}", $"{line.Name}:{line.Value}", "nothing outside a VCALENDAR");
                break;
            case "VCALENDAR":
                TakeCalendarProperty(line);
                break;
            case "VEVENT":
                _event!.Add(line);
                break;
        }
    }

    private void TakeCalendarProperty(ContentLine line)
    {
        if (line.Name == "CALSCALE" && !line.Value.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase))
        {
            _faults.Add($"CALSCALE (line {line.Number})", line.Value, "GREGORIAN");
        }
        else if (line.Name == "METHOD" && line.Value.Equals("CANCEL", StringComparison.OrdinalIgnoreCase))
        {
            _faults.Add(
                $"METHOD (line {line.Number})", line.Value, "a calendar that publishes events, as PUBLISH does, not one that takes them back");
        }
    }

    private void RefuseWhatIsMissing()
    {
        if (_open.TryPeek(out var open))
        {
            _faults.Add(
                $"END:{Faults.Shown(open.Component)}", null, $"the end of what begins on line {open.Number}; the document may be cut off");
        }
        else if (!_hasCalendar)
        {
            _faults.Add("BEGIN:VCALENDAR", null, "an iCalendar document with at least one VCALENDAR");
        }
    }
}
