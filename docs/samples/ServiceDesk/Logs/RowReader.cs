using NodaTime;
using NodaTime.Text;
using WarehouseService.Domain;

namespace ServiceDesk.Logs;

/// <summary>Makes sense of raw rows by a mapping.</summary>
internal sealed class RowReader
{
    // Beyond lie calendars and reports, which reckon days, months and years ahead and back.
    private const int FirstYear = 1970;
    private const int LastYear = 2199;
    private static readonly Instant Earliest = Instant.FromUtc(FirstYear, 1, 1, 0, 0);
    private static readonly Instant TooLate = Instant.FromUtc(LastYear + 1, 1, 1, 0, 0);

    private readonly ColumnMapping _mapping;
    private readonly Dictionary<string, ActivityMeaning> _activities;
    private readonly Func<string, ParseResult<Instant>> _parseInstant;

    internal RowReader(ColumnMapping mapping)
    {
        _mapping = mapping;
        _activities = mapping.Activities.ToDictionary(pair => pair.Key, pair => MeaningOf(mapping, pair.Key, pair.Value), StringComparer.Ordinal);
        _parseInstant = InstantsOf(mapping);
    }

    internal LogRow Read(RawRow raw)
    {
        if (raw.Malformed is { } why)
        {
            return Malformed(raw, why);
        }

        string? Field(string field) =>
            _mapping.Columns.TryGetValue(field, out var column) && raw.Value(column) is { Length: > 0 } value ? value : null;

        if (LogField.Required.FirstOrDefault(field => Field(field) is null) is { } missing)
        {
            return Malformed(raw, $"'{_mapping.Columns[missing]}' is empty");
        }

        if (!Identifier.IsValid(Field(LogField.Ticket)))
        {
            return Malformed(raw, $"'{_mapping.Columns[LogField.Ticket]}' cannot be the id of a ticket");
        }

        var at = _parseInstant(Field(LogField.At)!);
        if (!at.Success)
        {
            return Malformed(raw, $"'{Field(LogField.At)}' is not an instant: {at.Exception.Message}");
        }

        if (at.Value < Earliest || at.Value >= TooLate)
        {
            return Malformed(raw, $"'{Field(LogField.At)}' is not within the years {FirstYear} to {LastYear}");
        }

        if (!_activities.TryGetValue(Field(LogField.Activity)!, out var meaning))
        {
            return Malformed(raw, $"the mapping does not know the activity '{Field(LogField.Activity)}'");
        }

        if (ActorOf(Field(LogField.Actor), meaning) is not { } actor)
        {
            return Malformed(raw, $"'{Field(LogField.Actor)}' is not an actor");
        }

        return new ActivityRow
        {
            Line = raw.Line,
            Ticket = Field(LogField.Ticket)!,
            At = at.Value,
            Activity = Field(LogField.Activity)!,
            Meaning = meaning,
            Actor = actor,
            Customer = Field(LogField.Customer),
            Channel = Field(LogField.Channel),
            Kind = Field(LogField.Kind),
            Priority = Field(LogField.Priority),
            Text = Field(LogField.Text),
        };
    }

    private static ActivityMeaning MeaningOf(ColumnMapping mapping, string activity, string? text) =>
        (text is null ? null : ActivityMeaning.Parse(text)) ?? throw mapping.Fault(
            $"activities: '{activity}' is {(text is null ? "null" : $"'{text}'")}; write one of {string.Join(", ", ActivityMeaning.Actions)}, "
            + "with ' as role' behind it or not.");

    private static MalformedRow Malformed(RawRow raw, string why) => new() { Line = raw.Line, Why = why };

    // 'role/id', or a bare name: an agent, unless the mapping calls it a part of the system or the activity is done as somebody else.
    private Actor? ActorOf(string? name, ActivityMeaning meaning)
    {
        var id = name ?? "log";
        if (Role.All.FirstOrDefault(role => id.StartsWith($"{role.Name}/", StringComparison.Ordinal)) is { } role)
        {
            id = id[(role.Name.Length + 1)..];
        }
        else
        {
            role = name is null || _mapping.SystemActors.Contains(name) ? Role.System : Role.Agent;
        }

        return Identifier.IsValid(id) ? Actor.Of(meaning.As ?? role, id) : null;
    }

    private static Func<string, ParseResult<Instant>> InstantsOf(ColumnMapping mapping)
    {
        try
        {
            if (mapping.TimeZone is not { } zoneId)
            {
                var withOffset = mapping.TimePattern is null
                    ? OffsetDateTimePattern.ExtendedIso
                    : OffsetDateTimePattern.CreateWithInvariantCulture(mapping.TimePattern);
                return text => withOffset.Parse(text) is { Success: true } parsed
                    ? ParseResult<Instant>.ForValue(parsed.Value.ToInstant())
                    : ParseResult<Instant>.ForException(() => withOffset.Parse(text).Exception);
            }

            var zone = DateTimeZoneProviders.Tzdb[zoneId];
            var local = mapping.TimePattern is null
                ? LocalDateTimePattern.ExtendedIso
                : LocalDateTimePattern.CreateWithInvariantCulture(mapping.TimePattern);
            return text => local.Parse(text) is { Success: true } parsed
                ? ParseResult<Instant>.ForValue(parsed.Value.InZoneLeniently(zone).ToInstant())
                : ParseResult<Instant>.ForException(() => local.Parse(text).Exception);
        }
        catch (InvalidPatternException malformed)
        {
            throw mapping.Fault($"timePattern '{mapping.TimePattern}' is no pattern: {malformed.Message}", malformed);
        }
        catch (NodaTime.TimeZones.DateTimeZoneNotFoundException unknown)
        {
            throw mapping.Fault($"timeZone '{mapping.TimeZone}' is no IANA zone.", unknown);
        }
    }
}
