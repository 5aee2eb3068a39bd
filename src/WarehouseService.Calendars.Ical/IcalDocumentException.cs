using System.Collections.Immutable;
using WarehouseService.Domain.Sla.Json;

namespace WarehouseService.Calendars.Ical;

/// <summary>An iCalendar document is malformed, or says what cannot be read as dates; all that is wrong with it is told at once.</summary>
public sealed class IcalDocumentException : ArgumentException
{
    /// <summary>The most faults that are told; a text with more is no calendar, and the rest of it is not looked at.</summary>
    public const int MostFaults = 100;

    /// <summary>Makes the exception from the faults found.</summary>
    /// <param name="faults">At least one fault, in the order of the document.</param>
    public IcalDocumentException(IEnumerable<DocumentFault> faults)
        : this([.. faults])
    {
    }

    private IcalDocumentException(ImmutableArray<DocumentFault> faults)
        : base($"The iCalendar document has {faults.Length} fault(s): {string.Join(' ', faults)}", "ics") => Faults = faults;

    /// <summary>What is wrong, in the order of the document, at most <see cref="MostFaults"/>.</summary>
    public ImmutableArray<DocumentFault> Faults { get; }
}
