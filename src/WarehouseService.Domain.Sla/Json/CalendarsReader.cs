using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Turns a document into calendars by id, following references among them, or tells all that is wrong with it.</summary>
internal sealed class CalendarsReader
{
    // Who needs more has made a mistake, and each level may double what it costs to open the calendar.
    private const int MostDeep = 8;

    private const string OfThisDocument = "the id of a calendar of this document, or 24x7";

    private readonly IReadOnlyDictionary<string, DocumentValue> _definitions;
    private readonly CalendarReader _sites;
    private readonly Dictionary<string, BusinessHours?> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inTheMaking = new(StringComparer.Ordinal);

    private CalendarsReader(IReadOnlyDictionary<string, DocumentValue> definitions, CalendarReader sites) => (_definitions, _sites) = (definitions, sites);

    public static Calendars? Read(DocumentValue document, CalendarReader sites)
    {
        if (document.Fields("calendars") is not { } fields || fields["calendars"].Members("calendars by their ids") is not { } definitions)
        {
            return null;
        }

        var reader = new CalendarsReader(definitions, sites);
        var made = document.Faultless(() => definitions.Keys.ToDictionary(id => id, reader.Named));
        return made is null ? null : new Calendars(made!);
    }

    private BusinessHours? Named(string id)
    {
        if (_made.TryGetValue(id, out var hours))
        {
            return hours;
        }

        _inTheMaking.Add(id);
        if (!Identifier.IsValid(id) || id == Calendars.AroundTheClock)
        {
            _definitions[id].Fault("an id of 1 to 200 characters without control characters, other than 24x7, which is elapsed time");
        }

        hours = Defined(_definitions[id]);
        _inTheMaking.Remove(id);
        return _made[id] = hours;
    }

    private BusinessHours? Defined(DocumentValue value) =>
        value.Has("all") ? Combined(value, "all", (first, other) => first.Intersect(other))
        : value.Has("any") ? Combined(value, "any", (first, other) => first.Union(other))
        : value.Has("except") ? Combined(value, "except", (first, other) => first.Except(other))
        : value.Has("timeline") ? Timeline(value)
        : _sites.Read(value);

    private BusinessHours? Combined(DocumentValue value, string field, Func<BusinessHours, BusinessHours, BusinessHours> combine)
    {
        var parts = value.Fields(field)?[field].Items("a list of at least two ids of calendars", atLeast: 2)?.Select(Referred).ToList();
        return parts?.Aggregate((first, other) => first is null || other is null ? null : combine(first, other));
    }

    private CalendarTimeline? Timeline(DocumentValue value)
    {
        CalendarTimeline? timeline = null;
        foreach (var (place, item) in (value.Fields("timeline")?["timeline"].Items("a list of at least one era", atLeast: 1) ?? []).Index())
        {
            if (item.Fields("from", "calendar") is { } era)
            {
                var (from, hours) = (place == 0 ? NoFrom(era["from"]) : From(era["from"], timeline), Referred(era["calendar"]));
                timeline = hours is null ? timeline
                    : timeline is null ? CalendarTimeline.StartingWith(hours)
                    : from is { } change ? timeline.ChangedAt(change, hours)
                    : timeline;
            }
        }

        return timeline;
    }

    private static Instant? NoFrom(DocumentValue value)
    {
        if (value.IsGiven)
        {
            value.Fault("nothing: the first calendar is in force from the beginning of time");
        }

        return null;
    }

    private static Instant? From(DocumentValue value, CalendarTimeline? timeline) => value.Parsed<Instant>(
        "an instant in whole seconds such as 2026-01-01T00:00:00Z, after the one before",
        text => InstantPattern.General.Parse(text) is { Success: true } instant && !(instant.Value <= timeline?.Eras[^1].From) ? instant.Value : null);

    private BusinessHours? Referred(DocumentValue value)
    {
        if (value.Text(OfThisDocument, id => id == Calendars.AroundTheClock || _definitions.ContainsKey(id)) is not { } id)
        {
            return null;
        }

        if (_inTheMaking.Contains(id))
        {
            value.Fault("a calendar that is not made of itself");
            return null;
        }

        if (_inTheMaking.Count == MostDeep)
        {
            value.Fault("calendars made of others at most 8 deep");
            return null;
        }

        return id == Calendars.AroundTheClock ? BusinessHours.AroundTheClock : Named(id);
    }
}
