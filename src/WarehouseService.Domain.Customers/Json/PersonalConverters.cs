using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Customers.Json;

/// <summary>Writes a sealed text as its Base64.</summary>
internal sealed class SealedTextConverter : JsonConverter<SealedText>
{
    public override SealedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return new(reader.GetString() ?? throw new JsonException("A sealed text must not be null."));
        }
        catch (FormatException malformed)
        {
            throw new JsonException(malformed.Message, malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, SealedText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>Writes what stands for a personal text in a command's digest: never the text itself. Commands are not read back.</summary>
internal sealed class PersonalTextConverter : JsonConverter<PersonalText>
{
    public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Personal text is written to be compared, and cannot be read back.");

    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Digest ?? "unsealed");
}
