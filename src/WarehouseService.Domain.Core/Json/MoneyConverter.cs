using System.Text.Json;
using System.Text.Json.Serialization;

namespace WarehouseService.Domain.Json;

/// <summary>Writes an amount as <see cref="Money.ToString"/> prints it: <c>-123.45 CNY</c>.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Money.TryParse(reader.GetString(), out var money)
            ? money
            : throw new JsonException($"'{reader.GetString()}' is not an amount of money such as 123.45 CNY.");

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
