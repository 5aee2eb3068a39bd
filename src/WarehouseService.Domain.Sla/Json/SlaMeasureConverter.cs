using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Sla.Json;

/// <summary>Writes a measure by name, as a value and as a key.</summary>
internal sealed class SlaMeasureConverter : JsonConverter<SlaMeasure>
{
    public override SlaMeasure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    public override void Write(Utf8JsonWriter writer, SlaMeasure value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);

    public override SlaMeasure ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, SlaMeasure value, JsonSerializerOptions options) => writer.WritePropertyName(value.Name);

    private static SlaMeasure Of(string? name) => SlaMeasure.Find(name ?? "")
        ?? throw new JsonException($"'{name}' is none of {string.Join(", ", SlaMeasure.All)}, nor {SlaMeasure.OwnExpected}.");
}
