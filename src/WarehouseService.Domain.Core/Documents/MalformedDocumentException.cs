using System.Collections.Immutable;

namespace WarehouseService.Domain.Documents;

/// <summary>A document is malformed; all that is wrong with it is told at once.</summary>
public sealed class MalformedDocumentException : ArgumentException
{
    /// <summary>Makes the exception from the faults found.</summary>
    /// <param name="document">What the document is about: "calendar".</param>
    /// <param name="faults">At least one fault, in the order in which they were found.</param>
    /// <param name="inner">The error of the reader, if the document could not be read at all.</param>
    public MalformedDocumentException(string document, IEnumerable<DocumentFault> faults, Exception? inner = null)
        : this(document, [.. faults], inner)
    {
    }

    private MalformedDocumentException(string document, ImmutableArray<DocumentFault> faults, Exception? inner)
        : base($"The {document} document has {faults.Length} fault(s): {string.Join(' ', faults)}", inner)
    {
        Document = document;
        Faults = faults;
    }

    /// <summary>What the document is about: "calendar".</summary>
    public string Document { get; }

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public ImmutableArray<DocumentFault> Faults { get; }
}
