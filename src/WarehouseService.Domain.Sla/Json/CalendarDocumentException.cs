using System.Collections.Immutable;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>A calendar document is malformed; all that is wrong with it is told at once.</summary>
public sealed class CalendarDocumentException : ArgumentException
{
    /// <summary>Makes the exception from the faults found.</summary>
    /// <param name="faults">At least one fault, in the order of the document.</param>
    /// <param name="inner">The error of the JSON reader, if the document is no JSON.</param>
    public CalendarDocumentException(IEnumerable<DocumentFault> faults, Exception? inner = null)
        : this([.. faults], inner)
    {
    }

    private CalendarDocumentException(ImmutableArray<DocumentFault> faults, Exception? inner)
        : base($"The calendar document has {faults.Length} fault(s): {string.Join(' ', faults)}", "json", inner) => Faults = faults;

    /// <summary>What is wrong, in the order of the document.</summary>
    public ImmutableArray<DocumentFault> Faults { get; }
}
