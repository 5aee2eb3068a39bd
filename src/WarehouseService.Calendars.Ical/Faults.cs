using WarehouseService.Domain.Documents;

namespace WarehouseService.Calendars.Ical;

/// <summary>Collects what is wrong with a document; gives up on one that has nothing else.</summary>
internal sealed class Faults
{
    private const int LongestValue = 80;

    private readonly List<DocumentFault> _faults = [];

    public static MalformedDocumentException Only(string field, string? value, string expected) => new("iCalendar", [Fault(field, value, expected)]);

    public void Add(string field, string? value, string expected)
    {
        _faults.Add(Fault(field, value, expected));
        if (_faults.Count == IcalDates.MostFaults)
        {
            ThrowIfAny();
        }
    }

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new MalformedDocumentException("iCalendar", _faults);
        }
    }

    /// <summary>A text of the document as a message can carry it: not too long, and control characters as their pictures.</summary>
    public static string Shown(string text) =>
        string.Concat((text.Length > LongestValue ? $"{text[..LongestValue]}…" : text).Select(Picture));

    private static char Picture(char character) => character switch
    {
        < ' ' => (char)('␀' + character),
        '\x7f' => '␡',
        _ => character,
    };

    private static DocumentFault Fault(string field, string? value, string expected) =>
        new() { Field = field, Value = value is null ? null : Shown(value), Expected = expected };
}
