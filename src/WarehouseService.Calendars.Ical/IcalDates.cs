using System.Collections.Immutable;
using System.Text;
using NodaTime;
using WarehouseService.Calendars.Ical.Events;
using WarehouseService.Calendars.Ical.Text;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Calendars.Ical;

/// <summary>
/// Reads the dates of all-day events from iCalendar documents (RFC 5545, <c>.ics</c>): holidays, make-up working days (调休), stocktakes.
/// Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// Read are the <c>VEVENT</c>s of every <c>VCALENDAR</c>: <c>DTSTART</c>, <c>DTEND</c> (the first date after the event) or
/// <c>DURATION</c>, <c>SUMMARY</c>, <c>RRULE</c>, <c>RDATE</c>, <c>EXDATE</c>, <c>RECURRENCE-ID</c>, <c>SEQUENCE</c> and <c>STATUS</c>.
/// A cancelled event is none, an instance that another event replaces is not where it was, and of several revisions the last one counts.
/// Everything else in a document is passed over.
/// </para>
/// <para>
/// Rather no date than a wrong one. A document is refused for an event with a time of day, since which dates it takes up depends on a
/// time zone; and for what RFC 5545 leaves undefined or readers differ in: a <c>DTSTART</c> that its own <c>RRULE</c> does not give,
/// two <c>RRULE</c>s, a <c>DTEND</c> that is not after <c>DTSTART</c>, <c>BYMONTHDAY</c> in a yearly rule without <c>BYMONTH</c>.
/// <c>EXRULE</c>, <c>BYWEEKNO</c>, <c>BYMONTH</c> beside <c>BYYEARDAY</c>, and <c>RANGE=THISANDFUTURE</c> are refused too.
/// </para>
/// <para>Time and memory are bounded by the size of the document and by <see cref="MostSteps"/>, whatever its rules say.</para>
/// </remarks>
public static class IcalDates
{
    /// <summary>
    /// The most steps that the events of one document may take together: the periods (days, weeks, months or years) that rules walk
    /// through from <c>DTSTART</c> to the end of the range, and the dates that events take up inside it.
    /// </summary>
    public const int MostSteps = 500_000;

    /// <summary>The most faults that are told; a text with more is no calendar, and the rest of it is not looked at.</summary>
    public const int MostFaults = 100;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document as it is in its file.</summary>
    /// <param name="ics">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="range">The dates to look at, first and last included.</param>
    /// <returns>The dates of the range on which an event takes place, in order, each once; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="range"/> is null.</exception>
    /// <exception cref="MalformedDocumentException">The document is malformed; the exception lists all its faults.</exception>
    public static ImmutableArray<IcalDate> Read(ReadOnlySpan<byte> ics, DateInterval range)
    {
        ArgumentNullException.ThrowIfNull(range);
        var faults = new Faults();
        var events = IcalReader.Read(ics, faults);
        faults.ThrowIfAny();
        return new Expansion(range).Dates(events);
    }

    /// <summary>Reads a document that is text already.</summary>
    /// <param name="ics">
    /// The document. Writers may fold a line inside a character, which decoding the file destroys: give the bytes if there are any.
    /// </param>
    /// <param name="range">The dates to look at, first and last included.</param>
    /// <returns>The dates of the range on which an event takes place, in order, each once; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="MalformedDocumentException">The document is malformed; the exception lists all its faults.</exception>
    public static ImmutableArray<IcalDate> Read(string ics, DateInterval range)
    {
        ArgumentNullException.ThrowIfNull(ics);
        return Read(Utf8(ics), range);
    }

    private static byte[] Utf8(string ics)
    {
        try
        {
            return StrictUtf8.GetBytes(ics);
        }
        catch (EncoderFallbackException error)
        {
            throw Faults.Only($"character {error.Index + 1}", "half of a surrogate pair", "well-formed Unicode");
        }
    }
}
