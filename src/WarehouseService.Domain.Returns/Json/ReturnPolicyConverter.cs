using System.Text.Json;
using System.Text.Json.Serialization;
using WarehouseService.Domain.Documents;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Keeps a policy in another record as its document.</summary>
internal sealed class ReturnPolicyConverter : JsonConverter<ReturnPolicy>
{
    public override ReturnPolicy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return ReturnPolicyJson.Read(document.RootElement.GetRawText());
        }
        catch (MalformedDocumentException malformed)
        {
            throw new JsonException(malformed.Message, malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, ReturnPolicy value, JsonSerializerOptions options) => ReturnPolicyWriter.Write(writer, value);
}
