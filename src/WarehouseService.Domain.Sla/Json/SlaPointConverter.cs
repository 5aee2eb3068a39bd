using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Writes a point as its text.</summary>
internal sealed class SlaPointConverter : JsonConverter<SlaPoint>
{
    public override SlaPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && PointText.Parse(text) is { } point
            ? point
            : throw new JsonException($"'{reader.GetString()}' is not {PointText.Expected}.");

    public override void Write(Utf8JsonWriter writer, SlaPoint value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
