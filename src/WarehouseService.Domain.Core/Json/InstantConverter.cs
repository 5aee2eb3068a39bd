using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Json;

/// <summary>
/// Writes an instant as ISO 8601 in UTC. Every record holds many, so what the framework's own text can hold (whole 100 ns, years 1 to 9999)
/// goes through it without a string; the rest, by NodaTime's pattern, reads the same.
/// </summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(9999, 12, 31, 23, 59, 59);

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var utc) && utc.Kind == DateTimeKind.Utc && EndsInZulu(reader))
        {
            return Instant.FromDateTimeUtc(utc);
        }

        var text = reader.GetString() ?? throw new JsonException("An instant must not be null.");
        var parsed = InstantPattern.ExtendedIso.Parse(text);
        return parsed.Success ? parsed.Value : throw new JsonException($"'{text}' is not an instant such as 2026-03-02T09:00:00Z.");
    }

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
    {
        if (value >= First && value <= Last && Instant.FromUnixTimeTicks(value.ToUnixTimeTicks()) == value)
        {
            writer.WriteStringValue(value.ToDateTimeUtc());
        }
        else
        {
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
        }
    }

    // The framework cuts what is finer than 100 ns: "….1234567" is at most 28 bytes with its Z.
    private static bool EndsInZulu(in Utf8JsonReader reader) =>
        !reader.HasValueSequence && reader.ValueSpan.Length <= "2026-03-02T09:00:00.1234567Z".Length && reader.ValueSpan[^1] == (byte)'Z';
}
