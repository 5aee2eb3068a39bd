using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Json;

/// <summary>Writes an actor as <c>role/id</c>.</summary>
internal sealed class ActorConverter : JsonConverter<Actor>
{
    public override Actor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Actor.Parse(reader.GetString()!);
        }
        catch (FormatException malformed)
        {
            throw new JsonException(malformed.Message, malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, Actor value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
