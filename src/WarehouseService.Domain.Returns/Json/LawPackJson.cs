using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>
/// Reads and writes law packs as JSON documents. Fields are named as the members of <see cref="LawPack"/> and its parts are; what has a default may
/// be left out. The schema is the definition <c>lawPack</c> of <see cref="ReturnPolicyJson.Schema"/>. Thread-safe.
/// </summary>
public static class LawPackJson
{
    internal static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a law pack.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="MalformedDocumentException">The document is malformed; the exception lists all faults.</exception>
    public static LawPack Read(string json) => DocumentReader.Read("law pack", json, LawPackReader.Read);

    /// <summary>Writes a law pack; reading it again gives an equal one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pack"/> is null.</exception>
    public static string Write(LawPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Text(writer => LawPackWriter.Write(writer, pack));
    }

    internal static string Text(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Written))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
