using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>A rate as its number of basis points.</summary>
internal sealed class BasisPointsConverter : JsonConverter<BasisPoints>
{
    public override BasisPoints Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => BasisPoints.Of(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, BasisPoints value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
