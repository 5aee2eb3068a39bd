using NodaTime;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>
/// Reads all calendars of a host from one JSON document: <c>calendars</c> by their ids. Each is the calendar of a site, as
/// <see cref="BusinessCalendarJson"/> reads it, or is made of others by their ids: <c>all</c> (where all are open), <c>any</c> (where at
/// least one is), <c>except</c> (the first without the others), <c>timeline</c> (one after another, each <c>from</c> an instant on but the
/// first). The schema is <see cref="Schema"/>. Thread-safe.
/// </summary>
public static class CalendarsJson
{
    /// <summary>The JSON schema (draft 2020-12) of the documents; it refers to <see cref="BusinessCalendarJson.Schema"/> by its <c>$id</c>.</summary>
    public static string Schema => EmbeddedText.Read("calendars.schema.json");

    /// <summary>Reads the calendars.</summary>
    /// <param name="json">The document.</param>
    /// <param name="zones">Where zones come from; the IANA database of NodaTime by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedDocumentException">
    /// The document is malformed, names a calendar that it does not have, or one that is made of itself; the exception lists all faults.
    /// </exception>
    public static Calendars Read(string json, IDateTimeZoneProvider? zones = null) =>
        DocumentReader.Read("calendars", json, document => CalendarsReader.Read(document, new CalendarReader(zones ?? DateTimeZoneProviders.Tzdb)));
}
