using System.Text.Json;
using NodaTime;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>
/// Reads and writes calendars as JSON documents. Field names are <c>zone</c> (IANA), <c>weekly</c> (<c>monday</c> to <c>sunday</c>, each
/// a list of windows such as <c>"09:00-12:00"</c>), <c>closed</c> (<c>date</c>, <c>name</c>) and <c>special</c> (<c>date</c>,
/// <c>name</c>, <c>hours</c>); all but the zone are optional. The schema is <see cref="Schema"/>. Thread-safe.
/// </summary>
public static class BusinessCalendarJson
{
    /// <summary>The JSON schema (draft 2020-12) of the documents.</summary>
    public static string Schema => EmbeddedText.Read("business-calendar.schema.json");

    /// <summary>Reads a calendar.</summary>
    /// <param name="json">The document.</param>
    /// <param name="zones">Where zones come from; the IANA database of NodaTime by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="CalendarDocumentException">The document is malformed; the exception lists all its faults.</exception>
    public static BusinessCalendar Read(string json, IDateTimeZoneProvider? zones = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new CalendarDocumentReader(zones ?? DateTimeZoneProviders.Tzdb).Read(Parse(json));
    }

    /// <summary>Writes a calendar; reading it again gives an equal one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public static string Write(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return JsonSerializer.Serialize(CalendarDocumentWriter.Write(calendar), SlaJson.Default.CalendarDocument);
    }

    private static CalendarDocument Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SlaJson.Default.CalendarDocument) ?? throw NoDocument("null", null);
        }
        catch (JsonException error)
        {
            throw NoDocument($"{error.Message}", error, error.Path);
        }
    }

    private static CalendarDocumentException NoDocument(string value, JsonException? inner, string? path = null) =>
        new([new DocumentFault { Field = path ?? "$", Value = value, Expected = "a JSON object with zone, weekly, closed and special, as the schema says" }], inner);
}
