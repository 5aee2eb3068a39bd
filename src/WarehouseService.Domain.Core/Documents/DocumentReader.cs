using System.Text.Json;

namespace WarehouseService.Domain.Documents;

/// <summary>Reads JSON documents that people write, and tells all that is wrong with one at once.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <typeparam name="T">What it is read into.</typeparam>
    /// <param name="document">What the document is about, for the message: "calendar".</param>
    /// <param name="json">The document.</param>
    /// <param name="read">Reads the whole document; it may answer null only if it told a fault.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="MalformedDocumentException">The document is malformed; the exception lists all its faults.</exception>
    public static T Read<T>(string document, string json, Func<DocumentValue, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(read);
        var faults = new List<DocumentFault>();
        using var parsed = Parse(document, json);
        var result = read(new DocumentValue("", parsed.RootElement, faults));
        return faults.Count > 0
            ? throw new MalformedDocumentException(document, faults)
            : result ?? throw new InvalidOperationException($"The reader of the {document} document gave up without telling a fault.");
    }

    private static JsonDocument Parse(string document, string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            var fault = new DocumentFault { Field = "$", Value = malformed.Message, Expected = "well-formed JSON in well-formed Unicode" };
            throw new MalformedDocumentException(document, [fault], malformed);
        }
    }
}
