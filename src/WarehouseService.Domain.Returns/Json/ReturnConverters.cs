using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using WarehouseService.Domain.Documents;
using WarehouseService.Domain.Json;

namespace WarehouseService.Domain.Returns.Json;

/// <summary>What a context needs to write policies and assessments of returns into its own records.</summary>
public static class ReturnConverters
{
    /// <summary>The converters of closed sets, of time zones and of policies, for <see cref="DomainJson.Options"/>.</summary>
    public static ImmutableArray<JsonConverter> All { get; } =
    [
        new SmartEnumConverter<ReturnReason>(ReturnReason.All),
        new SmartEnumConverter<ReturnRule>(ReturnRule.All),
        new SmartEnumConverter<FindingResult>(FindingResult.All),
        new SmartEnumConverter<Eligibility>(Eligibility.All),
        new ZoneConverter(),
        new ReturnPolicyConverter(),
    ];
}

/// <summary>Writes a time zone by its IANA id.</summary>
internal sealed class ZoneConverter : JsonConverter<DateTimeZone>
{
    public override DateTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(reader.GetString() ?? "") ?? throw new JsonException($"'{reader.GetString()}' is no IANA time zone.");

    public override void Write(Utf8JsonWriter writer, DateTimeZone value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}

/// <summary>Keeps a policy in another record as its document.</summary>
internal sealed class ReturnPolicyConverter : JsonConverter<ReturnPolicy>
{
    public override ReturnPolicy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return ReturnPolicyJson.Read(document.RootElement.GetRawText());
        }
        catch (MalformedDocumentException malformed)
        {
            throw new JsonException(malformed.Message, malformed);
        }
    }

    public override void Write(Utf8JsonWriter writer, ReturnPolicy value, JsonSerializerOptions options) => ReturnPolicyWriter.Write(writer, value);
}
