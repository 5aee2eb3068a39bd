using System.Text.Json;
using NodaTime;
using WarehouseService.Domain.Documents;

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
    /// <exception cref="MalformedDocumentException">The document is malformed; the exception lists all its faults.</exception>
    public static BusinessCalendar Read(string json, IDateTimeZoneProvider? zones = null) =>
        DocumentReader.Read("calendar", json, new CalendarReader(zones ?? DateTimeZoneProviders.Tzdb).Read);

    /// <summary>Writes a calendar; reading it again gives an equal one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public static string Write(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return JsonSerializer.Serialize(CalendarDocumentWriter.Write(calendar), SlaJson.Default.CalendarDocument);
    }
}
