using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>Writes a time zone by its IANA id.</summary>
internal sealed class ZoneConverter : JsonConverter<DateTimeZone>
{
    public override DateTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(reader.GetString() ?? "") ?? throw new JsonException($"'{reader.GetString()}' is no IANA time zone.");

    public override void Write(Utf8JsonWriter writer, DateTimeZone value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
