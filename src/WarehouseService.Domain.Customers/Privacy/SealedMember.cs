using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WarehouseService.Domain.Customers;

/// <summary>
/// What stands in a payload for a text that is sealed: <c>{"for":"C7","sealed":"…"}</c>, with the person under whose key it is. An object where the
/// format has a text is nothing that anybody can write, and whoever reads it without the keys is told, not shown nonsense.
/// </summary>
internal sealed record SealedMember(string For, SealedText Text)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] ForName = "for"u8.ToArray();
    private static readonly byte[] SealedName = "sealed"u8.ToArray();

    internal string Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            writer.WriteString(ForName, For);
            writer.WriteString(SealedName, Text.Value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The sealed text; null if the object is something else.</summary>
    internal static SealedMember? Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return reader.Read()
            && NextIs(ref reader, ForName) && reader.GetString() is { } person && Identifier.IsValid(person)
            && NextIs(ref reader, SealedName) && SealedText.Find(reader.GetString()) is { } text
            && reader.Read() && reader.TokenType == JsonTokenType.EndObject ? new(person, text) : null;
    }

    private static bool NextIs(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name)
        && reader.Read() && reader.TokenType == JsonTokenType.String;
}
