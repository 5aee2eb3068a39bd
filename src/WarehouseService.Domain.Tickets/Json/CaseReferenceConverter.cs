using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Tickets.Json;

/// <summary>Writes a reference to a case as <c>kind/id</c>.</summary>
internal sealed class CaseReferenceConverter : JsonConverter<CaseReference>
{
    public override CaseReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return CaseReference.Parse(reader.GetString()!);
        }
        catch (FormatException malformed)
        {
            throw new JsonException(malformed.Message, malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, CaseReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
