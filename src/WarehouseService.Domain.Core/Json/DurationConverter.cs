using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace WarehouseService.Domain.Json;

/// <summary>
/// Writes a duration as <c>H:mm:ss</c> with a fraction if it has one, as NodaTime's JSON pattern does. Every policy holds many, nearly all of whole
/// seconds: these go without a string.
/// </summary>
internal sealed class DurationConverter : JsonConverter<Duration>
{
    private const long HoursPerDay = 24;
    private const long SecondsPerHour = 3600;
    private static readonly DurationPattern Pattern = DurationPattern.JsonRoundtrip;

    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && WholeSeconds(reader.ValueSpan) is { } seconds)
        {
            return Duration.FromSeconds(seconds);
        }

        var text = reader.GetString() ?? throw new JsonException("A duration must not be null.");
        var parsed = Pattern.Parse(text);
        return parsed.Success ? parsed.Value : throw new JsonException($"'{text}' is not a duration such as 1:30:00.");
    }

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[32];
        if (value >= Duration.Zero && value.SubsecondNanoseconds == 0
            && Utf8.TryWrite(text, $"{(value.Days * HoursPerDay) + value.Hours}:{value.Minutes:00}:{value.Seconds:00}", out var written))
        {
            writer.WriteStringValue(text[..written]);
        }
        else
        {
            writer.WriteStringValue(Pattern.Format(value));
        }
    }

    // "H:mm:ss" with any number of hours up to eight digits; null for anything else.
    private static long? WholeSeconds(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 7 or > 14 || text[^3] != ':' || text[^6] != ':'
            || !Utf8Parser.TryParse(text[..^6], out uint hours, out var used) || used != text.Length - 6
            || TwoDigits(text[^5..]) is not { } minutes || TwoDigits(text[^2..]) is not { } seconds)
        {
            return null;
        }

        return (hours * SecondsPerHour) + (minutes * 60) + seconds;
    }

    private static int? TwoDigits(ReadOnlySpan<byte> text) =>
        text[0] is >= (byte)'0' and <= (byte)'5' && text[1] is >= (byte)'0' and <= (byte)'9' ? ((text[0] - '0') * 10) + (text[1] - '0') : null;
}
